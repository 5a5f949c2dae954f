package agreement

import (
	"strings"
)

// suffixes are words that end the names of companies and may have been left out of them.
var suffixes = set("plc inc inc. corp corp. ltd ltd. group co co. ag sa nv llc holdings")

// apposed returns the party named right after a noun phrase and a comma: "the port's owner, Eastport Holdings".
func (r *resolver) apposed(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 || k+1 >= len(r.v.phrases) || r.v.phrases[k+1].first != r.v.phrases[k].last+1 || r.v.lower(r.v.phrases[k].last) != "," {
		return nil
	}
	if next := r.v.phrases[k+1].head; r.at(next) >= 0 && !r.v.startsClause(k+1) {
		return r.head(next)
	}
	return nil
}

// examples returns the names listed after a noun phrase: "automakers, including Nissan and Renault".
func (r *resolver) examples(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 || k+1 >= len(r.v.phrases) {
		return nil
	}
	for i := r.v.phrases[k].last; i < r.v.phrases[k+1].first; i++ {
		if w := r.v.lower(i); w == "including" || w == "like" || w == "as" && r.v.lower(i-1) == "such" {
			var out []int
			for _, g := range r.v.listRight(k + 1) {
				out = union(out, r.head(g))
			}
			return out
		}
	}
	return nil
}

// nearestState returns the country last named before token h, by name or demonym: that of "the government".
func (r *resolver) nearestState(h int) []int {
	for i := h - 1; i >= 0 && h-i < maxBack; i-- {
		if e := r.at(i); e >= 0 {
			if r.isState(e) {
				return []int{e}
			}
		} else if found := r.demonymsAt(i); len(found) > 0 {
			return found[:1]
		}
	}
	return nil
}

// maxBack is how many tokens back a country is looked for.
const maxBack = 120

// ruling are nouns that stand for the state which the text is about where they stand alone.
var ruling = set("government authority parliament army military junta")

// stands reports whether the noun phrase of token h is one of people or organs of a state or body, a demonym, or an
// unknown name behind such a noun ("his Kazakh counterpart Nazarbayev").
func (r *resolver) stands(h int) bool {
	if standing[strings.ToLower(r.v.lemma(h))] || r.v.tag(h) == "JJ" || r.v.tag(h) == "NNPS" {
		return true
	}
	k := r.v.phraseAt(h)
	if k < 0 || r.v.tag(h) != "NNP" || r.companyAfter(r.v.phrases[k].first-1, h) {
		return false
	}
	for i := r.v.phrases[k].first; i < h; i++ {
		if standing[strings.ToLower(r.v.lemma(i))] {
			return true
		}
	}
	return false
}

// speaker resolves a pronoun to the subject of the verb of saying whose clause it opens: "Korea says it has signed",
// "Airbus said on Monday that it had won".
func (r *resolver) speaker(h int) []int {
	v := r.v
	i := h - 1
	if i >= v.first && v.lower(i) == "that" {
		i--
	}
	if k := v.phraseAt(i); k >= 0 && v.phrases[k].time {
		i = v.phrases[k].first - 1
		if v.phrases[k].prep >= 0 {
			i = v.phrases[k].prep - 1
		}
	}
	if i < v.first || !isVerb(v.tag(i)) {
		return nil
	}
	var out []int
	for _, g := range v.subjects(i) {
		if v.tag(g) != "PRP" {
			out = union(out, r.head(g))
		}
	}
	return out
}

// standing are nouns for people and organs that act for the state or body named with them.
var standing = set(`government governments official officials minister ministers president presidents leader leaders
negotiator negotiators delegation delegations representative representatives envoy envoys diplomat diplomats authority
authorities side sides troops troop forces force military army navy ministry parliament administration cabinet regime
premier chancellor king prime-minister counterpart ambassador delegate spokesman spokeswoman spokesperson executive
executives head heads chief chiefs faction factions lawmaker lawmakers senate state
people soldier soldiers police commander commanders general secretary country countries nation nations states
governor mayor member members opposition politician politicians party parties
sides airforce foreign-ministry central intelligence prosecutor prosecutors regulator court republic kingdom`)
