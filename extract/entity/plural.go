package entity

import (
	"strings"

	"dateline/article"
)

// several resolves a plural description: "the two countries", "both sides", "the companies". The number, or two, says
// how many are sought; they are those of the nearest sentence that has enough, joined with those before it.
func (e *Entities) several(p phrase, one string) []int {
	n := p.number
	if n == 0 {
		n = 2
	}
	if p.determiner != "the" && p.determiner != "both" && p.determiner != "these" && p.determiner != "those" && p.number == 0 && p.determiner != "all" {
		return nil
	}
	if p.number == 0 && one == "power" {
		return nil // only "the six powers" are states
	}
	if p.number == 0 && e.x.persons[one] == "" {
		if p.owner != none && e.kind(antecedent{entity: p.owner}) == article.Organization && p.possessor(e) == none {
			return []int{p.owner} // "the G8 nations"
		}
		if p.selects() {
			return nil // "the Arab states" are not the two named last
		}
	}
	if e.x.nominals[one] == "pair" || e.x.nominals[one+"s"] == "pair" {
		return e.pair(p, n)
	}
	sentences := e.before(p.first, e.besides(p, e.memberOf(one)))
	for _, found := range sentences {
		if len(found) == n || len(found) > n && p.number == 0 {
			return e.resolve(found)
		}
	}
	if p.number == 0 && p.determiner != "both" {
		return nil // no number says how many to gather
	}
	return e.gather(sentences, n)
}

// counted resolves a number that stands for those named before: "the two agreed".
func (e *Entities) counted(token int) []int {
	n, p := numbers[e.doc.Tokens[token].Lower], e.phraseAt(token)
	if n == 0 || p.determiner != "the" || len(p.words) > 0 {
		return nil
	}
	for _, found := range e.before(p.first, e.isPerson(unknown)) {
		if len(found) == n {
			return e.resolve(found)
		}
	}
	return e.pair(p, n)
}

// besides refuses the name that "and" joins to a phrase: "Iran and the six powers" are seven.
func (e *Entities) besides(p phrase, accept func(antecedent) bool) func(antecedent) bool {
	if p.first < 2 || e.doc.Tokens[p.first-1].Lower != "and" || e.At(p.first-2) < 0 {
		return accept
	}
	other := e.At(p.first - 2)
	return func(a antecedent) bool { return a.entity != other && accept(a) }
}

// gather takes the n named last, sentence by sentence going back; nil where there are fewer.
func (e *Entities) gather(sentences [][]antecedent, n int) []int {
	var found []antecedent
	for _, more := range sentences {
		for _, a := range more {
			if len(found) < n && !holdsAntecedent(found, a) {
				found = append(found, a)
			}
		}
	}
	if len(found) < n {
		return nil
	}
	return e.resolve(found)
}

// selects reports whether a word before the head tells some things of a kind from others.
func (p *phrase) selects() bool {
	for _, w := range p.words {
		if !sideways[w] {
			return true
		}
	}
	return false
}

// sideways are words that only say how the things meant stand to each other.
var sideways = map[string]bool{"neighboring": true, "neighbouring": true, "rival": true, "warring": true, "opposing": true,
	"feuding": true, "negotiating": true, "conflicting": true, "contracting": true, "partner": true, "signatory": true}

// pair resolves "the two sides": to states or bodies that the nearest sentence joins by "and", to those of a sentence
// that names just as many, else to those named last.
func (e *Entities) pair(p phrase, n int) []int {
	sentences := e.before(p.first, e.isSide)
	for _, found := range sentences {
		if run := e.joint(found, n); run != nil {
			return e.resolve(run)
		}
		if len(found) == n {
			return e.resolve(found)
		}
	}
	return e.gather(sentences, n)
}

// isSide accepts states and the organizations that deal with each other, the press aside.
func (e *Entities) isSide(a antecedent) bool {
	if a.code != "" {
		return true
	}
	return e.kind(a) == article.Organization && !e.media(a.entity)
}

// joint is the first run of n antecedents, of whatever type, that only commas and one "and" part.
func (e *Entities) joint(found []antecedent, n int) []antecedent {
	for i := 0; i+n <= len(found); i++ {
		and := false
		for j := i + 1; j < i+n; j++ {
			joined, last := e.joinedBy(found[j-1].token, found[j].token)
			and = joined && (and || last)
			if !joined {
				break
			}
		}
		if and {
			return found[i : i+n]
		}
	}
	return nil
}

func holdsAntecedent(list []antecedent, a antecedent) bool {
	for _, b := range list {
		if a.entity == b.entity && a.code == b.code {
			return true
		}
	}
	return false
}

// memberOf accepts what can be one of the things that a plural noun names, given in the singular.
func (e *Entities) memberOf(one string) func(antecedent) bool {
	switch kind := e.x.nominals[one]; {
	case kind == "country", kind == "government":
		return e.isState
	case kind == "city":
		return e.isCity
	case kind == "company" || kind == "organization":
		return func(a antecedent) bool {
			return e.kind(a) == article.Organization && !(kind == "company" && e.Public(a.entity))
		}
	case kind == "body":
		return func(a antecedent) bool {
			return a.entity >= 0 && e.kind(a) != article.Person && strings.Contains(nameKey(e.List[a.entity].Name), one)
		}
	}
	if e.x.persons[one] == "person" {
		return e.isPerson(unknown)
	}
	return func(a antecedent) bool {
		if e.kind(a) != article.Person {
			return false
		}
		title := strings.ToLower(e.List[a.entity].Role)
		for _, w := range strings.Fields(title) {
			if w == one || covers(one, w) {
				return true
			}
		}
		return false
	}
}

// plural resolves "they": names joined by "and" first, then a plural description, then an organization.
func (e *Entities) plural(token int) []int {
	if t, ok := e.pluralBefore(token); ok {
		if owner := e.phraseAt(t).owner; owner != none && e.List[owner].Type == article.Organization {
			return []int{owner} // "Hezbollah guerrillas in their fight"
		}
		return e.nominal(t)
	}
	for back, found := range e.before(token, func(antecedent) bool { return true }) {
		if t, ok := e.pluralSubject(token, back, found); ok {
			return e.nominal(t)
		}
		if joined := e.coordinated(found); len(joined) > 1 {
			return e.resolve(joined)
		}
		for _, a := range found {
			if e.kind(a) == article.Organization && !e.modifies(a) && !e.isObjectOf(token, a) {
				return e.resolve([]antecedent{a})
			}
		}
	}
	return nil
}

// pluralBefore finds the plural noun shortly before a possessive.
func (e *Entities) pluralBefore(token int) (int, bool) {
	if e.doc.Tokens[token].Lower != "their" {
		return 0, false
	}
	first := e.doc.Sentences[e.doc.SentenceAt(token)].First
	for t := token - 1; t >= max(first, token-maxTheir); t-- {
		if e.At(t) >= 0 || e.doc.Tokens[t].Text == "," {
			return 0, false
		}
		if e.doc.Tokens[t].Tag == "NNS" {
			return t, true
		}
	}
	return 0, false
}

// maxTheir is how far before "their" the noun may stand that it takes up.
const maxTheir = 4

// pluralSubject finds a plural noun that comes before every name of a sentence: "they" after "officials said" means these.
func (e *Entities) pluralSubject(token, back int, found []antecedent) (int, bool) {
	s := e.doc.Sentences[e.doc.SentenceAt(token)-back]
	end := min(token, s.Last, s.First+maxPhrase)
	for _, a := range found {
		if !e.modifies(a) {
			end = min(end, a.token)
			break
		}
	}
	for t := s.First; t < end; t++ {
		if e.At(t) < 0 && e.doc.Tokens[t].Tag == "NNS" && e.heads(t) {
			return t, true
		}
		if strings.HasPrefix(e.doc.Tokens[t].Tag, "VB") {
			return 0, false
		}
	}
	return 0, false
}

// coordinated is the first run of antecedents of one type that only commas and one "and" part.
func (e *Entities) coordinated(found []antecedent) []antecedent {
	for i := 0; i+1 < len(found); i++ {
		run, and := []antecedent{found[i]}, false
		for j := i + 1; j < len(found) && e.kind(found[j]) == e.kind(found[i]); j++ {
			joined, last := e.joinedBy(found[j-1].token, found[j].token)
			if !joined {
				break
			}
			run = append(run, found[j])
			and = and || last
		}
		if len(run) > 1 && and {
			return run
		}
	}
	return nil
}

// joinedBy reports whether only an "and" or a comma stands between two names, the rest of the first name aside, and
// whether it is "and".
func (e *Entities) joinedBy(left, right int) (joined, and bool) {
	for t := left; t < right; t++ {
		switch token := e.doc.Tokens[t]; {
		case e.At(t) >= 0 && e.At(t) == e.At(left):
		case token.Tag == "CC" && token.Lower == "and":
			joined, and = true, true
		case token.Text == "," && right-t <= 2:
			joined = true
		case token.Tag == "DT", token.Tag == "POS", token.Text == ",", token.Text == "-", token.Tag == "VBN", token.Tag == "JJ", e.At(t) >= 0 && e.hyphened(t+1):
		case strings.HasPrefix(token.Tag, "NN") && (e.x.persons[token.Lower] != "" || e.x.nominals[token.Lower] != ""):
		default:
			if _, _, ok := e.demonymAt(t); !ok {
				return false, false
			}
		}
	}
	return joined, and
}
