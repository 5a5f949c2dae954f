package entity

import "dateline/article"

// shared gives a name after "and" or a comma the plural role of the person before it: "astronauts A and B".
func (r *roleReader) shared(t, start int) (role, bool) {
	for steps := 0; steps < 4; steps++ {
		if t <= start || r.d.Tokens[t].Tag != "CC" && r.d.Tokens[t].Text != "," {
			return role{}, false
		}
		for t > start && (r.d.Tokens[t].Tag == "CC" || r.d.Tokens[t].Text == ",") {
			t--
		}
		i := r.e.At(r.skipOf(t, start))
		if i < 0 && r.d.Tokens[t+1].Text == "," && r.plural(t) {
			return r.headed(t, start) // "two astronauts, NAME and NAME"
		}
		if i < 0 || r.e.List[i].Type != article.Person {
			return role{}, false
		}
		t = r.skipOf(t, start)
		for t > start && r.e.At(t-1) == i {
			t--
		}
		t--
		if head, end, ok := r.head(t, start); ok && r.plural(head) {
			return r.phrase(head, end, t+1, start), true
		}
	}
	return role{}, false
}

// skipOf steps from the end of "NAME of Nigeria" to the name.
func (r *roleReader) skipOf(t, start int) int {
	i := r.e.At(t)
	if i < 0 || r.e.List[i].Type == article.Person {
		return t
	}
	of := t
	for of > start && r.e.At(of) == i {
		of--
	}
	if of > start && r.d.Tokens[of].Lower == "of" {
		return of - 1
	}
	return t
}
