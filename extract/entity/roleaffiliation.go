package entity

import "dateline/article"

// left finds the affiliation that ends at a token: a name, a possessive, a demonym, or that of the person before
// "and". It returns with it a word such as "former" from before it.
func (r *roleReader) left(t, start int) (found role, prefix string) {
	if i, at := r.leftName(t, start); i >= 0 {
		return r.affiliated("", i), r.kept(at-1, start)
	}
	if c, at, ok := r.e.demonymAt(t); ok && t >= start {
		return role{"", r.e.countryName(c), c, none}, r.kept(at-1, start)
	}
	if t > start && r.d.Tokens[t].Tag == "CC" {
		if i := r.e.At(t - 1); i >= 0 && r.e.List[i].Type == article.Person && r.e.List[i].Role != "" {
			return role{"", r.e.List[i].Affiliation, r.e.List[i].Country, r.e.employers[i]}, ""
		}
	}
	return role{employer: none}, ""
}

// leftName is the entity named at a token, or before a possessive there, that is no person, and its first token.
func (r *roleReader) leftName(t, start int) (entity, first int) {
	if t > start && possessive(r.d.Tokens[t]) {
		t--
	}
	if t < start {
		return -1, 0
	}
	i := r.e.At(t)
	if i < 0 || r.e.List[i].Type == article.Person || r.e.List[i].Type == article.Event {
		return -1, 0
	}
	for t > start && r.e.At(t-1) == i {
		t--
	}
	return i, t
}

// kept gives a word such as "former" that stands before the affiliation but belongs to the role.
func (r *roleReader) kept(t, start int) string {
	if t >= start && r.x.modifiers[r.d.Tokens[t].Lower] == "keep" {
		return r.d.Tokens[t].Text
	}
	return ""
}
