package depparse

import (
	"testing"

	"dateline/extract/doc/lexicon"
)

// script scores the k-th decision with the k-th row: to shift, to go left, to go right.
type script struct {
	rows [][3]int32
	at   int
}

func (m *script) Score(_ []uint64, scores []int32) {
	row := m.rows[min(m.at, len(m.rows)-1)]
	m.at++
	for a := range scores {
		scores[a] = row[(a+len(scores)/2-1)/(len(scores)/2)]
	}
}

func TestSearchThinksAgain(t *testing.T) {
	p := inventory(toyExamples())
	p.lex = lexicon.New(nil)
	for _, tt := range []struct {
		rows [][3]int32
		root int32 // place
	}{
		{[][3]int32{{10, 9, 0}, {0, 0, -5}}, 2},               // to shift seemed better, until it led on
		{[][3]int32{{10, 9, 0}, {0, 0, 5}}, 1},                // it was
		{[][3]int32{{10 + closeCall, 9, 0}, {0, 0, -500}}, 1}, // no close call
	} {
		g := searcher{model: &script{rows: tt.rows}, start: newState([]string{"a", "b"}, []string{"NN", "NN"}, p), scores: make([]int32, 2*len(p.rels)+1)}
		if got := g.best().top(0); got != tt.root {
			t.Errorf("%v: root %d, want %d", tt.rows, got, tt.root)
		}
	}
}
