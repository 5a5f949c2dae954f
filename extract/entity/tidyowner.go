package entity

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// trimOwner cuts the country off the front of an organization's name ("India's Reliance Industries"), which only tells where
// it belongs, and gives it as a name of its own.
func (x *Extractor) trimOwner(d *doc.Document, m *ner.Mention) (country ner.Mention, ok bool) {
	for t := m.First + 1; t < min(m.First+maxOwner, m.Last-1); t++ {
		if !possessive(d.Tokens[t]) {
			continue
		}
		if _, ok := x.tables.Country(d.Text[m.Span.Start:d.Tokens[t-1].End]); !ok || !capital(d.Tokens[t+1].Text) {
			return country, false
		}
		country = *m
		country.Type, country.Last, country.Span.End = article.Place, t, d.Tokens[t-1].End
		cutFirst(d, m, t+1-m.First)
		return country, true
	}
	return country, false
}

// maxOwner is how many words a country's name and its possessive mark have.
const maxOwner = 5
