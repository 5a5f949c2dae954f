// Package feature turns a document into the hashed features of the names model: for every token the word, its affixes
// and shape, its neighbours, word clusters, lists of names, the run of capitalised words around it, and what the rest
// of the document shows about the word (after Chieu and Ng 2002; Ratinov and Roth 2009). Only tokens and sentences of
// the document are read. Everything is computed in one pass without allocation per token.
package feature

import (
	"dateline/extract/doc"
	"dateline/extract/ner/lexicon"
)

// Rows holds the features of all tokens of a document: those of token i are Keys[Ends[i-1]:Ends[i]].
type Rows struct {
	Keys []uint32
	Ends []int
}

// Row returns the features of token i.
func (r *Rows) Row(i int) []uint32 {
	if i == 0 {
		return r.Keys[:r.Ends[0]]
	}
	return r.Keys[r.Ends[i-1]:r.Ends[i]]
}

// Empty tells whether the tokens of a half-open range have no features.
func (r *Rows) Empty(first, last int) bool {
	return first == last || r.Ends[last-1] == 0 || first > 0 && r.Ends[last-1] == r.Ends[first-1]
}

// Extractor computes features; it is immutable.
type Extractor struct {
	lexicon *lexicon.Lexicon
	cues    cues
}

// NewExtractor returns an extractor that looks words up in the lexicon.
func NewExtractor(l *lexicon.Lexicon) *Extractor { return &Extractor{l, newCues()} }

// perToken is about how many features a token has.
const perToken = 96

// Extract returns the features of every token of the document.
func (x *Extractor) Extract(d *doc.Document) Rows {
	atoms := x.atoms(d)
	x.lists(atoms)
	x.evidence(d, atoms)
	r := Rows{make([]uint32, 0, perToken*len(atoms)), make([]int, 0, len(atoms))}
	for _, s := range d.Sentences {
		w := window{rows: &r, atoms: atoms[s.First:s.Last]}
		w.runs()
		for i := range w.atoms {
			w.token(i)
			r.Ends = append(r.Ends, len(r.Keys))
		}
	}
	return r
}
