package agreement

// special takes the verbs that name an agreement by themselves.
func (f *finder) special(t int, lemma string) {
	s, ok := plain[lemma]
	if !ok || s.with && len(f.v.partners(t, withPreps)) == 0 && s.rule != "merge" {
		return
	}
	v := f.v
	if s.rule == "fight" && (!f.fighting(t) || t+1 < v.last && v.lower(t+1) == "-") {
		return
	}
	if s.rule == "settle" && !f.disputed(t) || s.rule == "order" && f.command(t) {
		return
	}
	if lemma == "take" && !f.v.particle(t, "over") {
		return
	}
	e := newEvent(v, s.rule, t, -1)
	e.status, e.kind = e.mood.sale(s), s.kind
	f.people(&e, false)
	if s.rule == "buy" && e.status == "implemented" && f.goods(t) {
		e.status, e.kind = "agreed", "contract"
	}
	e.last = t + 1
	switch {
	case s.target && v.passive(t):
		e.actors, e.partners = v.partners(t, byPreps), union(e.partners, v.subjects(t))
	case s.rule == "allow":
		e.partners = union(e.partners, v.objects(t))
	case s.target:
		e.goods = union(v.objects(t), v.shareIn(t))
	}
	if s.preps != nil {
		e.partners = union(e.partners, v.partners(t, s.preps))
	}
	f.used[t] = true
	f.events = append(f.events, e)
}

// shareIn returns the heads of the companies that verb t takes a share of ("a stake in Mitsubishi").
func (v *view) shareIn(t int) []int {
	for _, h := range v.objects(t) {
		if shares[v.nounLemma(h)] || v.lower(h) == "%" || v.lower(h) == "percent" {
			return v.partners(h, set("in of"))
		}
	}
	return nil
}

// sale is the status of a verb: one who wants to buy has proposed it, one who is buying has agreed.
func (m mood) sale(s plainVerb) string {
	if s.rule == "buy" || s.rule == "sell" || s.rule == "merge" || s.rule == "order" {
		switch {
		case m.failed || m.negated:
			return "rejected"
		case m.wished || m.asked || m.possible:
			return "proposed"
		case m.progress:
			return "agreed"
		}
	}
	return m.status(s.status)
}

// plainVerb is a verb that names an agreement without a noun.
type plainVerb struct {
	rule   string
	status string
	kind   string
	target bool            // its object is a party ("acquired X")
	with   bool            // a partner is needed ("cooperates with X")
	preps  map[string]bool // prepositions of further parties
}

var plain = map[string]plainVerb{
	"buy":         {"buy", "implemented", "merger", true, false, fromPreps},
	"purchase":    {"buy", "implemented", "merger", true, false, fromPreps},
	"acquire":     {"buy", "implemented", "merger", true, false, fromPreps},
	"order":       {"order", "agreed", "contract", true, false, fromPreps},
	"sell":        {"sell", "implemented", "merger", true, false, toPreps},
	"take":        {"buy", "implemented", "merger", true, false, fromPreps},
	"merge":       {"merge", "agreed", "merger", false, true, nil},
	"license":     {"order", "implemented", "contract", true, false, fromPreps},
	"lease":       {"order", "implemented", "contract", true, false, set("from to")},
	"hire":        {"order", "implemented", "contract", true, false, nil},
	"join":        {"join", "implemented", "membership", true, false, nil},
	"cooperate":   {"cooperate", "agreed", "cooperation", false, true, nil},
	"co-operate":  {"cooperate", "agreed", "cooperation", false, true, nil},
	"collaborate": {"cooperate", "agreed", "cooperation", false, true, nil},
	"partner":     {"cooperate", "agreed", "cooperation", false, true, nil},
	"team":        {"cooperate", "agreed", "cooperation", false, true, nil},
	"ally":        {"cooperate", "agreed", "cooperation", false, true, nil},
	"sign":        {"sign", "signed", "", false, true, nil},
	"settle":      {"settle", "agreed", "settlement", false, false, nil},
	"allow":       {"allow", "agreed", "cooperation", true, false, nil},
	"permit":      {"allow", "agreed", "cooperation", true, false, nil},
	"negotiate":   {"negotiate", "negotiating", "", false, true, nil},
	"lend":        {"lend", "agreed", "investment", true, false, toPreps},
	"pledge":      {"pledge", "agreed", "cooperation", false, false, nil},
	"vow":         {"pledge", "agreed", "cooperation", false, false, nil},
	"pause":       {"fight", "implemented", "ceasefire", false, false, nil},
	"halt":        {"fight", "implemented", "ceasefire", false, false, nil},
	"stop":        {"fight", "implemented", "ceasefire", false, false, nil},
	"cease":       {"fight", "implemented", "ceasefire", false, false, nil},
	"suspend":     {"fight", "implemented", "ceasefire", false, false, nil},
	"compromise":  {"settle", "agreed", "settlement", false, true, nil},
	"reconcile":   {"settle", "agreed", "settlement", false, true, nil},
}

// goods reports whether the object of verb t are things that are made and delivered.
func (f *finder) goods(t int) bool {
	for _, h := range f.v.objects(t) {
		if goods[f.v.nounLemma(h)] || goods[f.v.lemma(h)] || f.v.lower(h) != f.v.d.Tokens[h].Text && f.v.tag(h) == "NNPS" {
			return true
		}
	}
	return false
}

// command reports whether verb t orders someone to do something.
func (f *finder) command(t int) bool {
	return f.v.infinitiveOf(t) >= 0 && len(f.v.objects(t)) > 0
}

// particle reports whether a particle follows verb t.
func (v *view) particle(t int, word string) bool {
	return t+1 < v.last && v.lower(t+1) == word
}

// fighting reports whether verb t is about fighting.
func (f *finder) fighting(t int) bool {
	for _, h := range f.v.objects(t) {
		if fights[f.v.lemma(h)] {
			return true
		}
	}
	return t+1 < f.v.last && fights[f.v.lemma(t+1)]
}

var fights = set("hostility hostilities strike attack fighting fire war violence clash operation offensive")

// disputed reports whether verb t is about a dispute.
func (f *finder) disputed(t int) bool {
	if len(f.v.partners(t, withPreps)) > 0 {
		return true
	}
	for _, h := range f.v.objects(t) {
		if disputes[f.v.lemma(h)] {
			return true
		}
	}
	return false
}

var disputes = set("dispute lawsuit suit case charge claim allegation litigation strike difference row complaint debt")
