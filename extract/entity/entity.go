// Package entity turns the names that a recogniser found into one entity per real thing, with its fullest name, its
// role and affiliation and its country, and resolves descriptions and pronouns to these entities.
package entity

import (
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// Extractor groups mentions. It is immutable and may be shared by any number of goroutines.
type Extractor struct {
	tables      *gazetteer.Tables
	corrections *Corrections
}

// New makes an extractor; corrections may be nil.
func New(tables *gazetteer.Tables, corrections *Corrections) *Extractor {
	return &Extractor{tables, corrections}
}

// Extract groups the mentions of one document into entities, in order of their first mention.
func (x *Extractor) Extract(d *doc.Document, mentions []ner.Mention) *Entities {
	e := newEntities(d, x.tables)
	seen := map[string]int{}
	for _, m := range mentions {
		name := d.Text[m.Span.Start:m.Span.End]
		i, ok := seen[name]
		if !ok {
			i = e.add(name, m.Type)
			seen[name] = i
		}
		e.mention(i, m)
	}
	return e
}
