package eval

import (
	"io"

	"dateline/extract/doc"
	"dateline/internal/conllu"
)

// GrammarScores are percentages on a treebank. Tokens and sentences are F1 on raw text by exact spans; tags, UAS and
// LAS are accuracies on gold tokens and sentences with predicted tags, punctuation included. LAS ignores the subtypes
// of relations, as the CoNLL 2018 shared task does (Zeman et al. 2018).
type GrammarScores struct {
	Tokens    float64 `json:"tokens"`
	Sentences float64 `json:"sentences"`
	Tags      float64 `json:"tags"`
	UAS       float64 `json:"uas"`
	LAS       float64 `json:"las"`
}

// Conllu scores the analyzer on a treebank in CoNLL-U.
func Conllu(a *doc.Analyzer, r io.Reader) (GrammarScores, error) {
	docs, err := conllu.Read(r)
	if err != nil {
		return GrammarScores{}, err
	}
	return ConlluDocuments(a, docs), nil
}

// ConlluDocuments scores the analyzer on documents that were read already.
func ConlluDocuments(a *doc.Analyzer, docs []conllu.Document) GrammarScores {
	var t grammarTally
	for _, d := range docs {
		t.raw(a, d)
		for _, s := range d.Sentences {
			t.gold(a, s)
		}
	}
	return t.scores()
}
