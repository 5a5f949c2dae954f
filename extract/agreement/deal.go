package agreement

// special takes the verbs that name an agreement by themselves.
func (f *finder) special(t int, lemma string) {
	s, ok := alone[lemma]
	if !ok || s.with && len(f.v.partners(t, withPreps)) == 0 && s.rule != "merge" {
		return
	}
	v := f.v
	if s.rule == "fight" && (!f.fighting(t) || t+1 < v.last && v.lower(t+1) == "-") {
		return
	}
	if s.rule == "swap" && !f.captives(t) {
		return
	}
	if s.rule == "settle" && !f.disputed(t) || s.rule == "order" && f.command(t) {
		return
	}
	if lemma == "take" && !f.v.particle(t, "over") && len(v.shareIn(t)) == 0 {
		return
	}
	if first, _ := v.groupAt(t); s.rule == "allow" && v.tag(t) == "VBG" && !v.auxiliary(first, t) {
		return // "…, allowing X to" tells a consequence
	}
	if s.rule == "order" && lemma == "order" && len(v.partners(t, set("from"))) == 0 && !f.goods(t) {
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
		if gives[lemma] && len(e.goods) > 0 {
			e.goods = append(v.namesBefore(e.goods[0]), e.goods...)
		}
	}
	if s.preps != "" {
		e.partners = union(e.partners, v.partners(t, set(s.preps)))
	}
	f.used[t] = true
	f.events = append(f.events, e)
}

// shareIn returns the heads of the companies that verb t takes a share of ("a stake in Mitsubishi").
func (v *view) shareIn(t int) []int {
	for _, h := range v.objects(t) {
		if shares[v.nounLemma(h)] || v.lower(h) == "control" || v.lower(h) == "%" || v.lower(h) == "percent" {
			return v.partners(h, set("in of"))
		}
	}
	return nil
}

// sale is the status of a verb: one who wants to buy has proposed it, one who is buying has agreed.
func (m mood) sale(s verb) string {
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

// captives reports whether the object of verb t are people held, or bodies.
func (f *finder) captives(t int) bool {
	for _, h := range f.v.objects(t) {
		if captives[f.v.lemma(h)] {
			return true
		}
	}
	return false
}

var captives = set("prisoner hostage captive detainee body remains pow")

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
