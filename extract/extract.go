// Package extract finds the facts of an article. Extract is the order of the extractors: the document first, then what
// stands on it.
package extract

import (
	"fmt"
	"math"
	"runtime/debug"
	"slices"

	"dateline/article"
	"dateline/extract/agreement"
	"dateline/extract/amount"
	"dateline/extract/date"
	"dateline/extract/doc"
	"dateline/extract/entity"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
	"dateline/extract/quote"
)

// Options change what an Extractor finds.
type Options struct {
	Corrections   *entity.Corrections // names to merge, rename, retype or hide; may be nil
	SplitRanges   bool                // give the two ends of a range of dates as dates of their own
	MinConfidence *float64            // drops agreements of less confidence; nil takes the threshold that maximises F1
	OnPanic       func(Panic)         // called for each layer that panicked, by many goroutines; may be nil
}

// Panic is a layer's failure on one article.
type Panic struct {
	Article, Layer string
	Value          any
	Stack          []byte
}

// Extractor holds the models; it is immutable and shared by all workers.
type Extractor struct {
	Options
	analyzer   *doc.Analyzer
	tables     *gazetteer.Tables
	names      *ner.Tagger
	entities   *entity.Extractor
	agreements *agreement.Extractor
}

// New loads the embedded models and tables.
func New(o Options) (*Extractor, error) {
	analyzer, err := doc.NewAnalyzer()
	if err != nil {
		return nil, fmt.Errorf("document models: %w", err)
	}
	tables, err := gazetteer.Load()
	if err != nil {
		return nil, fmt.Errorf("gazetteers: %w", err)
	}
	names, err := ner.Load(tables)
	if err != nil {
		return nil, fmt.Errorf("names model: %w", err)
	}
	agreements := agreement.New(tables)
	if o.MinConfidence != nil {
		agreements.MinConfidence = *o.MinConfidence
	}
	return &Extractor{o, analyzer, tables, names, entity.New(tables, o.Corrections), agreements}, nil
}

// Document analyses a text as the extractors see it.
func (x *Extractor) Document(a article.Article) *doc.Document {
	return x.analyzer.Analyze(a.Text, a.Published)
}

// Extract finds the facts of one article. A layer that panics leaves its facts out and is named in FailedLayers; the
// layers that do not need it go on. Articles in other languages than English get dates and amounts only.
func (x *Extractor) Extract(a article.Article) article.Record {
	r := article.Record{Schema: article.SchemaVersion, Article: a, Extractor: x.Fingerprint()}
	r.Facts = article.Facts{Entities: []article.Entity{}, Dates: []article.Date{}, Amounts: []article.Amount{},
		Agreements: []article.Agreement{}, Quotes: []article.Quote{}}
	run := layers{x, &r}
	var d *doc.Document
	run.layer("document", func() { d = x.Document(a) })
	if d == nil {
		return r
	}
	run.layer("dates", func() { r.Dates = orEmpty(x.dates(d)) })
	if english(a) {
		x.english(run, d)
	} else {
		run.layer("amounts", func() { r.Amounts = orEmpty(amount.ExtractNeutral(d)) })
	}
	roundConfidence(&r.Facts)
	return r
}

// roundConfidence leaves two digits: more would pretend to a precision that no model has, and differ between machines.
func roundConfidence(f *article.Facts) {
	round := func(c *float64) { *c = math.Round(*c*100) / 100 }
	for i := range f.Entities {
		round(&f.Entities[i].Confidence)
	}
	for i := range f.Dates {
		round(&f.Dates[i].Confidence)
	}
	for i := range f.Amounts {
		round(&f.Amounts[i].Confidence)
	}
	for i := range f.Agreements {
		round(&f.Agreements[i].Confidence)
	}
	for i := range f.Quotes {
		round(&f.Quotes[i].Confidence)
	}
}

func (x *Extractor) dates(d *doc.Document) []article.Date {
	if x.SplitRanges {
		return date.ExtractSplit(d)
	}
	return date.Extract(d)
}

// english is the order of the extractors.
func (x *Extractor) english(run layers, d *doc.Document) {
	run.layer("amounts", func() { run.r.Amounts = orEmpty(amount.Extract(d, x.tables)) })
	var entities *entity.Entities
	run.layer("entities", func() { entities = x.entities.Extract(d, x.names.Tag(d)) })
	if entities == nil {
		return
	}
	run.r.Dates = outsideNames(run.r.Dates, entities.List)
	run.layer("quotes", func() { run.r.Quotes = orEmpty(quote.Extract(d, entities)) })
	run.layer("agreements", func() {
		run.r.Agreements = orEmpty(x.agreements.Extract(d, entities, run.r.Dates, run.r.Amounts))
	})
	run.r.Entities = orEmpty(entities.List)
}

// outsideNames drops the dates that only name a person or an organization ("March 23 Movement").
func outsideNames(dates []article.Date, entities []article.Entity) []article.Date {
	var names []article.Span
	for _, e := range entities {
		if e.Type == article.Organization || e.Type == article.Person {
			names = append(names, e.Mentions...)
		}
	}
	slices.SortFunc(names, func(a, b article.Span) int { return a.Start - b.Start })
	return slices.DeleteFunc(dates, func(d article.Date) bool {
		after, _ := slices.BinarySearchFunc(names, d.Start+1, func(s article.Span, start int) int { return s.Start - start })
		return after > 0 && names[after-1].Contains(d.Span) && names[after-1] != d.Span
	})
}

// english reports whether the names and agreements of the article can be read; no language means a short text.
func english(a article.Article) bool { return a.Language == "" || a.Language == "en" }

// layers runs the layers of one record.
type layers struct {
	x *Extractor
	r *article.Record
}

// layer runs one extractor and keeps its panic from the others.
func (l layers) layer(name string, extract func()) {
	defer func() {
		if v := recover(); v != nil {
			l.r.FailedLayers = append(l.r.FailedLayers, name)
			if l.x.OnPanic != nil {
				l.x.OnPanic(Panic{l.r.ID, name, v, debug.Stack()})
			}
		}
	}()
	extract()
}

// orEmpty makes a list of facts one that JSON writes as [].
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
