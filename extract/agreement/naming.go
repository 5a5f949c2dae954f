package agreement

import "slices"

// naming counts the parties that the sentence calls by name or demonym.
func (r *resolver) naming(parties []int) int {
	var found []int
	for t := r.v.first; t < r.v.last; t++ {
		if e := r.at(t); e >= 0 {
			found = union(found, []int{r.body(e)})
			if r.es.List[e].Type == "person" {
				found = union(found, r.affiliated(e))
			}
		} else {
			found = union(found, r.demonymsAt(t))
		}
	}
	n := 0
	for _, p := range parties {
		if slices.Contains(found, p) {
			n++
		}
	}
	return n
}

// another reports whether the words of the act say that it is one more agreement: "also agreed to", "three other
// contracts".
func (r *resolver) another(e *event) bool {
	v := r.v
	for i := max(e.first-2, v.first); i < min(e.last+1, v.last); i++ {
		if more[v.lower(i)] {
			return true
		}
	}
	k := -1
	if e.noun >= 0 {
		k = v.phraseAt(e.noun)
	}
	for i := 0; k >= 0 && i < v.phrases[k].last-v.phrases[k].first; i++ {
		if more[v.lower(v.phrases[k].first+i)] {
			return true
		}
	}
	return false
}

var more = set("also another other separate separately second additional further likewise")

// pointsBack reports whether the words of the act point back to an agreement told before: "the deal", "this accord",
// what is done "under the agreement".
func (v *view) pointsBack(e *event) bool {
	for k, p := range v.phrases {
		if !back[v.lower(p.first)] || nouns[v.nounLemma(p.head)].class&anyPact == 0 {
			continue
		}
		if p.head == e.noun && len(e.partners) == 0 || v.prepOf(k) == "under" {
			return true
		}
	}
	return false
}

var back = set("the this that these those")
