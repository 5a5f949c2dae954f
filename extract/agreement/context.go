package agreement

import "dateline/article"

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
	for k := i - 1; k >= 0 && cands[i].again && cands[k].Sentence >= cands[i].Sentence-horizon; k-- {
		if cands[i].States > 0 && !subset(cands[i].Parties, cands[k].Parties) {
			continue // these signed something else
		}
		if cands[k].Explicit > 1 && !cands[k].again && cands[k].Sentence < cands[i].Sentence && related(cands[i].Class, cands[k].Class) {
			return k
		}
	}
	return -1
}

// source returns the candidate whose parties candidate i takes over, or -1.
func source(cands []Candidate, i int) int {
	best, cost := -1, 2*horizon
	from, to := between(cands, cands[i].Sentence-horizon, cands[i].Sentence+horizon)
	for k := from; k < to; k++ {
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
		if found := without(r.bodiesIn(s.First+r.v.d.Dateline(i), s.Last), outside); len(found) > 0 {
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

// bodiesIn returns the states and bodies that tokens first to last name, but for those that only say where.
func (r *resolver) bodiesIn(first, last int) []int {
	var out []int
	for t := first; t < last; t++ {
		x := r.es.At(t)
		switch {
		case r.broker(t):
		case x < 0:
			out = union(out, r.demonymsAt(t))
		case t > first && locative[r.v.d.Tokens[t-1].Lower]:
		case r.es.List[x].Type == article.Organization && !treaty(r.es.List[x].Name):
			out = union(out, []int{r.body(x)})
		case r.isState(x):
			out = union(out, []int{x})
		}
	}
	return out
}
