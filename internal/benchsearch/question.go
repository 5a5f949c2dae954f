package main

import (
	"context"
	"strings"

	"dateline/index"
)

// question is one line of the table.
type question struct {
	name   string
	text   string
	facets []string
	sort   index.Sort
	of     index.Kind
	limit  int
	rows   bool // read the records of the rows and cut out passages
}

// questions are asked of every size. Words and names are frequent ones of the generated articles.
func questions() []question {
	three := []string{"person", "org", "place"}
	return []question{
		{name: "term", text: "government", limit: 10},
		{name: "term, plural", text: "officials", limit: 10},
		{name: "term, rare", text: "w2s", limit: 10},
		{name: "phrase", text: `"of the people"`, limit: 10},
		{name: "two words", text: "government officials", limit: 10},
		{name: "date range", text: "officials published:2010", limit: 10},
		{name: "term + 3 facets", text: "officials", facets: three, limit: 10},
		{name: "all + 4 facets", facets: append(three, "source"), limit: 10},
		{name: "amount range + facet", text: "money:1M..50MEUR", facets: []string{"place"}, limit: 10},
		{name: "2 filters by date", text: `place:"China" source:source1.example`, sort: index.ByDate, limit: 10},
		{name: "agreement group", text: `agreement:(party:"Iran" status:signed)`, limit: 10},
		{name: "agreements by amount", text: "status:signed money:>1MUSD", of: index.Agreements, sort: index.ByAmount, limit: 10},
		{name: "quotes with a word", text: "quote:officials", of: index.Quotes, limit: 10},
		{name: "prefix", text: "gover*", limit: 10},
		{name: "fuzzy", text: "goverment~", limit: 10},
		{name: "entities, 24 prefixes", text: prefixes("person", "al ar ba be bo ca ch co da de do el fa ga go ha he ja jo ka la le li lo"), of: index.Entities, limit: 10, rows: true},
		{name: "count only", text: "officials"},
		{name: "highlight of 10", text: "officials", limit: 10, rows: true},
	}
}

// prefixes are alternatives for a field.
func prefixes(field, starts string) string {
	return field + ":" + strings.ReplaceAll(starts, " ", "* OR "+field+":") + "*"
}

// asked returns what asks an archive a question and tells the number of rows.
func (q question) asked(x *opened) (func() (int, error), error) {
	where, err := index.Parse(q.text)
	if err != nil {
		return nil, err
	}
	request := index.Query{Of: q.of, Where: where, Sort: q.sort, Limit: q.limit}
	for _, f := range q.facets {
		request.Facets = append(request.Facets, index.Facet{Field: f})
	}
	return func() (int, error) {
		x.records.bare = !q.rows
		r, err := x.Search(context.Background(), request)
		x.records.bare = false
		return r.Total, err
	}, nil
}
