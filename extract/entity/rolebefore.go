package entity

import (
	"slices"
	"strings"

	"dateline/article"
)

// maxRole is how many tokens a role phrase may have on one side of a name.
const maxRole = 14

// before reads the role that stands before a name: "Iran's ICT minister NAME", "the director of the agency, NAME,",
// "envoys OTHER and NAME".
func (r *roleReader) before(m *mention) (role, bool) {
	start, _ := r.sentenceOf(m.First)
	start = max(start, m.First-maxRole)
	t := r.skipTitle(m.First-1, start)
	if found, ok := r.shared(m, t, start); ok {
		return found, true
	}
	if t >= start && r.d.Tokens[t].Text == "," {
		if !r.closed(m.Last) {
			return role{}, false
		}
		t = r.skipTitle(t-1, start)
	}
	head, end, ok := r.head(t, start)
	if !ok {
		return role{}, false
	}
	return r.phrase(head, end, t+1, start), true
}

// skipTitle steps over "Mr.", "Dr" and a bracketed short form.
func (r *roleReader) skipTitle(t, start int) int {
	if t-2 >= start && r.d.Tokens[t].Text == ")" && r.d.Tokens[t-2].Text == "(" {
		t -= 3
	}
	for t >= start && r.x.courtesy[r.d.Tokens[t].Lower] {
		t--
	}
	return t
}

// closed reports whether a name set off by a comma before it ends there.
func (r *roleReader) closed(t int) bool {
	return t >= len(r.d.Tokens) || strings.Contains(",.;:)—–\"”", r.d.Tokens[t].Text)
}

// head finds the role noun to the left of a token: the token itself, or one whose complement ends there, as in
// "director of the agency NAME". It returns the end of the role's own words.
func (r *roleReader) head(t, start int) (head, end int, ok bool) {
	if t < start {
		return 0, 0, false
	}
	if _, ok := r.roleAt(t); ok {
		return t, t + 1, true
	}
	if occupational(r.d.Tokens[t]) && r.e.At(t) < 0 {
		return t, t + 1, true
	}
	for i := t; i > start && r.inComplement(i); i-- {
		if !prepositions[r.d.Tokens[i-1].Lower] || i-2 < start {
			continue
		}
		if _, ok := r.roleAt(i - 2); ok {
			return i - 2, r.complementEnd(i-1, t+1), true
		}
	}
	return 0, 0, false
}

// roleAt is the role noun at a token that is no name.
func (r *roleReader) roleAt(t int) (string, bool) {
	if r.e.At(t) >= 0 {
		return "", false
	}
	return r.x.roleNoun(r.d.Tokens[t])
}

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
	if name < 0 || r.d.Tokens[preposition].Lower == "to" {
		return end
	}
	if r.d.Tokens[preposition].Lower != "of" && r.e.List[name].Type == article.Place {
		return end
	}
	return preposition
}

// nameAfter is the entity named right after a preposition, a determiner and adjectives skipped; -1 for none.
func (r *roleReader) nameAfter(preposition, end int) int {
	for t := preposition + 1; t < end && t < preposition+5; t++ {
		if i := r.e.At(t); i >= 0 {
			return i
		}
		switch r.d.Tokens[t].Tag {
		case "DT", "JJ", "PRP$", "NNP":
		default:
			return -1
		}
	}
	return -1
}

// phrase makes the role of a head noun at head, whose own words end at end and whose complement ends at limit: it
// adds the modifiers on the left and finds the affiliation, on the left or in the complement.
func (r *roleReader) phrase(head, end, limit, start int) role {
	first := r.modifiers(head, start)
	prefix := ""
	affiliation, country := "", ""
	if i, at := r.leftName(first-1, start); i >= 0 {
		affiliation, country = r.e.List[i].Name, r.e.List[i].Country
		prefix = r.kept(at-1, start)
	} else if c, at, ok := r.e.demonymAt(first - 1); ok && first > start {
		affiliation, country = r.e.countryName(c), c
		prefix = r.kept(at-1, start)
	}
	found := role{r.singular(prefix, first, head, end), affiliation, country}
	if i := r.complementName(head, limit); affiliation == "" && i >= 0 {
		found.affiliation, found.country = r.e.List[i].Name, r.e.List[i].Country
	}
	return found
}

// complementName is the entity that a complement other than "to …" names.
func (r *roleReader) complementName(head, limit int) int {
	if head+1 < limit && r.d.Tokens[head+1].Lower != "to" && prepositions[r.d.Tokens[head+1].Lower] {
		return r.nameAfter(head+1, limit)
	}
	return -1
}

// singular is the text of the role, without dropped words at its front and with its head in the singular.
func (r *roleReader) singular(prefix string, first, head, end int) string {
	for first < head && r.x.modifiers[r.d.Tokens[first].Lower] == "drop" {
		first++
	}
	text := r.text(first, end)
	if noun, ok := r.x.roleNoun(r.d.Tokens[head]); ok && noun != r.d.Tokens[head].Lower {
		plural := r.d.Tokens[head].Text
		text = strings.Replace(text, plural, plural[:1]+noun[1:], 1)
	}
	return strings.TrimSpace(prefix + " " + text)
}

// modifiers gives the first token of the adjectives and nouns that lead up to a head, "trade and industry" included.
func (r *roleReader) modifiers(head, start int) int {
	t := head
	for t > start {
		switch {
		case r.modifier(t - 1):
			t--
		case t-2 >= start && r.d.Tokens[t-1].Tag == "CC" && r.coordinated(t-2, t, head):
			t -= 2
		default:
			return t
		}
	}
	return t
}

func (r *roleReader) modifier(t int) bool {
	if r.e.At(t) >= 0 {
		return false
	}
	if _, _, ok := r.e.demonymAt(t); ok {
		return false
	}
	switch r.d.Tokens[t].Tag {
	case "NN", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBG", "VBN", "NNS":
		return !strings.Contains(r.d.Tokens[t].Lower, "day")
	}
	return false
}

// coordinated reports whether "and" joins two modifiers of the head or two offices: "President and CEO".
func (r *roleReader) coordinated(left, right, head int) bool {
	if !r.modifier(left) {
		return false
	}
	_, office := r.roleAt(left)
	return office == (right == head || slices.Contains([]string{"chief", "general", "managing"}, r.d.Tokens[right].Lower))
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

// shared gives a name after "and" or a comma the plural role of the person before it: "astronauts A and B".
func (r *roleReader) shared(m *mention, t, start int) (role, bool) {
	for steps := 0; steps < 4; steps++ {
		if t <= start || r.d.Tokens[t].Tag != "CC" && r.d.Tokens[t].Text != "," {
			return role{}, false
		}
		for t > start && (r.d.Tokens[t].Tag == "CC" || r.d.Tokens[t].Text == ",") {
			t--
		}
		i := r.e.At(t)
		if i < 0 || r.e.List[i].Type != article.Person {
			return role{}, false
		}
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

func (r *roleReader) plural(t int) bool {
	noun, ok := r.x.roleNoun(r.d.Tokens[t])
	return ok && noun != r.d.Tokens[t].Lower && roleTitles[r.d.Tokens[t].Lower] == ""
}
