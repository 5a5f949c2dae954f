package entity

import "dateline/article"

var prepositions = map[string]bool{"of": true, "for": true, "to": true, "at": true, "in": true, "on": true, "with": true}

// inComplement reports whether a token may be part of a complement such as "of women and family affairs".
func (r *roleReader) inComplement(t int) bool {
	if i := r.e.At(t); i >= 0 {
		return r.e.List[i].Type != article.Person
	}
	switch r.d.Tokens[t].Tag {
	case "NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CC", "POS", "PRP$", "VBN", "VBG":
		return true
	}
	return prepositions[r.d.Tokens[t].Lower]
}

// complementEnd is where the role's own words end: before "of" and the like when a name follows, which is the
// affiliation, but after "ambassador to Israel".
func (r *roleReader) complementEnd(preposition, end int) int {
	name := r.nameAfter(preposition, end)
	if name < 0 && r.properAfter(preposition, end) {
		return preposition
	}
	if name < 0 || r.d.Tokens[preposition].Lower == "to" || r.e.List[name].Name == "House" {
		return end
	}
	if r.d.Tokens[preposition].Lower != "of" && r.e.List[name].Type == article.Place {
		return end
	}
	return preposition
}

// properAfter reports a complement of capitalised words that is no mention, "of the Tunisian Parliament"; "of State" has
// no article and belongs to the office.
func (r *roleReader) properAfter(preposition, end int) bool {
	t := preposition + 1
	if r.d.Tokens[preposition].Lower == "to" || t >= end {
		return false
	}
	switch {
	case r.d.Tokens[t].Tag == "DT" && t+1 < end:
		t++
	case r.d.Tokens[preposition].Lower == "of":
		return false
	}
	for ; t < end; t++ {
		if !capital(r.d.Tokens[t].Text) {
			return false
		}
	}
	return true
}

// nameAfter is the entity named right after a preposition, a determiner and adjectives skipped; -1 for none.
func (r *roleReader) nameAfter(preposition, end int) int {
	for t := preposition + 1; t < end && t < preposition+5; t++ {
		if i := r.e.At(t); i >= 0 && !r.e.hyphened(t+1) && !r.owns(t, end) {
			return i
		}
		switch r.d.Tokens[t].Tag {
		case "DT", "JJ", "PRP$", "NNP", "NNPS", "HYPH", ":", "VBN", "POS":
		default:
			return -1
		}
	}
	return -1
}

// owns reports whether a name is the owner of another one: "Liberia's Elections Commission".
func (r *roleReader) owns(t, end int) bool {
	i := r.e.At(t)
	for t < end && r.e.At(t) == i {
		t++
	}
	return t+1 < end && possessive(r.d.Tokens[t]) && r.e.At(t+1) >= 0
}

// complementName is the entity that a complement other than "to …" names.
func (r *roleReader) complementName(head, limit int) int {
	if head+1 < limit && r.d.Tokens[head+1].Lower != "to" && prepositions[r.d.Tokens[head+1].Lower] {
		return r.nameAfter(head+1, limit)
	}
	return -1
}
