package entity

import (
	"slices"
	"sort"
	"strings"

	"dateline/article"
)

// placed is one mention of an entity at its tokens, half open.
type placed struct{ first, last, entity int }

// antecedent is what a pronoun or a description may mean: an entity of the list or, by its code, a country.
type antecedent struct {
	entity int    // -1 where only code is known
	code   string // ISO code of a country
	token  int    // where it stands
	people bool   // named by a demonym used as a noun: "the Palestinians"
}

// none is the answer where nothing is known.
const none = -1

// Refer gives the indexes of the entities meant by the noun phrase headed by a token: a name, a demonym ("the
// Chinese"), a description ("the minister", "the two countries") or a pronoun. It is nil where nothing is known. The
// country of a demonym is added to List when the article never names it.
//
// Method: a deterministic sieve over the entities of the article, the surest rules first (Lee et al. 2013). Candidates
// are tried sentence by sentence going back, within a sentence from left to right, so that subjects come first.
func (e *Entities) Refer(token int) []int {
	if token < 0 || token >= len(e.at) {
		return nil
	}
	if i := e.At(token); i >= 0 {
		return []int{i}
	}
	if code, _, ok := e.demonymAt(token); ok {
		return e.country(code)
	}
	t := e.doc.Tokens[token]
	if p, ok := pronouns[t.Lower]; ok {
		return e.pronoun(token, p)
	}
	if e.nounAt(token+1) && e.At(token+1) < 0 {
		return nil // only the head of a phrase refers
	}
	if strings.HasPrefix(t.Tag, "NN") {
		return e.nominal(token)
	}
	return e.counted(token)
}

// resolve turns antecedents into indexes, adding countries that only a demonym names.
func (e *Entities) resolve(found []antecedent) []int {
	var out []int
	for _, a := range found {
		i := a.entity
		if i < 0 {
			i = e.Country(a.code)
		}
		if i >= 0 && !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	return out
}

// maxBack is how many sentences back an antecedent is looked for.
const maxBack = 4

// maxTokens is how much of a sentence is read, so that a table without full stops costs no more than a long sentence.
const maxTokens = 250

// before lists what a predicate accepts before a token: the token's sentence first, then those before it, each from
// left to right. Sentences are separate lists. A dateline names nobody who acts.
func (e *Entities) before(token int, accept func(antecedent) bool) [][]antecedent {
	var out [][]antecedent
	s := e.doc.SentenceAt(token)
	for back := 0; back <= maxBack && s-back >= 0; back++ {
		first, last := e.doc.Sentences[s-back].First+e.doc.Dateline(s-back), min(e.doc.Sentences[s-back].Last, token)
		out = append(out, e.within(max(first, last-maxTokens), last, accept))
	}
	return out
}

// within lists the antecedents among tokens first to last: names, and demonyms for their countries. Names that begin a
// compound ("Denmark-based") are none.
func (e *Entities) within(first, last int, accept func(antecedent) bool) []antecedent {
	var out []antecedent
	add := func(a antecedent) {
		if accept(a) && !slices.ContainsFunc(out, func(b antecedent) bool { return a.entity == b.entity && a.code == b.code }) {
			out = append(out, a)
		}
	}
	next := e.firstMention(first)
	for t := first; t < last; t++ {
		if next < len(e.mentions) && e.mentions[next].first == t {
			m := e.mentions[next]
			if !e.hyphened(m.last) {
				add(antecedent{entity: m.entity, code: e.stateCode(m.entity), token: t})
			}
			t = m.last - 1
			next++
		} else if code, _, ok := e.demonymAt(t); ok {
			a := e.state(code, t)
			a.people = strings.HasPrefix(e.doc.Tokens[t].Tag, "NN") && !e.nounAt(t+1)
			add(a)
		}
	}
	return out
}

// hyphened reports whether a hyphen follows directly on the token before t.
func (e *Entities) hyphened(t int) bool {
	return t < len(e.at) && e.doc.Tokens[t].Text == "-" && e.doc.Tokens[t].Start == e.doc.Tokens[t-1].End
}

// state is a country as an antecedent.
func (e *Entities) state(code string, token int) antecedent {
	i, ok := e.states[code]
	if !ok {
		i = none
	}
	return antecedent{entity: i, code: code, token: token}
}

// stateCode is the code of an entity that is a country; empty for others.
func (e *Entities) stateCode(i int) string {
	if j, ok := e.states[e.List[i].Country]; ok && i == j {
		return e.List[i].Country
	}
	return ""
}

// firstMention is the index of the first mention that begins at or after a token.
func (e *Entities) firstMention(token int) int {
	return sort.Search(len(e.mentions), func(i int) bool { return e.mentions[i].first >= token })
}

// kind is the type of an antecedent's entity.
func (e *Entities) kind(a antecedent) article.EntityType {
	if a.entity < 0 {
		return article.Place
	}
	return e.List[a.entity].Type
}
