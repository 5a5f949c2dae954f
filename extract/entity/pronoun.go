package entity

import (
	"slices"
	"strings"

	"dateline/article"
)

// pronoun says what a pronoun can mean.
type pronoun uint8

const (
	he pronoun = iota
	she
	it
	they
	speaker
)

var pronouns = map[string]pronoun{
	"he": he, "him": he, "his": he, "himself": he,
	"she": she, "her": she, "hers": she, "herself": she,
	"it": it, "its": it, "itself": it,
	"they": they, "them": they, "their": they, "theirs": they, "themselves": they, "both": they,
	"i": speaker, "me": speaker, "my": speaker, "myself": speaker, "we": speaker, "us": speaker, "our": speaker, "ours": speaker,
}

// pronoun resolves a pronoun.
func (e *Entities) pronoun(token int, p pronoun) []int {
	switch p {
	case he:
		return e.single(token, e.isPerson(male))
	case she:
		if found := e.single(token, e.isWoman); found != nil {
			return found
		}
		return e.single(token, e.isPerson(female))
	case it:
		if e.pleonastic(token) {
			return nil
		}
		return e.single(token, e.isThing)
	case they:
		if next := token + 1; e.doc.Tokens[token].Lower == "both" && (e.nounAt(next) || e.At(next) >= 0) {
			return nil // "both countries": the noun refers
		}
		return e.plural(token)
	}
	return e.quoted(token)
}

// pleonastic reports an "it" that stands for a clause: "it is possible that", "it is unknown what".
func (e *Entities) pleonastic(token int) bool {
	if e.doc.Tokens[token].Lower != "it" {
		return false
	}
	be := false
	for t := token + 1; t < len(e.at) && t < token+6; t++ {
		switch word := e.doc.Tokens[t]; {
		case word.Lower == "is" || word.Lower == "was" || word.Lower == "'s" || word.Lower == "be" || word.Lower == "seems" || word.Lower == "been":
			be = true
		case be && (word.Lower == "that" || word.Lower == "to" || word.Lower == "what" || strings.HasPrefix(word.Tag, "W") || word.Lower == "whether" || word.Lower == "if" || word.Lower == "for"):
			return true
		case word.Tag == "JJ", word.Tag == "MD", strings.HasPrefix(word.Tag, "RB"), word.Lower == "has":
		case be && (word.Tag == "VBN" || word.Tag == "JJR"):
		default:
			return false
		}
	}
	return false
}

// isThing accepts what "it" can mean: organizations, countries and other places.
func (e *Entities) isThing(a antecedent) bool {
	return e.kind(a) != article.Person
}

// single finds the antecedent of a singular pronoun, sentence by sentence going back: a description that opens the
// sentence and is itself resolved, else the first acceptable name that is a subject, else the first that heads its
// phrase; at last any acceptable name.
func (e *Entities) single(token int, accept func(antecedent) bool) []int {
	if found, ok := e.ofClause(token, accept); ok {
		return found
	}
	sentences := e.before(token, accept)
	for back, found := range sentences {
		if back == 0 {
			found = slices.DeleteFunc(found, func(a antecedent) bool { return e.isObjectOf(token, a) })
			sentences[0] = found
		}
		if a, ok := e.described(token, back, accept, found); ok {
			return e.resolve([]antecedent{a})
		}
		for _, fits := range []func(antecedent) bool{e.isSubject, e.isHead} {
			if i := slices.IndexFunc(found, fits); i >= 0 {
				return e.resolve(found[i : i+1])
			}
		}
	}
	for _, found := range sentences {
		if len(found) > 0 {
			return e.resolve(found[:1])
		}
	}
	return nil
}

// described finds a description such as "the minister" that opens the sentence and comes before every name in it.
func (e *Entities) described(token, back int, accept func(antecedent) bool, found []antecedent) (antecedent, bool) {
	s := e.doc.Sentences[e.doc.SentenceAt(token)-back]
	end := min(token, s.Last, s.First+8)
	for t := s.First; t < end; t++ {
		if e.At(t) >= 0 || len(found) > 0 && found[0].token < t {
			return antecedent{}, false
		}
		if strings.HasPrefix(e.doc.Tokens[t].Tag, "VB") {
			return antecedent{}, false
		}
		if !e.heads(t) {
			continue
		}
		if who := e.nominal(t); len(who) == 1 && accept(antecedent{entity: who[0], code: e.stateCode(who[0])}) {
			return antecedent{entity: who[0], code: e.stateCode(who[0]), token: t}, true
		}
	}
	return antecedent{}, false
}
