package entity

// nearest is the last acceptable antecedent before a phrase in its sentence, one that does not modify a noun first; or
// the first of an earlier sentence.
func (e *Entities) nearest(p phrase, accept func(antecedent) bool) []int {
	if p.code != "" && accept(e.state(p.code, p.head)) {
		return e.country(p.code)
	}
	here := e.before(p.first, accept)[0]
	for i := len(here) - 1; i >= 0; i-- {
		if !e.modifies(here[i]) {
			return e.resolve(here[i : i+1])
		}
	}
	if len(here) > 0 {
		return e.resolve(here[len(here)-1:])
	}
	return e.first(p, accept)
}

// first is the first acceptable antecedent before a phrase, outside of it.
func (e *Entities) first(p phrase, accept func(antecedent) bool) []int {
	if p.code != "" && accept(e.state(p.code, p.head)) {
		return e.country(p.code)
	}
	for _, found := range e.before(p.first, accept) {
		if len(found) > 0 {
			return e.resolve(found[:1])
		}
	}
	return nil
}
