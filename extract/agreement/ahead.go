package agreement

import "dateline/article"

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

// behind returns the states or bodies for which those act whom a phrase only counts ("the two leaders"): those of the
// nearest sentence before that has just as many.
func (r *resolver) behind(h int) []int {
	want, d, s := r.v.counted(h), r.v.d, r.v.d.SentenceAt(h)
	if want < 2 || !r.v.definite(h) && r.v.lower(r.v.phrases[r.v.phraseAt(h)].first) != "both" {
		return nil
	}
	for i := s - 1; i >= max(0, s-maxBehind); i-- {
		if found := r.bodiesIn(d.Sentences[i].First+d.Dateline(i), d.Sentences[i].Last); len(found) == want {
			return found
		}
	}
	return nil
}

// met returns the two parties for which the persons of the nearest sentence before token h that names two stand: "they",
// who met each other there.
func (r *resolver) met(h int) []int {
	d, s := r.v.d, r.v.d.SentenceAt(h)
	for i := s - 1; i >= max(0, s-maxBehind); i-- {
		var found []int
		for t := d.Sentences[i].First + d.Dateline(i); t < d.Sentences[i].Last; t++ {
			if x := r.at(t); x >= 0 && r.es.List[x].Type == article.Person {
				found = union(found, r.inOffice(x))
			}
		}
		if len(found) == 2 {
			return found
		}
	}
	return nil
}

// maxBehind is how many sentences back those are looked for whom a phrase counts.
const maxBehind = 3

// listMarks are what may stand between the names of a list.
var listMarks = set(", and the")
