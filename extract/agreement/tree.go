package agreement

// The grammar of the dependency parse. Each question is asked here first; where the sentence was not parsed or the
// parse has no answer, the shallow grammar answers.

// treeSubjects returns the heads of the coordination that is the subject of verb t in the parse.
func (v *view) treeSubjects(t int) []int {
	s := v.d.Subject(t)
	if !v.inside(s) || !isNoun(v.tag(s)) && v.tag(s) != "CD" {
		return nil
	}
	return v.nouns(v.d.Conjuncts(s))
}

// treeObjects returns the heads of the coordination that verb t acts on in the parse.
func (v *view) treeObjects(t int) []int {
	o := v.d.Object(t)
	if !v.inside(o) {
		return nil
	}
	heads := v.nouns(v.d.Conjuncts(o))
	if i := v.d.Indirect(t); v.inside(i) {
		heads = append(heads, i)
	}
	return heads
}

// nouns keeps the tokens of the sentence that are nouns.
func (v *view) nouns(tokens []int) []int {
	var out []int
	for _, t := range tokens {
		if v.inside(t) && (isNoun(v.tag(t)) || v.tag(t) == "CD" || v.tag(t) == "JJ") {
			out = append(out, t)
		}
	}
	return out
}
