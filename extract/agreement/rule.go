package agreement

// Rule is one pattern: what verbs say of nouns that name agreements, or verbs that name an agreement by themselves.
// Patterns are data; find.go, agree.go and deal.go match them. Of several acts of one verb the first in the order of
// Rules wins.
type Rule struct {
	Name  string
	Doc   string
	acts  []act
	verbs []verb
	Yes   []Example // each holds an agreement that the rule finds
	No    []string  // near misses: no agreement is reported
}

// Example is a text with the agreement that a rule finds in it.
type Example struct {
	Text    string
	Status  string
	Kind    string
	Parties string // names, separated by "; ", in alphabetic order
}

// act is one thing that some verbs say of a noun that names an agreement.
type act struct {
	lemmas  string // of the verbs, separated by blanks
	status  string
	nouns   class  // the classes of nouns it is said of
	object  bool   // of the verb's object, or of its subject in the passive
	subject bool   // of its subject in the active
	preps   string // of the object of one of these prepositions, separated by blanks
	rule    string // name of the rule, filled in by the table
}

// verb is a verb that names an agreement without a noun.
type verb struct {
	lemmas string
	status string
	kind   string
	target bool   // its object is a party ("acquired X")
	with   bool   // a partner is needed ("cooperates with X")
	preps  string // prepositions of further parties
	rule   string
}

// Rules lists all rules in the order in which they are tried.
func Rules() []Rule {
	return []Rule{
		signRule(), reachRule(), awardRule(), formRule(), acceptRule(), joinRule(),
		ratifyRule(), implementRule(), suspendRule(), breakRule(), rejectRule(), endRule(),
		negotiateRule(), proposeRule(), haveRule(),
		agreeRule(), buyRule(), sellRule(), orderRule(), mergeRule(), lendRule(),
		cooperateRule(), settleRule(), allowRule(), pledgeRule(), fightRule(), swapRule(),
		pactRule(), talksRule(), nominalRule(),
	}
}

var (
	acts  = actTable(Rules())
	alone = verbTable(Rules())
)

// actTable is the acts of all rules by lemma.
func actTable(rules []Rule) map[string][]act {
	table := map[string][]act{}
	for _, r := range rules {
		for _, a := range r.acts {
			a.rule = r.Name
			for _, lemma := range fields(a.lemmas) {
				table[lemma] = append(table[lemma], a)
			}
		}
	}
	return table
}

// verbTable is the verbs of all rules by lemma.
func verbTable(rules []Rule) map[string]verb {
	table := map[string]verb{}
	for _, r := range rules {
		for _, v := range r.verbs {
			v.rule = r.Name
			for _, lemma := range fields(v.lemmas) {
				table[lemma] = v
			}
		}
	}
	return table
}
