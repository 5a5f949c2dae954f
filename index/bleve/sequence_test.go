package bleve

import (
	"strings"
	"testing"

	"dateline/index/analysis"
	"dateline/internal/corpusgen"
)

func hashes(positions [][]string) (list [][]uint64) {
	for _, terms := range positions {
		var hs []uint64
		for _, t := range terms {
			hs = append(hs, hash(t))
		}
		list = append(list, hs)
	}
	return list
}

func TestSequence(t *testing.T) {
	s := newSequence(analysis.Terms("Banks fail", true, "en"), analysis.Terms("The state-run bank of Banks. Banks said no.", false, "en"))
	tests := []struct {
		phrase        string
		text, inTitle bool
	}{
		{"banks fail", true, true},
		{"bank fail", true, true}, // in a title names and words look alike
		{"fail the", false, false},
		{"state run bank", true, false},
		{"of banks", true, false},
		{"of bank", false, false}, // a name
		{"banks said", true, false},
		{"bank said", true, false}, // the start of a sentence
		{"said no", true, false},
		{"no banks", false, false},
	}
	for _, tt := range tests {
		positions, _ := analysis.Phrase(tt.phrase)
		for anchor := range positions {
			if got := (&phraseMatcher{hashes: hashes(positions), anchor: anchor}).in(s); got != tt.text {
				t.Errorf("%q in the text: %v", tt.phrase, got)
			}
			if got := (&phraseMatcher{hashes: hashes(positions), anchor: anchor, inTitle: true}).in(s); got != tt.inTitle {
				t.Errorf("%q in the title: %v", tt.phrase, got)
			}
		}
	}
	for _, s := range []sequence{nil, {}, {2}, {0, 0}, {2, 0}, {2, 0, 7}} {
		if (&phraseMatcher{hashes: [][]uint64{{1}}}).in(s) {
			t.Errorf("found something in %v", s)
		}
	}
}

// TestSequenceCodesDiffer checks that codes are unique within a document, in long documents too.
func TestSequenceCodesDiffer(t *testing.T) {
	g := corpusgen.New(1, false)
	var long strings.Builder
	for i := range 60 {
		r := g.Record(i)
		long.WriteString(r.Text + "\n")
		for _, text := range []string{r.Text, long.String()} {
			places := analysis.Terms(text, false, "en")
			s := newSequence(nil, places)
			terms := map[uint64]string{}
			for _, p := range places {
				c := code(hash(p.Term), s.width(), s.salt())
				if other := terms[c]; other != "" && other != p.Term {
					t.Fatalf("%q and %q have one code in a text of %d bytes", other, p.Term, len(text))
				}
				terms[c] = p.Term
			}
		}
	}
}
