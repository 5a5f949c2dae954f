package entity

import "dateline/article"

// quoted resolves "I" and "we" inside quotation marks to the person said to speak in the same sentence or the one
// before: the name beside a verb of saying outside the marks.
func (e *Entities) quoted(token int) []int {
	s := e.doc.SentenceAt(token)
	for _, i := range []int{s, s - 1, s + 1, s - 2} {
		if i < 0 || i >= len(e.doc.Sentences) {
			continue
		}
		first, last := e.doc.Sentences[i].First, e.doc.Sentences[i].Last
		if who := e.sayer(max(first, token-maxTokens), min(last, token+maxTokens)); who >= 0 {
			return []int{who}
		}
	}
	return nil
}

// sayer finds the person or organization next to a verb of saying.
func (e *Entities) sayer(first, last int) int {
	for t := first; t < last; t++ {
		if !saying[e.doc.Tokens[t].Lower] {
			continue
		}
		for _, beside := range []int{t - 1, t + 1, t - 2, t + 2} {
			if beside >= first && beside < last && e.At(beside) >= 0 && e.List[e.At(beside)].Type != article.Event {
				return e.At(beside)
			}
		}
		for t := t + 1; t < last; t++ {
			if e.At(t) >= 0 && e.List[e.At(t)].Type == article.Person {
				return e.At(t)
			}
		}
	}
	return none
}

var saying = map[string]bool{"said": true, "says": true, "told": true, "added": true, "stated": true, "wrote": true,
	"explained": true, "announced": true, "declared": true, "noted": true, "insisted": true, "argued": true, "tweeted": true,
	"commented": true, "warned": true, "remarked": true, "replied": true, "claimed": true, "asked": true, "continued": true}
