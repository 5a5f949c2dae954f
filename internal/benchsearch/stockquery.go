package main

import (
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"

	words "dateline/index/analysis"
)

// stockRequests are the same questions in Bleve's own words.
func stockRequests() map[string]*bleve.SearchRequest {
	ask := func(q query.Query, facets ...string) *bleve.SearchRequest {
		r := bleve.NewSearchRequest(q)
		for _, f := range facets {
			r.AddFacet(f, bleve.NewFacetRequest(f, 10))
		}
		return r
	}
	all := bleve.NewConjunctionQuery
	low, high := 1e6, 50e6
	year := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	byDate := ask(all(in("Place", bleve.NewTermQuery("China")), in("Source", bleve.NewTermQuery("source1.example"))))
	byDate.SortBy([]string{"-Published"})
	highlighted := ask(word("officials"))
	highlighted.Highlight = bleve.NewHighlight()
	return map[string]*bleve.SearchRequest{
		"term":                 ask(word("government")),
		"term, plural":         ask(word("officials")),
		"term, rare":           ask(word("w2s")),
		"phrase":               ask(bleve.NewPhraseQuery([]string{"of", "the", "people"}, "Text")),
		"two words":            ask(all(word("government"), word("officials"))),
		"date range":           ask(all(word("officials"), in("Published", bleve.NewDateRangeQuery(year(2010), year(2011))))),
		"term + 3 facets":      ask(word("officials"), "Person", "Org", "Place"),
		"all + 4 facets":       ask(bleve.NewMatchAllQuery(), "Person", "Org", "Place", "Source"),
		"amount range + facet": ask(in("Amount", bleve.NewNumericRangeQuery(&low, &high)), "Place"),
		"2 filters by date":    byDate,
		"prefix":               ask(in("Text", bleve.NewPrefixQuery("gover"))),
		"highlight of 10":      highlighted,
	}
}

func in(field string, q query.FieldableQuery) query.Query {
	q.SetField(field)
	return q
}

// word looks for all terms that a word stands for.
func word(w string) query.Query {
	positions, _ := words.Phrase(w)
	var terms []query.Query
	for _, t := range positions[0] {
		terms = append(terms, in("Text", bleve.NewTermQuery(t)))
	}
	if len(terms) == 1 {
		return terms[0]
	}
	return bleve.NewDisjunctionQuery(terms...)
}
