package agreement

func agreeRule() Rule {
	return Rule{
		Name: "agree",
		Doc:  "Parties agree to do something, on something, with someone or that something be done; a single party needs a counterpart in what it agrees to.",
		acts: []act{{lemmas: "agree", status: "agreed", nouns: anyPact | talks | paper, object: true, preps: "on to upon"}},
		Yes: []Example{
			{"Kenya and Uganda agreed to build a railway.", "agreed", "cooperation", "Kenya; Uganda"},
			{"Armenia agreed to grant the United States development rights.", "agreed", "cooperation", "Armenia; United States"},
			{"The governments of Chad and Sudan agreed to a ceasefire.", "agreed", "ceasefire", "Chad; Sudan"},
			{"Ministers of the Arab League agreed to send observers.", "agreed", "cooperation", "Arab League"},
		},
		No: []string{"Gloria La Riva and Howie Hawkins agreed that vaccines are safe.", "Analysts agree that prices will rise.", "The judge agreed to review the case."},
	}
}

func buyRule() Rule {
	return Rule{
		Name:  "buy",
		Doc:   "A company is bought, acquired or taken over, or a stake in it; goods are bought from a named seller or maker.",
		verbs: []verb{{lemmas: "buy purchase acquire take", status: "implemented", kind: "merger", target: true, preps: "from"}},
		Yes: []Example{
			{"Telefonica has agreed to buy British Telecom for 17.7 billion pounds.", "agreed", "merger", "British Telecom; Telefonica"},
			{"LinkedIn was acquired by Microsoft in 2016.", "implemented", "merger", "LinkedIn; Microsoft"},
		},
		No: []string{"The student bought a ticket to Kuwait.", "Troops took over the airport."},
	}
}

func sellRule() Rule {
	return Rule{
		Name:  "sell",
		Doc:   "Something is sold to a named buyer.",
		verbs: []verb{{lemmas: "sell", status: "implemented", kind: "merger", target: true, preps: "to"}},
		Yes: []Example{
			{"Russia agreed to sell missiles to India.", "agreed", "contract", "India; Russia"},
		},
		No: []string{"Apple sold 13 million computers last year.", "The shop sold 300 books on Monday."},
	}
}

func orderRule() Rule {
	return Rule{
		Name: "order",
		Doc:  "Goods are ordered from, or a licence taken or a thing leased from, a named company.",
		verbs: []verb{
			{lemmas: "order", status: "agreed", kind: "contract", target: true, preps: "from"},
			{lemmas: "license", status: "implemented", kind: "contract", target: true, preps: "from"},
			{lemmas: "lease", status: "implemented", kind: "contract", target: true, preps: "from to"},
			{lemmas: "hire", status: "implemented", kind: "contract", target: true},
		},
		Yes: []Example{
			{"Emirates has ordered 50 aircraft from Airbus.", "agreed", "contract", "Airbus; Emirates"},
		},
		No: []string{"A court in Venezuela ordered four people detained."},
	}
}

func mergeRule() Rule {
	return Rule{
		Name:  "merge",
		Doc:   "Companies merge.",
		verbs: []verb{{lemmas: "merge", status: "agreed", kind: "merger", with: true}},
		Yes: []Example{
			{"Daimler will merge with Chrysler, the companies said.", "agreed", "merger", "Chrysler; Daimler"},
		},
		No: []string{"The two rivers merge near the town."},
	}
}

func lendRule() Rule {
	return Rule{
		Name:  "lend",
		Doc:   "Someone lends money to someone.",
		verbs: []verb{{lemmas: "lend", status: "agreed", kind: "investment", target: true, preps: "to"}},
		Yes: []Example{
			{"The World Bank will lend Kenya 200 million dollars.", "agreed", "investment", "Kenya; World Bank"},
		},
		No: []string{"The hills lend the town its charm."},
	}
}

func cooperateRule() Rule {
	return Rule{
		Name:  "cooperate",
		Doc:   "Someone cooperates, collaborates or teams up with someone.",
		verbs: []verb{{lemmas: "cooperate co-operate collaborate partner team ally", status: "agreed", kind: "cooperation", with: true}},
		Yes: []Example{
			{"Japan and India agreed to cooperate with Vietnam on satellites.", "agreed", "cooperation", "India; Japan; Vietnam"},
		},
		No: []string{"Ford is cooperating with the government of Mexico.", "The suspects are cooperating with police."},
	}
}

func settleRule() Rule {
	return Rule{
		Name: "settle",
		Doc:  "A dispute, lawsuit or claim is settled; parties settle with each other.",
		verbs: []verb{
			{lemmas: "settle", status: "agreed", kind: "settlement"},
			{lemmas: "compromise reconcile", status: "agreed", kind: "settlement", with: true},
		},
		Yes: []Example{
			{"Apple settled a lawsuit with Samsung on Friday.", "agreed", "settlement", "Apple; Samsung"},
		},
		No: []string{"Farmers settled in the valley."},
	}
}

func allowRule() Rule {
	return Rule{
		Name:  "allow",
		Doc:   "A state or body allows another to do something.",
		verbs: []verb{{lemmas: "allow permit", status: "agreed", kind: "cooperation", target: true}},
		Yes: []Example{
			{"Pakistan agreed to allow India to use its airspace.", "agreed", "cooperation", "India; Pakistan"},
		},
		No: []string{"The law allows voters to register by mail."},
	}
}

func pledgeRule() Rule {
	return Rule{
		Name:  "pledge",
		Doc:   "Two or more parties pledge or vow together to do something.",
		verbs: []verb{{lemmas: "pledge vow", status: "agreed", kind: "cooperation"}},
		Yes: []Example{
			{"China and Pakistan pledged to deepen cooperation.", "agreed", "cooperation", "China; Pakistan"},
		},
		No: []string{"The mayor vowed to rebuild the city."},
	}
}

func fightRule() Rule {
	return Rule{
		Name:  "fight",
		Doc:   "Parties pause, halt or stop strikes, attacks, hostilities.",
		verbs: []verb{{lemmas: "pause halt stop cease suspend", status: "implemented", kind: "ceasefire"}},
		Yes: []Example{
			{"Iran and the United States agreed to halt attacks.", "agreed", "ceasefire", "Iran; United States"},
		},
		No: []string{"Vilnius International Airport in Lithuania ceased operations on Monday.", "Rain stopped the match in London."},
	}
}

func swapRule() Rule {
	return Rule{
		Name:  "swap",
		Doc:   "Two parties exchange prisoners, hostages or bodies.",
		verbs: []verb{{lemmas: "exchange swap trade", status: "implemented", kind: "settlement"}},
		Yes: []Example{
			{"Russia and Ukraine swapped 146 prisoners on Sunday.", "implemented", "settlement", "Russia; Ukraine"},
		},
		No: []string{"Leaders of Chad and Sudan exchanged views on trade.", "The guards traded shots with prisoners in Brazil."},
	}
}
