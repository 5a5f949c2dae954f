// Package agreement finds commitments between parties in a Document: who agreed what with whom, at what stage, when
// and for how much.
//
// Candidates come from patterns over verbs and nouns of agreeing; parties from the grammar of the sentence, resolved
// by the entity layer. A logistic model over features of the candidate gives its confidence, and of several candidates
// that tell the same agreement the most informative one is kept.
package agreement

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/entity"
	"dateline/extract/gazetteer"
)

// Extractor finds agreements. It is immutable and may be shared by any number of goroutines.
type Extractor struct {
	tables *gazetteer.Tables
	model  Model
	// MinConfidence drops agreements of less confidence.
	MinConfidence float64
}

// New makes an extractor with the embedded model and the threshold that maximises its F1.
func New(tables *gazetteer.Tables) *Extractor {
	model, threshold, err := readModel(weights)
	if err != nil {
		panic(err) // the file is part of the program; a test reads it
	}
	return &Extractor{tables: tables, model: model, MinConfidence: threshold}
}

// WithModel returns an extractor that weighs candidates by m.
func (x *Extractor) WithModel(m Model) *Extractor {
	y := *x
	y.model = m
	return &y
}

// Extract returns the agreements of one document in text order. Countries that only a demonym names are added to es
// when they are parties; Amounts of a result are indexes into amounts.
func (x *Extractor) Extract(d *doc.Document, es *entity.Entities, dates []article.Date, amounts []article.Amount) []article.Agreement {
	cands := x.Candidates(d, es, dates, amounts)
	out := []article.Agreement{}
	for _, c := range Select(cands, x.MinConfidence) {
		out = append(out, c.Record(es, x.tables))
	}
	return out
}
