package main

import (
	"fmt"
	"os"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/registry"

	"dateline/article"
	"dateline/index"
	words "dateline/index/analysis"
)

// stockIndex is what is compared with: Bleve with its own facets, ranges and sorting on the same words and values.
type stockIndex struct {
	bleve.Index
	requests map[string]*bleve.SearchRequest
}

// asked returns what asks a question; nil where there is no index, or none of its requests is the same.
func (x *stockIndex) asked(name string) func() (int, error) {
	if x == nil || x.requests[name] == nil {
		return nil
	}
	return func() (int, error) {
		r, err := x.Search(x.requests[name])
		if err != nil {
			return 0, err
		}
		return int(r.Total), nil
	}
}

// stockDoc is an article as Bleve indexes it by itself: roll-up keywords, a date and a number.
type stockDoc struct {
	Text      string
	Person    []string
	Org       []string
	Place     []string
	Source    string
	Published time.Time
	Amount    float64
}

// stockMapping is tuned as Bleve allows: keywords analysed as such and with doc values only, texts with positions.
func stockMapping() (mapping.IndexMapping, error) {
	m := bleve.NewIndexMapping()
	err := m.AddCustomAnalyzer("dateline", map[string]any{"type": custom.Name, "tokenizer": "dateline"})
	keyword := bleve.NewKeywordFieldMapping()
	keyword.Store, keyword.IncludeInAll, keyword.IncludeTermVectors, keyword.SkipFreqNorm = false, false, false, true
	text := bleve.NewTextFieldMapping()
	text.Analyzer = "dateline"
	text.Store, text.IncludeInAll, text.DocValues = true, false, false
	date, number := bleve.NewDateTimeFieldMapping(), bleve.NewNumericFieldMapping()
	date.Store, date.IncludeInAll, number.Store, number.IncludeInAll = false, false, false, false
	doc := bleve.NewDocumentStaticMapping()
	doc.AddFieldMappingsAt("Text", text)
	for _, name := range []string{"Person", "Org", "Place", "Source"} {
		doc.AddFieldMappingsAt(name, keyword)
	}
	doc.AddFieldMappingsAt("Published", date)
	doc.AddFieldMappingsAt("Amount", number)
	m.DefaultMapping = doc
	return m, err
}

// tokenizer gives Bleve the terms of our analysis.
type tokenizer struct{}

// Tokenize implements Bleve's tokenizer.
func (tokenizer) Tokenize(text []byte) (stream analysis.TokenStream) {
	for _, p := range words.Terms(string(text), false, "en") {
		stream = append(stream, &analysis.Token{Term: []byte(p.Term), Position: p.Pos + 1, Start: p.Start, End: p.End})
	}
	return stream
}

func registerTokenizer() error {
	return registry.RegisterTokenizer("dateline", func(map[string]any, *registry.Cache) (analysis.Tokenizer, error) { return tokenizer{}, nil })
}

func newStockDoc(r article.Record) stockDoc {
	d := stockDoc{Text: r.Title + "\n" + r.Text, Source: r.Source, Person: index.FacetValues(&r, nil, "person"),
		Org: index.FacetValues(&r, nil, "org"), Place: index.FacetValues(&r, nil, "place")}
	d.Published, _ = time.Parse(time.DateOnly, r.Published)
	d.Amount = max(index.AmountKey(&r, nil, "EUR"), 0)
	return d
}

// openStock opens the index that is compared with, and builds it unless it is there.
func openStock(dir string, n int) (*stockIndex, error) {
	if err := registerTokenizer(); err != nil {
		return nil, err
	}
	if _, err := os.Stat(dir); err == nil {
		x, err := bleve.Open(dir)
		return &stockIndex{x, stockRequests()}, err
	}
	m, err := stockMapping()
	if err != nil {
		return nil, err
	}
	x, err := bleve.New(dir, m)
	if err != nil {
		return nil, err
	}
	g, watch := corpus(), startWatch()
	for first := 0; first < n; first += 1000 {
		batch := x.NewBatch()
		watch.pause()
		for i := first; i < min(first+1000, n); i++ {
			r := g.Record(i)
			watch.resume()
			if err := batch.Index(r.ID, newStockDoc(r)); err != nil {
				return nil, err
			}
			watch.pause()
		}
		watch.resume()
		if err := x.Batch(batch); err != nil {
			return nil, err
		}
	}
	watch.print("stock", n)
	fmt.Printf("stock index %d bytes\n", size(dir))
	return &stockIndex{x, stockRequests()}, nil
}
