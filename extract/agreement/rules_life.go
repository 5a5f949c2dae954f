package agreement

func ratifyRule() Rule {
	return Rule{
		Name: "ratify",
		Doc:  "An agreement is ratified or approved, takes effect or enters into force; a truce begins.",
		acts: []act{
			{lemmas: "approve ratify pass", status: "ratified", nouns: anyPact, object: true},
			{lemmas: "clear", status: "ratified", nouns: deal, object: true},
			{lemmas: "enter come go take", status: "ratified", nouns: pact | truce, subject: true},
			{lemmas: "begin start commence", status: "ratified", nouns: truce, subject: true},
		},
		Yes: []Example{
			{"A ceasefire between Israel and Hamas took effect on Friday.", "ratified", "ceasefire", "Hamas; Israel"},
			{"Russia ratified a border treaty with China.", "ratified", "treaty", "China; Russia"},
		},
		No: []string{"Parliament passed a law on schools."},
	}
}

func implementRule() Rule {
	return Rule{
		Name: "implement",
		Doc:  "An agreement is implemented, honoured, observed or maintained; a truce holds.",
		acts: []act{
			{lemmas: "implement honor honour uphold observe respect fulfill fulfil maintain", status: "implemented", nouns: pact | truce, object: true},
			{lemmas: "abide comply adhere stick", status: "implemented", nouns: pact | truce, preps: "by with to"},
			{lemmas: "hold last", status: "implemented", nouns: truce, subject: true},
		},
		Yes: []Example{
			{"Serbia has implemented the agreement with Kosovo.", "implemented", "cooperation", "Kosovo; Serbia"},
		},
		No: []string{"The Supreme Court of Japan upheld an order to dissolve the church.", "Police maintained order in Paris."},
	}
}

func suspendRule() Rule {
	return Rule{
		Name: "suspend",
		Doc:  "An agreement or talks are suspended, frozen, halted, paused, postponed or delayed.",
		acts: []act{{lemmas: "suspend freeze halt pause postpone delay shelve", status: "suspended", nouns: anyPact | talks, object: true}},
		Yes: []Example{
			{"Italy suspended a defence agreement with Israel.", "suspended", "cooperation", "Israel; Italy"},
		},
		No: []string{"The league suspended two players."},
	}
}

func breakRule() Rule {
	return Rule{
		Name: "break",
		Doc:  "An agreement is violated, breached or broken; a truce collapses.",
		acts: []act{
			{lemmas: "violate breach break", status: "broken", nouns: pact | truce, object: true},
			{lemmas: "renege", status: "broken", nouns: pact | truce, preps: "on"},
			{lemmas: "collapse break unravel", status: "broken", nouns: truce, subject: true},
		},
		Yes: []Example{
			{"India accused Pakistan of violating the ceasefire in Kashmir.", "broken", "ceasefire", "India; Pakistan"},
		},
		No: []string{"The runner broke the world record in Berlin."},
	}
}

func endRule() Rule {
	return Rule{
		Name: "end",
		Doc:  "An agreement ends or expires, is cancelled, scrapped or called off; a party withdraws from it; ties are severed.",
		acts: []act{
			{lemmas: "end terminate cancel scrap annul abrogate renounce abandon quit leave dissolve nullify repudiate denounce tear rip revoke void ditch", status: "ended", nouns: anyPact, object: true},
			{lemmas: "end expire lapse", status: "ended", nouns: anyPact, subject: true},
			{lemmas: "withdraw pull back exit walk step", status: "ended", nouns: anyPact, preps: "from of out"},
			{lemmas: "sever severe cut break", status: "ended", nouns: link, object: true},
			{lemmas: "call", status: "ended", nouns: anyPact | talks, object: true, preps: "off"},
		},
		Yes: []Example{
			{"Cuba severed ties with Panama in August.", "ended", "cooperation", "Cuba; Panama"},
			{"The deal between Boeing and Embraer was called off.", "ended", "contract", "Boeing; Embraer"},
			{"The United States withdrew from the nuclear deal with Iran.", "ended", "treaty", "Iran; United States"},
		},
		No: []string{"The war ended in 1945."},
	}
}
