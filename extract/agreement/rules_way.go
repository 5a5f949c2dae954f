package agreement

func rejectRule() Rule {
	return Rule{
		Name: "reject",
		Doc:  "A deal, offer or request is rejected or blocked; talks fail, stall, break down or end.",
		acts: []act{
			{lemmas: "reject refuse decline dismiss oppose spurn rebuff block veto", status: "rejected", nouns: anyPact | talks | offer, object: true},
			{lemmas: "turn", status: "rejected", nouns: anyPact | offer, object: true},
			{lemmas: "collapse fail stall", status: "rejected", nouns: anyPact | talks, subject: true},
			{lemmas: "break", status: "rejected", nouns: talks, subject: true, object: true},
			{lemmas: "fall", status: "rejected", nouns: anyPact | talks, subject: true},
			{lemmas: "end", status: "rejected", nouns: talks, subject: true},
			{lemmas: "walk withdraw pull quit leave", status: "rejected", nouns: talks, object: true, preps: "from out of"},
		},
		Yes: []Example{
			{"Peace talks between Sudan and Chad collapsed on Sunday.", "rejected", "treaty", "Chad; Sudan"},
			{"Iran has rejected a call by Russia for talks on gas.", "rejected", "contract", "Iran; Russia"},
		},
		No: []string{"The Indiana Senate rejected a proposal to redraw the districts.", "The International Criminal Court rejected a request by Rodrigo Duterte.", "Voters rejected a proposal to raise taxes.", "Brazil opposed the statement of France on forests."},
	}
}

func negotiateRule() Rule {
	return Rule{
		Name: "negotiate",
		Doc:  "Parties negotiate or discuss an agreement, hold, begin, resume or return to talks that someone may host, or near an agreement.",
		acts: []act{
			{lemmas: "negotiate discuss renegotiate pursue seek", status: "negotiating", nouns: pact | truce | deal | venture, object: true},
			{lemmas: "negotiate discuss haggle", status: "negotiating", nouns: anyPact, preps: "over on for about"},
			{lemmas: "hold begin start resume continue restart launch open conduct enter have reopen", status: "negotiating", nouns: talks, object: true, subject: true, preps: "into"},
			{lemmas: "broker mediate host facilitate sponsor", status: "negotiating", nouns: talks, object: true},
			{lemmas: "return go", status: "negotiating", nouns: talks, preps: "to"},
			{lemmas: "work", status: "negotiating", nouns: anyPact, preps: "on toward towards"},
			{lemmas: "near approach", status: "negotiating", nouns: pact | truce | deal, object: true},
		},
		verbs: []verb{{lemmas: "negotiate", status: "negotiating", with: true}},
		Yes: []Example{
			{"The European Union and Mexico are negotiating a free trade agreement.", "negotiating", "trade", "European Union; Mexico"},
			{"Israeli and Palestinian leaders will meet to resume stalled peace talks.", "negotiating", "treaty", "Israel; Palestine"},
			{"Egypt hosted talks between Israel and Hamas on prisoners.", "negotiating", "settlement", "Hamas; Israel"},
			{"Spain has offered to hold peace talks with ETA.", "proposed", "treaty", "ETA; Spain"},
		},
		No: []string{"Doctors discussed the case in Geneva."},
	}
}

func proposeRule() Rule {
	return Rule{
		Name: "propose",
		Doc:  "Someone proposes, offers, demands or calls for an agreement with a named counterpart.",
		acts: []act{
			{lemmas: "propose offer suggest demand urge", status: "proposed", nouns: anyPact | talks, object: true},
			{lemmas: "call press push appeal ask apply", status: "proposed", nouns: anyPact | talks, preps: "for"},
		},
		Yes: []Example{
			{"Russia proposed a peace treaty with Georgia.", "proposed", "treaty", "Georgia; Russia"},
			{"Kenya asked the World Bank for a loan.", "proposed", "investment", "Kenya; World Bank"},
		},
		No: []string{"Unions called for a strike in France."},
	}
}
