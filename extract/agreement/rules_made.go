package agreement

func signRule() Rule {
	return Rule{
		Name: "sign",
		Doc:  "Someone signs, inks or initials a deal, treaty or memorandum, or exchanges documents, or leaders witness it; without a noun where a partner is named (signed with).",
		acts: []act{
			{lemmas: "sign ink initial co-sign cosign", status: "signed", nouns: anyPact | paper, object: true, preps: "on off"},
			{lemmas: "exchange", status: "signed", nouns: pact | paper, object: true},
			{lemmas: "witness", status: "signed", nouns: anyPact, object: true},
		},
		verbs: []verb{{lemmas: "sign", status: "signed", with: true}},
		Yes: []Example{
			{"China and Laos on Monday signed a memorandum of understanding on agriculture.", "signed", "cooperation", "China; Laos"},
			{"A free trade accord was signed by Mexico and Japan in September.", "signed", "trade", "Japan; Mexico"},
			{"The presidents of Armenia and Azerbaijan plan to sign a peace treaty.", "agreed", "treaty", "Armenia; Azerbaijan"},
		},
		No: []string{"U.S. president Donald Trump signs an executive order.", "Thousands of people signed a petition in London."},
	}
}

func reachRule() Rule {
	return Rule{
		Name: "reach",
		Doc:  "A deal, accord, truce or consensus is reached, struck, clinched, concluded, finalized, brokered, announced or extended; parties enter into it or come to it.",
		acts: []act{
			{lemmas: "conclude", status: "agreed", nouns: anyPact, object: true},
			{lemmas: "seal clinch finalize finalise complete close", status: "agreed", nouns: pact | truce | deal, object: true},
			{lemmas: "reach strike cut hammer forge broker secure achieve land thrash announce unveil cement craft mediate declare confirm hail welcome praise", status: "agreed", nouns: pact | truce, object: true},
			{lemmas: "enter", status: "agreed", nouns: anyPact, object: true, preps: "into"},
			{lemmas: "come arrive", status: "agreed", nouns: pact, preps: "to at"},
			{lemmas: "extend renew prolong", status: "agreed", nouns: pact | truce | link, object: true},
			{lemmas: "adopt", status: "agreed", nouns: pact, object: true},
			{lemmas: "lead", status: "agreed", nouns: pact | truce, preps: "to"},
		},
		Yes: []Example{
			{"South Korea and the United States reached a trade agreement on Thursday.", "agreed", "trade", "South Korea; United States"},
			{"Egypt and Sudan failed to reach an agreement on the dam.", "rejected", "cooperation", "Egypt; Sudan"},
			{"Israel and Hamas hope to reach a truce.", "negotiating", "ceasefire", "Hamas; Israel"},
		},
		No: []string{"President Putin declared a ceasefire for the weekend.", "The company reached its goals in China.", "Oil reached a record price in London."},
	}
}

func awardRule() Rule {
	return Rule{
		Name: "award",
		Doc:  "A contract, order or loan is awarded to someone, or won or received from someone.",
		acts: []act{{lemmas: "win get receive obtain gain award grant give place provide", status: "agreed", nouns: pact, object: true}},
		Yes: []Example{
			{"Airbus has won an order from Qatar Airways for 60 jets.", "agreed", "contract", "Airbus; Qatar Airways"},
		},
		No: []string{"The film won three awards in Cannes."},
	}
}

func formRule() Rule {
	return Rule{
		Name: "form",
		Doc:  "A partnership, alliance, joint venture or diplomatic relations are formed, established, launched or restored.",
		acts: []act{
			{lemmas: "form establish forge create launch set", status: "agreed", nouns: link | venture, object: true},
			{lemmas: "build", status: "agreed", nouns: venture, object: true},
			{lemmas: "resume restore normalize normalise", status: "agreed", nouns: link, object: true},
		},
		Yes: []Example{
			{"Bolivia and Israel formally restore diplomatic relations.", "agreed", "cooperation", "Bolivia; Israel"},
		},
		No: []string{"The storm formed over the Atlantic on Monday.", "Venezuela has built close ties with Syria and Iran."},
	}
}

func acceptRule() Rule {
	return Rule{
		Name: "accept",
		Doc:  "Someone accepts, backs or endorses a deal, a plan or someone's offer or request.",
		acts: []act{{lemmas: "accept back endorse", status: "agreed", nouns: pact | truce | offer, object: true}},
		Yes: []Example{
			{"Finland accepted Latvia's request to deploy border guards.", "agreed", "cooperation", "Finland; Latvia"},
		},
		No: []string{"The minister accepted responsibility for the accident."},
	}
}

func joinRule() Rule {
	return Rule{
		Name: "join",
		Doc:  "A state or body joins a union, an organization or a treaty, or accedes to it.",
		acts: []act{
			{lemmas: "join", status: "agreed", nouns: pact | paper | truce | link, object: true},
			{lemmas: "accede", status: "agreed", nouns: pact, preps: "to"},
		},
		verbs: []verb{{lemmas: "join", status: "implemented", kind: "membership", target: true}},
		Yes: []Example{
			{"Poland joined NATO in 1999.", "implemented", "membership", "NATO; Poland"},
		},
		No: []string{"Rescuers joined the search on Monday.", "He joined the band in 1975."},
	}
}

func haveRule() Rule {
	return Rule{
		Name: "have",
		Doc:  "Someone has a contract, treaty or deal with someone.",
		acts: []act{{lemmas: "have", status: "signed", nouns: pact, object: true}},
		Yes: []Example{
			{"Boeing has a contract with NASA to build the capsule.", "signed", "contract", "Boeing; NASA"},
		},
		No: []string{"The senator from Ohio has a primitive understanding of economics.", "The village has a new school."},
	}
}
