package agreement

import (
	"strings"

	"dateline/article"
)

// belligerents returns the states and armed groups that act in the sentence of a truce, by name or demonym; places
// that only say where and peoples that suffer are left out. It is nil for other agreements.
func (r *resolver) belligerents(e *event) []int {
	if len(e.parties) > 1 || !r.v.endsWar(e.noun) {
		return nil
	}
	var out []int
	v := r.v
	for k := range v.phrases {
		p := v.phrases[k]
		for i := p.first; i < p.last && !p.time && !v.watches(p, e); i++ {
			x := r.at(i)
			switch {
			case r.broker(i):
			case x < 0 && v.tag(i) != "NNPS" && v.tag(i) != "NNS":
				out = union(out, r.demonymsAt(i))
			case x < 0:
			case r.es.List[x].Type == article.Organization && (r.armed(x) != x || armedGroups[firstWord(r.es.List[x].Name)]):
				out = union(out, []int{r.armed(x)})
			case r.isState(x) && !(i == p.head && r.where(p)):
				out = union(out, []int{x})
			}
		}
	}
	if out = without(out, r.outside()); len(out) > 2 {
		out = r.withoutPeople(out)
	}
	return out
}

// watches reports whether phrase p is the subject of a verb right behind it that says that someone mediated.
func (v *view) watches(p phrase, e *event) bool {
	_, end := v.groupAt(min(p.last, v.last-1))
	if p.last >= v.last || !isVerb(v.tag(end-1)) {
		return false
	}
	return e.verb >= 0 && mediators[v.lemma(e.verb)] && saying[v.lemma(end-1)]
}

// endsWar reports whether noun t is that of a truce or of a peace made by agreement.
func (v *view) endsWar(t int) bool {
	if t < 0 {
		return false
	}
	class := nouns[v.nounLemma(t)].class
	return class == truce || class == pact && t > v.first && v.lower(t-1) == "peace"
}

// withoutPeople drops Palestine, for which a group signs, where others are named.
func (r *resolver) withoutPeople(parties []int) []int {
	var out []int
	for _, p := range parties {
		if p >= 0 || r.tables.Countries()[-1-p].Code != "PS" {
			out = append(out, p)
		}
	}
	return out
}

// where reports whether a phrase says only where: after a preposition of place, or after a comma and a place.
func (r *resolver) where(p phrase) bool {
	if p.prep >= 0 {
		return locative[r.v.lower(p.prep)]
	}
	i := p.first - 2
	return i >= r.v.first && r.v.lower(i+1) == "," && r.at(i) >= 0 && r.es.List[r.at(i)].Type == article.Place
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func firstWord(s string) string {
	for i := range s {
		if s[i] == ' ' {
			return s[:i]
		}
	}
	return s
}

// armedGroups are the first words of the names of groups that sign truces.
var armedGroups = set("Hamas Hezbollah Hizbollah Hezbullah Houthi Houthis Taliban Taleban FARC ELN PKK SDF Tigers Tamil LTTE M23 ETA Fatah Palestinian Islamic RSF Rapid Syrian March")

var locative = set("in at near on from across inside outside into to through around over")
