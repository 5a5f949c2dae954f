package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"dateline/archive"
	"dateline/index"
	"dateline/index/bleve"
)

// question is one line of the table.
type question struct {
	name   string
	text   string
	facets []string
	sort   index.Sort
	of     index.Kind
	limit  int
}

// questions are asked of every size. Words and names are frequent ones of the generated articles.
var questions = []question{
	{name: "term", text: "officials", limit: 10},
	{name: "term, rare", text: "w2s", limit: 10},
	{name: "phrase", text: `"of the people"`, limit: 10},
	{name: "two words", text: "government officials", limit: 10},
	{name: "date range", text: "officials published:2010", limit: 10},
	{name: "term + 3 facets", text: "officials", facets: []string{"person", "org", "place"}, limit: 10},
	{name: "all + 4 facets", facets: []string{"person", "org", "place", "source"}, limit: 10},
	{name: "amount range + facet", text: "money:1M..50MEUR", facets: []string{"place"}, limit: 10},
	{name: "2 filters by date", text: `place:"China" source:source1.example`, sort: index.ByDate, limit: 10},
	{name: "agreement group", text: `agreement:(party:"Iran" status:signed)`, limit: 10},
	{name: "agreements by amount", text: "status:signed money:>1MUSD", of: index.Agreements, sort: index.ByAmount, limit: 10},
	{name: "quotes with a word", text: "quote:officials", of: index.Quotes, limit: 10},
	{name: "prefix", text: "gover*", limit: 10},
	{name: "fuzzy", text: "goverment~", limit: 10},
	{name: "no rows, count only", text: "officials"},
}

func askAll(dir string) error {
	started := time.Now()
	var opened *bleve.Index
	a, err := archive.Open(context.Background(), dir, func(dir string, r index.Records) (_ index.View, err error) {
		opened, err = bleve.Open(dir, r)
		return opened, err
	})
	if err != nil {
		return err
	}
	defer a.Close()
	fmt.Printf("open %v\n\n", time.Since(started).Round(time.Millisecond))
	fmt.Printf("%-22s %9s %10s %10s %10s %10s\n", "query, ms", "hits", "first", "p50", "p99", "CPU")
	for _, q := range questions {
		if err := ask(a, q); err != nil {
			return err
		}
	}
	if err := askRows(a); err != nil {
		return err
	}
	fmt.Printf("columns %d MB, peak memory %s\n", opened.Memory()>>20, peakMemory())
	return nil
}

// askRows measures what all pages cost besides the search: reading ten records and cutting out passages.
func askRows(a *archive.Archive) error {
	where := index.Term{Text: "officials"}
	page, err := a.Search(context.Background(), index.Query{Where: where, Limit: 10})
	if err != nil {
		return err
	}
	start, cpu := time.Now(), cpuTime()
	for range rounds {
		for _, h := range page.Hits {
			r, err := a.Get(context.Background(), h.ID)
			if err != nil {
				return err
			}
			index.Passages(r, where)
		}
	}
	fmt.Printf("%-22s %9d %10s %10.2f %10s %10.2f\n", "10 rows, in each above", len(page.Hits), "", ms(time.Since(start)/rounds), "", ms((cpuTime()-cpu)/rounds))
	return nil
}

// rounds is how often each query is asked.
const rounds = 30

func ask(s index.Searcher, q question) error {
	where, err := index.Parse(q.text)
	if err != nil {
		return err
	}
	request := index.Query{Of: q.of, Where: where, Sort: q.sort, Limit: q.limit}
	for _, f := range q.facets {
		request.Facets = append(request.Facets, index.Facet{Field: f})
	}
	var times []time.Duration
	total, cpu := 0, cpuTime()
	for range rounds {
		start := time.Now()
		r, err := s.Search(context.Background(), request)
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		if times = append(times, time.Since(start)); len(times) == 1 {
			cpu = cpuTime() // the first one loads columns
		}
		total = r.Total
	}
	first := times[0]
	cpu = (cpuTime() - cpu) / (rounds - 1)
	slices.Sort(times)
	fmt.Printf("%-22s %9d %10.2f %10.2f %10.2f %10.2f\n", q.name, total, ms(first), ms(times[len(times)/2]), ms(times[len(times)*99/100]), ms(cpu))
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
