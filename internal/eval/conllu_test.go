package eval

import (
	"strings"
	"testing"

	"dateline/extract/doc"
	"dateline/internal/conllu"
)

const treebank = `# newdoc id = a
1	Iran	Iran	PROPN	NNP	_	2	nsubj	_	_
2	signed	sign	VERB	VBD	_	0	root	_	_
3	a	a	DET	DT	_	4	det	_	_
4	deal	deal	NOUN	NN	_	2	obj	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

1	It	it	PRON	PRP	_	2	nsubj	_	_
2	failed	fail	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
`

func TestConllu(t *testing.T) {
	a, err := doc.NewAnalyzer()
	if err != nil {
		t.Fatal(err)
	}
	got, err := Conllu(a, strings.NewReader(treebank))
	if want := (GrammarScores{100, 100, 100, 100, 100}); err != nil || got != want {
		t.Errorf("scores %+v, %v", got, err)
	}
	if _, err := Conllu(a, strings.NewReader("1\tIran")); err == nil {
		t.Error("no error for a bad treebank")
	}
}

func TestConlluCountsMistakes(t *testing.T) {
	a, err := doc.NewAnalyzer()
	if err != nil {
		t.Fatal(err)
	}
	wrong := strings.NewReplacer("VBD	_	0	root", "VBN	_	0	root", "4	det", "2	det", "2	obj", "2	iobj").Replace(treebank)
	docs, err := conllu.Read(strings.NewReader(wrong))
	if err != nil {
		t.Fatal(err)
	}
	got := ConlluDocuments(a, docs)
	if want := (GrammarScores{Tokens: 100, Sentences: 100, Tags: 75, UAS: 87.5, LAS: 75}); got != want {
		t.Errorf("scores %+v, want %+v", got, want)
	}
}

func TestSpanTally(t *testing.T) {
	var s spanTally
	s.add([]conllu.Span{{Start: 0, End: 2}, {Start: 2, End: 4}}, []conllu.Span{{Start: 0, End: 2}, {Start: 2, End: 3}, {Start: 3, End: 4}})
	if got := s.f1(); got != 40 {
		t.Errorf("F1 %v, want 40", got)
	}
}
