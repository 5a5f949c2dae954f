package agreement

import "dateline/article"

// complete gives candidates that name fewer than two parties those of the nearest candidate that tells of the same
// kind of agreement, earlier ones first.
func complete(cands []Candidate) {
	for i := range cands {
		c := &cands[i]
		if len(c.Parties) >= 2 || c.Class == 0 {
			continue
		}
		if k := source(cands, i); k >= 0 {
			c.Parties = union(c.Parties[:len(c.Parties):len(c.Parties)], cands[k].Parties)
		}
	}
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

// belligerents returns the states and bodies that act in the sentence of a truce, by name or demonym, places that
// only say where left out.
func (r *resolver) belligerents() []int {
	var out []int
	v := r.v
	for k := range v.phrases {
		p := v.phrases[k]
		if p.time {
			continue
		}
		for i := p.first; i < p.last; i++ {
			e := r.es.At(i)
			switch {
			case e < 0:
				out = union(out, r.demonyms(v.d.Tokens[i].Text))
			case r.es.List[e].Type == article.Organization:
				out = union(out, []int{e})
			case r.isState(e) && !(i == p.head && p.prep >= 0 && locative[v.lower(p.prep)]):
				out = union(out, []int{e})
			}
		}
	}
	return out
}

var locative = set("in at near on from across inside outside into to through around over")
