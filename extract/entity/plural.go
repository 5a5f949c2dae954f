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
