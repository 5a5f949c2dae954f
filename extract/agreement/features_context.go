package agreement

// describeContext adds what the words above the act in the tree make of it: whether it is told at all or only supposed,
// and what is said of it.
func (r *resolver) describeContext(e *event, f []string) []string {
	v, d := r.v, r.v.d
	t := e.verbOrNoun()
	if e.verb < 0 {
		t = v.outermost(t)
		if h := d.Head(t); v.inside(h) {
			f = append(f, "head="+v.lemma(h), "head is "+v.tag(h))
		}
	}
	return add(f, v.supposed(t), "supposed")
}

// outermost climbs from noun t over the nouns that hold it in an of-phrase or as a modifier ("the announcement of a
// truce").
func (v *view) outermost(t int) int {
	for depth := 0; depth < 4; depth++ {
		h := v.d.Head(t)
		if !v.inside(h) || !isNoun(v.tag(h)) || !v.d.Is(t, "nmod", "compound") {
			break
		}
		t = h
	}
	return t
}

// supposed reports whether a clause that holds token t, or a noun above it, says that what it tells need not be so: "if
// a deal is reached", "hopes of a truce".
func (v *view) supposed(t int) bool {
	for depth := 0; depth < 6 && v.inside(t); depth++ {
		for c := range v.d.Children(t) {
			if v.d.Is(c, "mark", "advmod") && conditions[v.lower(c)] || v.d.Is(c, "aux") && v.lower(c) == "should" && c < t && c == v.clauseStart(t) {
				return true
			}
		}
		t = v.d.Head(t)
		if v.inside(t) && suppositions[v.lemma(t)] {
			return true
		}
	}
	return false
}

// clauseStart is the first token that depends on verb t but for those before its subject.
func (v *view) clauseStart(t int) int {
	if s := v.d.Subject(t); s > t {
		return t
	}
	for c := range v.d.Children(t) {
		return c
	}
	return t
}

var (
	conditions   = set("if unless until whether till once")
	suppositions = set(`possibility prospect hope chance fear concern condition precondition likelihood potential need deadline
doubt speculation rumour rumor amid without`)
)
