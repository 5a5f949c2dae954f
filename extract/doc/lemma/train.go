package lemma

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Example is one word of a treebank.
type Example struct{ Word, Tag, Lemma string }

// Train learns the base forms and, for every word that the rules get wrong, its most frequent lemma.
func Train(examples []Example) *Lemmatizer {
	l := &Lemmatizer{exceptions: map[string]string{}, bases: map[string]bool{}}
	counts := map[string]map[string]int{}
	for _, e := range examples {
		lower := strings.ReplaceAll(strings.ToLower(e.Word), "’", "'")
		c := classOf(e.Tag)
		if c == 'v' && e.Lemma == lower || e.Tag == "JJ" && e.Lemma == lower {
			l.bases[lower] = true
		}
		if c == name {
			continue
		}
		if counts[key(c, lower)] == nil {
			counts[key(c, lower)] = map[string]int{}
		}
		counts[key(c, lower)][e.Lemma]++
	}
	for k, lemmas := range counts {
		if best := most(lemmas); best != "_" && best != l.regular(class(k[0]), k[1:]) {
			l.exceptions[k] = best
		}
	}
	return l
}

// most returns the most frequent lemma, the first in the alphabet on a tie.
func most(lemmas map[string]int) string {
	return slices.MaxFunc(slices.Sorted(maps.Keys(lemmas)), func(a, b string) int {
		return cmp.Or(cmp.Compare(lemmas[a], lemmas[b]), strings.Compare(b, a))
	})
}
