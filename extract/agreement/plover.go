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
	case "suspended", "ended":
		return "SANCTION"
	case "broken":
		if kind == "ceasefire" {
			return "ASSAULT"
		}
		return "REJECT"
	case "implemented":
		return carriedOut(kind)
	}
	return "AGREE"
}

// carriedOut is the type of the acts under an agreement.
func carriedOut(kind string) string {
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
