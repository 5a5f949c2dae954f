package entity

import (
	"slices"

	"dateline/article"
)

// organization resolves "the company" or "the ministry": to a name beside it ("the Kaufland chain"), to a name that has
// the word, and, unless the word must be in the name, to the employer of a person in the sentence or the organization
// most spoken of in the nearest sentence with one.
func (e *Entities) organization(p phrase, word string, strict bool) []int {
	if p.owner != none && e.List[p.owner].Type == article.Organization && !possessive(e.doc.Tokens[p.head-1]) {
		return []int{p.owner}
	}
	if found := e.named(p, word); found != nil {
		return found
	}
	if found := e.introduced(p, word); found != nil || strict {
		return found
	}
	if owner := p.possessor(e); owner >= 0 {
		if worksFor := e.employerOf(owner); worksFor >= 0 {
			return []int{worksFor}
		}
		return nil
	}
	switch p.determiner {
	case "his", "her":
		if who := e.Refer(p.first); len(who) == 1 && e.employerOf(who[0]) >= 0 {
			return []int{e.employerOf(who[0])}
		}
		return nil
	case "its", "their", "our", "my", "your":
		return nil
	}
	company := e.x.nominals[word] == "company"
	for _, found := range e.before(p.first, func(antecedent) bool { return true }) {
		if i := e.employer(found); i >= 0 && company {
			return []int{i}
		}
		if i := e.foremost(found, company); i >= 0 {
			return []int{i}
		}
	}
	return nil
}

// employerOf is the organization that a person works for; -1 where it is not known.
func (e *Entities) employerOf(i int) int {
	if i >= len(e.employers) {
		return none
	}
	return e.employers[i]
}

// employer is the organization that the first person of a sentence works for.
func (e *Entities) employer(found []antecedent) int {
	for _, a := range found {
		if e.kind(a) != article.Person {
			continue
		}
		return e.employerOf(a.entity)
	}
	return none
}

// foremost is the organization with the most mentions.
func (e *Entities) foremost(found []antecedent, company bool) int {
	best := none
	for _, a := range found {
		if e.kind(a) != article.Organization || company && e.Public(a.entity) {
			continue
		}
		if best == none || len(e.List[a.entity].Mentions) > len(e.List[best].Mentions) {
			best = a.entity
		}
	}
	return best
}

// press are words in the names of media, which an article cites more often than it writes about them.
var press = map[string]bool{"news": true, "times": true, "post": true, "herald": true, "guardian": true, "tribune": true,
	"reuters": true, "press": true, "bbc": true, "cnn": true, "journal": true, "agence": true, "xinhua": true, "ap": true, "afp": true}

// media reports an organization whose name tells that it is of the press.
func (e *Entities) media(i int) bool {
	return slices.ContainsFunc(words(nameKey(e.List[i].Name)), func(w string) bool { return press[w] })
}

// Public reports an organization whose name tells that it is no company, or one of the press.
func (e *Entities) Public(i int) bool {
	for _, w := range words(nameKey(e.List[i].Name)) {
		if e.x.nominals[w] == "body" || press[w] {
			return true
		}
	}
	return false
}
