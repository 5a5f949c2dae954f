package agreement

func pactRule() Rule {
	return Rule{
		Name: "pact",
		Doc:  "A noun that names an agreement stands with its parties, without a verb of agreeing: X's deal with Y, the truce between X and Y, under an agreement with X.",
		Yes: []Example{
			{"Under a deal between Iran and Turkey, the border will reopen.", "agreed", "cooperation", "Iran; Turkey"},
		},
		No: []string{"The deal surprised observers.", "It is a great deal of money for France."},
	}
}

func talksRule() Rule {
	return Rule{
		Name: "talks",
		Doc:  "Talks or negotiations on an agreement are named with their parties.",
		Yes: []Example{
			{"Deutsche Bank is in talks with Dresdner Bank to merge.", "negotiating", "merger", "Deutsche Bank; Dresdner Bank"},
		},
		No: []string{"The foreign minister arrived in Oman for talks."},
	}
}

func nominalRule() Rule {
	return Rule{
		Name: "nominal",
		Doc:  "A noun of action or an adjective tells what became of an agreement: in violation of the truce, the signing of a treaty, failed talks.",
		Yes: []Example{
			{"Israel bombed a Hamas camp in violation of the ceasefire.", "broken", "ceasefire", "Hamas; Israel"},
		},
		No: []string{"The signing of books by the author drew a crowd."},
	}
}
