package agreement

func pactRule() Rule {
	return Rule{
		Name: "pact",
		Doc:  "A noun that names an agreement stands with its parties, without a verb of agreeing: X's deal with Y, the truce between X and Y, under an agreement with X.",
		Yes: []Example{
			{"Under a deal between Iran and Turkey, the border will reopen.", "agreed", "cooperation", "Iran; Turkey"},
		},
		No: []string{"Militants fired rockets at Jewish settlements in Israel.", "A fire destroyed a settlement near Sandakan in Malaysia.", "The deal surprised observers.", "Britain will leave with or without a deal with Norway.", "The rebels attacked Sudanese troops after a unilateral truce.", "It is a great deal of money for France."},
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
		Doc:  "A noun of action or an adjective tells what became of an agreement: in violation of the truce, attacks despite it, the signing of a treaty, failed talks.",
		Yes: []Example{
			{"Israel bombed a Hamas camp in violation of the ceasefire.", "broken", "ceasefire", "Hamas; Israel"},
			{"Pakistani troops shelled Indian positions despite the truce.", "broken", "ceasefire", "India; Pakistan"},
			{"Presidents Xi Jinping of China and Uhuru Kenyatta of Kenya witnessed the signing of cooperation documents.", "signed", "cooperation", "China; Kenya"},
		},
		No: []string{"The signing of books by the author drew a crowd."},
	}
}
