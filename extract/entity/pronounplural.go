package entity

import (
	"strings"

	"dateline/article"
)

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
