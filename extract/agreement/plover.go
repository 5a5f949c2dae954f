package agreement

// plover gives the PLOVER event type (Open Event Data Alliance, PLOVER codebook) of an agreement by its status and
// kind; docs/plover.md explains the table.
func plover(status, kind string) string {
	switch status {
	case "proposed":
		return "REQUEST"
	case "negotiating":
		return "CONSULT"
	case "rejected":
		return "REJECT"
	case "suspended", "ended", "broken":
		if status == "broken" && kind == "ceasefire" {
			return "ASSAULT"
		}
		return "SANCTION"
	case "implemented":
		return implemented(kind)
	}
	return "AGREE"
}

func implemented(kind string) string {
	switch kind {
	case "ceasefire":
		return "RETREAT"
	case "settlement":
		return "CONCEDE"
	case "investment":
		return "AID"
	case "membership", "treaty":
		return "SUPPORT"
	}
	return "COOPERATE"
}
