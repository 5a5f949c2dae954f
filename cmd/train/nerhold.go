package main

import "hash/fnv"

// holdOut tells which texts a training leaves out to be scored on them; nil holds none out.
type holdOut func(nerText) bool

// nerFolds is into how many parts the documents are dealt for cross-validation.
const nerFolds = 5

// holdFold holds out one of nerFolds parts of the documents of every corpus.
func holdFold(fold int) holdOut {
	return func(t nerText) bool {
		h := fnv.New32a()
		if t.Doc != "" {
			t.ID = t.Doc
		}
		h.Write([]byte(t.Corpus + t.ID))
		return int(h.Sum32()%nerFolds) == fold
	}
}

// holdCorpus holds out a whole corpus.
func holdCorpus(name string) holdOut {
	return func(t nerText) bool { return t.Corpus == name }
}

// part parts texts into those kept and those held out.
func (hold holdOut) part(texts []nerText) (kept, held []nerText) {
	for _, t := range texts {
		if hold != nil && hold(t) {
			held = append(held, t)
		} else {
			kept = append(kept, t)
		}
	}
	return kept, held
}
