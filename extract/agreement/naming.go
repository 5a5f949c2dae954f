package agreement

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
		if contains(found, p) {
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
