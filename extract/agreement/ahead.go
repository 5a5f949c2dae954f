package agreement

// stateNouns are nouns for states that a number may count.
var stateNouns = set("power country nation state")

// ahead returns the states that the text lists only after the phrase that counts them at token h: "six world powers …
// Britain, China, France, …".
func (r *resolver) ahead(h int) []int {
	want, d := r.v.counted(h), r.v.d
	if want < 2 {
		return nil
	}
	var run []int
	for t := h + 1; t < min(len(d.Tokens), h+maxBack); t++ {
		x := r.at(t)
		switch {
		case x >= 0 && r.isState(x):
			run = union(run, []int{x})
		case listMarks[d.Tokens[t].Lower]:
		case len(run) == want:
			return run
		default:
			run = nil
		}
	}
	return nil
}

// listMarks are what may stand between the names of a list.
var listMarks = set(", and the")
