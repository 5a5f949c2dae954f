package main

import (
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search/query"

	"dateline/article"
	"dateline/index"
	"dateline/internal/corpusgen"
)

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
	err := m.AddCustomAnalyzer("plain", map[string]any{"type": custom.Name, "tokenizer": unicode.Name, "token_filters": []string{lowercase.Name}})
	keyword := bleve.NewKeywordFieldMapping()
	keyword.Store, keyword.IncludeInAll, keyword.IncludeTermVectors, keyword.SkipFreqNorm = false, false, false, true
	text := bleve.NewTextFieldMapping()
	text.Analyzer = "plain" // keeps stop words, as ours does
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

func newStockDoc(r article.Record) stockDoc {
	d := stockDoc{Text: r.Title + "\n" + r.Text, Source: r.Source, Person: index.FacetValues(&r, nil, "person"),
		Org: index.FacetValues(&r, nil, "org"), Place: index.FacetValues(&r, nil, "place")}
	d.Published, _ = time.Parse(time.DateOnly, r.Published)
	d.Amount = max(index.AmountKey(&r, nil, "EUR"), 0)
	return d
}

// buildStock builds the index that is compared with, unless it is there.
func buildStock(dir string, n int) (bleve.Index, error) {
	if _, err := os.Stat(dir); err == nil {
		return bleve.Open(dir)
	}
	m, err := stockMapping()
	if err != nil {
		return nil, err
	}
	x, err := bleve.New(dir, m)
	if err != nil {
		return nil, err
	}
	g := corpusgen.New(1, false)
	watch := startWatch()
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
	return x, nil
}

// stockQueries are the same questions in Bleve's own words.
func stockQueries() map[string]*bleve.SearchRequest {
	field := func(q query.FieldableQuery, name string) query.Query {
		q.SetField(name)
		return q
	}
	word := func(w string) query.Query { return field(bleve.NewTermQuery(w), "Text") }
	ask := func(q query.Query, facets ...string) *bleve.SearchRequest {
		r := bleve.NewSearchRequest(q)
		for _, f := range facets {
			r.AddFacet(f, bleve.NewFacetRequest(f, 10))
		}
		return r
	}
	low, high := 1e6, 50e6
	year := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	byDate := ask(bleve.NewConjunctionQuery(field(bleve.NewTermQuery("China"), "Place"), field(bleve.NewTermQuery("source1.example"), "Source")))
	byDate.SortBy([]string{"-Published"})
	return map[string]*bleve.SearchRequest{
		"term":                 ask(word("officials")),
		"phrase":               ask(bleve.NewPhraseQuery([]string{"of", "the", "people"}, "Text")),
		"two words":            ask(bleve.NewConjunctionQuery(word("government"), word("officials"))),
		"date range":           ask(bleve.NewConjunctionQuery(word("officials"), field(bleve.NewDateRangeQuery(year(2010), year(2011)), "Published"))),
		"term + 3 facets":      ask(word("officials"), "Person", "Org", "Place"),
		"all + 4 facets":       ask(bleve.NewMatchAllQuery(), "Person", "Org", "Place", "Source"),
		"amount range + facet": ask(field(bleve.NewNumericRangeQuery(&low, &high), "Amount"), "Place"),
		"2 filters by date":    byDate,
		"prefix":               ask(field(bleve.NewPrefixQuery("gover"), "Text")),
	}
}

func compareStock(dir string, n int) error {
	x, err := buildStock(dir, n)
	if err != nil {
		return err
	}
	defer x.Close()
	fmt.Printf("\n%-22s %9s %10s %10s %10s %10s\n", "Bleve alone, ms", "hits", "first", "p50", "p99", "CPU")
	requests := stockQueries()
	for _, q := range questions {
		request := requests[q.name]
		if request == nil {
			continue
		}
		var times []time.Duration
		var total uint64
		cpu := cpuTime()
		for range rounds {
			start := time.Now()
			result, err := x.Search(request)
			if err != nil {
				return err
			}
			if times = append(times, time.Since(start)); len(times) == 1 {
				cpu = cpuTime()
			}
			total = result.Total
		}
		first := times[0]
		cpu = (cpuTime() - cpu) / (rounds - 1)
		slices.Sort(times)
		fmt.Printf("%-22s %9d %10.2f %10.2f %10.2f %10.2f\n", q.name, total, ms(first), ms(times[len(times)/2]), ms(times[len(times)*99/100]), ms(cpu))
	}
	return nil
}
