package agreement

// act is one thing that a verb may say of an agreement.
type act struct {
	rule    string // the pattern that takes it
	status  string
	nouns   class  // the classes of nouns it is said of
	object  bool   // of its object, or of its subject in the passive
	subject bool   // of its subject in the active
	preps   string // of the object of one of these prepositions, separated by blanks
}

// verbs are the verbs of agreeing by lemma, with what they say of the nouns that name agreements.
var verbs = build([]verbList{
	{"sign ink initial co-sign cosign", act{rule: "sign", status: "signed", nouns: anyPact | paper, object: true, preps: "on off"}},
	{"exchange", act{rule: "sign", status: "signed", nouns: pact, object: true}},
	{"conclude", act{rule: "reach", status: "agreed", nouns: anyPact, object: true}},
	{"seal clinch finalize finalise complete close", act{rule: "reach", status: "agreed", nouns: pact | truce | deal, object: true}},
	{"reach strike cut hammer forge broker secure achieve land thrash agree announce unveil cement craft mediate declare confirm hail welcome praise", act{rule: "reach", status: "agreed", nouns: pact | truce, object: true}},
	{"win get receive obtain gain award grant give place", act{rule: "award", status: "agreed", nouns: pact, object: true}},
	{"form establish forge create launch set build", act{rule: "form", status: "agreed", nouns: link | venture, object: true}},
	{"resume restore normalize normalise", act{rule: "form", status: "agreed", nouns: link, object: true}},
	{"enter", act{rule: "reach", status: "agreed", nouns: anyPact, object: true, preps: "into"}},
	{"come arrive", act{rule: "reach", status: "agreed", nouns: pact, preps: "to at"}},
	{"extend renew prolong", act{rule: "reach", status: "agreed", nouns: pact | truce | link, object: true}},
	{"accept back endorse", act{rule: "accept", status: "agreed", nouns: pact | truce | offer | paper, object: true}},
	{"join", act{rule: "join", status: "agreed", nouns: pact | paper | truce | link, object: true}},
	{"accede", act{rule: "join", status: "agreed", nouns: pact, preps: "to"}},
	{"adopt", act{rule: "reach", status: "agreed", nouns: pact | paper, object: true}},
	{"approve ratify pass", act{rule: "ratify", status: "ratified", nouns: anyPact, object: true}},
	{"clear", act{rule: "ratify", status: "ratified", nouns: deal, object: true}},
	{"enter come go", act{rule: "ratify", status: "ratified", nouns: pact | truce, subject: true}},
	{"take", act{rule: "ratify", status: "ratified", nouns: pact | truce, subject: true}},
	{"begin start commence", act{rule: "ratify", status: "ratified", nouns: truce, subject: true}},
	{"implement honor honour uphold observe respect fulfill fulfil maintain", act{rule: "implement", status: "implemented", nouns: pact | truce, object: true}},
	{"abide comply adhere stick", act{rule: "implement", status: "implemented", nouns: pact | truce, preps: "by with to"}},
	{"hold last", act{rule: "implement", status: "implemented", nouns: truce, subject: true}},
	{"reject refuse decline dismiss oppose spurn rebuff block veto", act{rule: "reject", status: "rejected", nouns: anyPact | talks | offer | paper, object: true}},
	{"turn", act{rule: "reject", status: "rejected", nouns: anyPact | offer, object: true}},
	{"collapse fail stall", act{rule: "reject", status: "rejected", nouns: anyPact | talks, subject: true}},
	{"break", act{rule: "reject", status: "rejected", nouns: talks, subject: true, object: true}},
	{"fall", act{rule: "reject", status: "rejected", nouns: anyPact | talks, subject: true}},
	{"end", act{rule: "reject", status: "rejected", nouns: talks, subject: true}},
	{"suspend freeze halt pause", act{rule: "suspend", status: "suspended", nouns: anyPact | talks, object: true}},
	{"violate breach break", act{rule: "break", status: "broken", nouns: pact | truce, object: true}},
	{"renege", act{rule: "break", status: "broken", nouns: pact | truce, preps: "on"}},
	{"collapse break unravel", act{rule: "break", status: "broken", nouns: truce, subject: true}},
	{"end terminate cancel scrap annul abrogate renounce abandon quit leave dissolve nullify repudiate denounce tear rip revoke void ditch", act{rule: "end", status: "ended", nouns: anyPact, object: true}},
	{"end expire lapse", act{rule: "end", status: "ended", nouns: anyPact, subject: true}},
	{"withdraw pull back exit walk step", act{rule: "end", status: "ended", nouns: anyPact, preps: "from of out"}},
	{"sever cut break", act{rule: "end", status: "ended", nouns: link, object: true}},
	{"negotiate discuss renegotiate pursue seek", act{rule: "negotiate", status: "negotiating", nouns: anyPact, object: true}},
	{"negotiate discuss haggle", act{rule: "negotiate", status: "negotiating", nouns: anyPact, preps: "over on for about"}},
	{"hold begin start resume continue restart launch open conduct enter have reopen", act{rule: "negotiate", status: "negotiating", nouns: talks, object: true, subject: true, preps: "into"}},
	{"return go", act{rule: "negotiate", status: "negotiating", nouns: talks, preps: "to"}},
	{"work", act{rule: "negotiate", status: "negotiating", nouns: anyPact, preps: "on toward towards"}},
	{"propose offer suggest demand urge", act{rule: "propose", status: "proposed", nouns: anyPact | talks, object: true}},
	{"call press push appeal", act{rule: "propose", status: "proposed", nouns: anyPact | talks, preps: "for"}},
	{"call", act{rule: "end", status: "ended", nouns: anyPact | talks, preps: "off"}},
	{"lead", act{rule: "reach", status: "agreed", nouns: pact | truce, preps: "to"}},
	{"have", act{rule: "have", status: "signed", nouns: pact, object: true}},
})

// verbList gives several verbs the same act.
type verbList struct {
	lemmas string
	act    act
}

// build turns the lists into a table by lemma.
func build(lists []verbList) map[string][]act {
	table := map[string][]act{}
	for _, l := range lists {
		for _, lemma := range fields(l.lemmas) {
			table[lemma] = append(table[lemma], l.act)
		}
	}
	return table
}
