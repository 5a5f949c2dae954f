package entity

// head finds the role noun to the left of a token: the token itself, or one whose complement ends there, as in
// "director of the agency NAME". It returns the end of the role's own words.
func (r *roleReader) head(t, start int) (head, end int, ok bool) {
	if t < start {
		return 0, 0, false
	}
	if h := r.compound(t, start); r.office(t) || h < t && r.office(h) {
		return t, t + 1, true
	}
	if occupational(r.d.Tokens[t]) && r.e.At(t) < 0 {
		return t, t + 1, true
	}
	for i := t; i > start && r.inComplement(i); i-- {
		if !prepositions[r.d.Tokens[i-1].Lower] || i-2 < start {
			continue
		}
		if h := r.compound(i-2, start); r.office(i-2) || h < i-2 && r.office(h) {
			return i - 2, r.complementEnd(i-1, t+1), true
		}
	}
	return 0, 0, false
}

// office reports whether a role noun stands at a token.
func (r *roleReader) office(t int) bool {
	_, ok := r.roleAt(t)
	return ok
}

// compound gives the first token of a word written with hyphens that ends at a token: "President" of "President-elect".
func (r *roleReader) compound(t, start int) int {
	for t-2 >= start && r.d.Tokens[t-1].Text == "-" && r.d.Tokens[t-1].Start == r.d.Tokens[t-2].End && r.d.Tokens[t-1].End == r.d.Tokens[t].Start {
		t -= 2
	}
	return t
}

// roleAt is the role noun at a token that is no name.
func (r *roleReader) roleAt(t int) (string, bool) {
	if r.e.At(t) >= 0 {
		return "", false
	}
	return r.x.roleNoun(r.d.Tokens[t])
}

func (r *roleReader) plural(t int) bool {
	noun, ok := r.x.roleNoun(r.d.Tokens[t])
	return ok && noun != r.d.Tokens[t].Lower && roleTitles[r.d.Tokens[t].Lower] == ""
}
