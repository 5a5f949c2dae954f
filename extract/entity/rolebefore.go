package entity

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/doc"
)

// maxRole is how many tokens a role phrase may have on one side of a name.
const maxRole = 14

// before reads the role that stands before a name: "Iran's ICT minister NAME", "the director of the agency, NAME,",
// "envoys OTHER and NAME".
func (r *roleReader) before(m *mention) (role, bool) {
	start, _ := r.sentenceOf(m.First)
	start = max(start, m.First-maxRole)
	t := r.skipTitle(m.First-1, start)
	if found, ok := r.shared(t, start); ok {
		return found, true
	}
	if t >= start && r.d.Tokens[t].Text == "," {
		if r.apposed(m, t) {
			return r.headed(r.skipTitle(t-1, start), start)
		}
		return role{}, false
	}
	return r.headed(t, start)
}

// apposed reports whether a name behind a comma explains the phrase before it: set off by a second comma, or the
// subject of a sentence that begins with the phrase.
func (r *roleReader) apposed(m *mention, comma int) bool {
	if r.closed(m.Last) {
		return true
	}
	first, _ := r.sentenceOf(m.First)
	return comma-first <= maxRole && strings.HasPrefix(r.d.Tokens[m.Last].Tag, "VB") && r.d.Tokens[first].Tag == "DT" &&
		!slices.ContainsFunc(r.d.Tokens[first:comma], func(t doc.Token) bool { return t.Text == "," })
}

// headed makes the role whose last word is at a token.
func (r *roleReader) headed(t, start int) (role, bool) {
	head, end, ok := r.head(t, start)
	if !ok {
		return role{}, false
	}
	return r.phrase(head, end, t+1, start), true
}

// skipTitle steps over "Mr.", "Dr" and what stands in brackets.
func (r *roleReader) skipTitle(t, start int) int {
	t = r.skipBrackets(t, start)
	for t >= start && courtesy[r.d.Tokens[t].Lower] {
		t--
	}
	return t
}

func (r *roleReader) skipBrackets(t, start int) int {
	if t < start || r.d.Tokens[t].Text != ")" {
		return t
	}
	for i := t - 1; i > start; i-- {
		if r.d.Tokens[i].Text == "(" {
			return i - 1
		}
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

// phrase makes the role of a head noun at head, whose own words end at end and whose complement ends at limit: it
// adds the modifiers on the left and finds the affiliation, on the left or in the complement.
func (r *roleReader) phrase(head, end, limit, start int) role {
	first := r.modifiers(head, start)
	found, prefix := r.left(first-1, start)
	found.title = r.singular(prefix, first, head, end)
	i := r.complementName(head, limit)
	if i >= 0 && (found.affiliation == "" || r.e.List[i].Type == article.Organization) {
		return r.affiliated(found.title, i)
	}
	if p := head + 1; found.affiliation == "" && end == p && p < limit && prepositions[r.d.Tokens[p].Lower] && r.properAfter(p, limit) {
		if p++; r.d.Tokens[p].Tag == "DT" {
			p++
		}
		if p < limit {
			found.affiliation = r.text(p, limit)
		}
	}
	return found
}

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

// complementName is the entity that a complement other than "to …" names.
func (r *roleReader) complementName(head, limit int) int {
	if head+1 < limit && r.d.Tokens[head+1].Lower != "to" && prepositions[r.d.Tokens[head+1].Lower] {
		return r.nameAfter(head+1, limit)
	}
	return -1
}

// singular is the text of the role, without dropped words at its front and with its head in the singular.
func (r *roleReader) singular(prefix string, first, head, end int) string {
	for first < head && (r.dropped(first) || r.d.Tokens[first].Text == "-") {
		first++
	}
	text := r.text(first, end)
	if noun, ok := r.x.roleNoun(r.d.Tokens[head]); ok && noun != r.d.Tokens[head].Lower {
		plural := r.d.Tokens[head].Text
		text = strings.Replace(text, plural, plural[:1]+noun[1:], 1)
	}
	return withoutRank(strings.TrimSpace(prefix + " " + text))
}

// dropped reports a modifier that says nothing of the office: "current", but not "First" of "First Minister".
func (r *roleReader) dropped(t int) bool {
	word := r.d.Tokens[t]
	ordinal := word.Lower == "first" || word.Lower == "second" || word.Lower == "third"
	return r.x.modifiers[word.Lower] == "drop" && !(ordinal && capital(word.Text))
}

// modifiers gives the first token of the adjectives and nouns that lead up to a head, "trade and industry" included.
func (r *roleReader) modifiers(head, start int) int {
	t := r.compound(head, start)
	for t > start {
		switch {
		case r.modifier(t - 1):
			t = r.compound(t-1, start)
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
	case "VBG", "VBN":
		return r.x.modifiers[r.d.Tokens[t].Lower] != "" || participles[r.d.Tokens[t].Lower]
	case "NN", "NNP", "NNPS", "JJ", "JJR", "JJS", "NNS":
		return !strings.Contains(r.d.Tokens[t].Lower, "day")
	}
	return false
}

// participles are part of an office; others belong to the sentence ("including president NAME").
var participles = map[string]bool{"managing": true, "sitting": true, "reigning": true, "governing": true, "founding": true,
	"commanding": true, "presiding": true, "retired": true, "elected": true, "engineering": true, "marketing": true,
	"operating": true, "editing": true, "ruling": true, "visiting": true, "supervising": true, "executing": true,
	"convicted": true, "suspected": true, "accused": true, "wanted": true, "planning": true, "housing": true, "banking": true}

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

func (r *roleReader) plural(t int) bool {
	noun, ok := r.x.roleNoun(r.d.Tokens[t])
	return ok && noun != r.d.Tokens[t].Lower && roleTitles[r.d.Tokens[t].Lower] == ""
}
