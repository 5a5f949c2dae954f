package agreement

import (
	"strings"

	"dateline/article"
)

// complete gives candidates that name fewer than two parties those of the nearest candidate that tells of the same
// kind of agreement, earlier ones first.
func complete(cands []Candidate) {
	for i := range cands {
		c := &cands[i]
		if k := represented(cands, i); k >= 0 {
			c.Parties = cands[k].Parties
			continue
		}
		if len(c.Parties) >= 2 || c.Class == 0 {
			continue
		}
		if k := source(cands, i); k >= 0 && (len(c.fighters) == 0 || overlap(c.fighters, cands[k].Parties)) {
			c.Parties = union(c.Parties[:len(c.Parties):len(c.Parties)], cands[k].Parties)
		}
	}
}

// represented returns the last candidate before whose parties the persons of candidate i signed for: "the pact" that they
// put their names to was told of bodies or states. It is -1 for none.
func represented(cands []Candidate, i int) int {
	for k := i - 1; k >= 0 && cands[i].again; k-- {
		if cands[k].Explicit > 1 && !cands[k].again && cands[k].Sentence < cands[i].Sentence && related(cands[i].Class, cands[k].Class) {
			return k
		}
	}
	return -1
}

// source returns the candidate whose parties candidate i takes over, or -1.
func source(cands []Candidate, i int) int {
	best, cost := -1, 1000
	for k := range cands {
		o := &cands[k]
		if o.Explicit < 2 || !related(cands[i].Class, o.Class) || !subset(cands[i].Parties, o.Parties) {
			continue
		}
		d := 2 * (cands[i].Sentence - o.Sentence)
		if d < 0 {
			d = 1 - 2*d
		}
		if cands[i].Class != o.Class {
			d += 4
		}
		if d < cost {
			best, cost = k, d
		}
	}
	return best
}

// related reports whether two classes of nouns can name one agreement.
func related(a, b class) bool {
	return a == b || a|b == pact|truce || a|b == pact|talks || a|b == truce|talks || a|b == pact|deal || b == 0 && a != talks
}

// fight gives truces without parties those who fight in the sentence.
func fight(cands []Candidate) {
	for i := range cands {
		if c := &cands[i]; len(c.Parties) < 2 {
			c.Parties = union(c.Parties[:len(c.Parties):len(c.Parties)], c.fighters)
		}
	}
}

// stand gives candidates that nothing else gives a party the bodies that are named around them.
func stand(cands []Candidate) {
	for i := range cands {
		if c := &cands[i]; len(c.Parties) == 0 {
			c.Parties, c.Guessed = c.around, len(c.around) > 0
		}
	}
}

// bystanders returns the states and bodies named in the sentence of an act without parties, else in the one before;
// those that broker it are left out.
func (r *resolver) bystanders(e *event, sentence int) []int {
	if len(e.parties) > 0 || e.noun < 0 {
		return nil
	}
	outside := r.outside()
	for i := sentence; i >= max(0, sentence-1); i-- {
		s := r.v.d.Sentences[i]
		if found := without(r.bodiesIn(s.First, s.Last), outside); len(found) > 0 {
			return found
		}
	}
	return nil
}

// outside returns who brokers or hails something in the sentence.
func (r *resolver) outside() []int {
	v := r.v
	var out []int
	for t := v.first; t < v.last; t++ {
		switch lemma := v.lemma(t); {
		case isVerb(v.tag(t)) && mediators[lemma]:
			out = union(out, r.parties(v.subjects(t)))
		case lemma == "mediator" || lemma == "mediation":
			out = union(out, union(r.inner(t), r.parties(v.partners(t, set("in from of by")))))
		}
	}
	return out
}

// without returns the members of a that b lacks.
func without(a, b []int) []int {
	var out []int
	for _, x := range a {
		if !contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// bodiesIn returns the states and bodies that tokens first to last name, but for those that only say where.
func (r *resolver) bodiesIn(first, last int) []int {
	var out []int
	for t := first; t < last; t++ {
		x := r.es.At(t)
		switch {
		case x < 0:
			out = union(out, r.demonyms(r.v.d.Tokens[t].Text))
		case t > first && locative[r.v.d.Tokens[t-1].Lower]:
		case r.es.List[x].Type == article.Organization && !treaty(r.es.List[x].Name):
			out = union(out, []int{r.body(x)})
		case r.isState(x):
			out = union(out, []int{x})
		}
	}
	return out
}

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
	if len(out) > 2 {
		out = r.withoutPeople(out)
	}
	return out
}

// watches reports whether phrase p is the subject of a verb of mediating right behind it, or of one of saying that someone
// mediated.
func (v *view) watches(p phrase, e *event) bool {
	_, end := v.groupAt(min(p.last, v.last-1))
	if p.last >= v.last || !isVerb(v.tag(end-1)) {
		return false
	}
	mediated := e.verb >= 0 && mediators[v.lemma(e.verb)]
	return mediators[v.lemma(end-1)] || mediated && saying[v.lemma(end-1)]
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
