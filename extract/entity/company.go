package entity

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// described adds the companies that the recogniser missed and the noun before them tells: "French drug maker Valneo".
// Found must be in text order, as is the result.
func (x *Extractor) described(d *doc.Document, found []ner.Mention) []ner.Mention {
	var added []ner.Mention
	next := 0
	for t := 0; t+1 < len(d.Tokens); t++ {
		if word := d.Tokens[t]; x.nominals[word.Lower] != "company" || word.Text != word.Lower || word.Lower == "carrier" {
			continue // "carrier" is a ship's too
		}
		for next < len(found) && found[next].Last <= t {
			next++
		}
		limit := len(d.Tokens)
		if next < len(found) {
			limit = found[next].First
		}
		last := t + 1
		for last < limit && x.companyWord(d.Tokens[last]) {
			last++
		}
		if last == t+1 || last == limit && next < len(found) {
			continue
		}
		span := article.Span{Start: d.Tokens[t+1].Start, End: d.Tokens[last-1].End}
		added = append(added, ner.Mention{First: t + 1, Last: last, Span: span, Type: article.Organization, Score: 0.7, Rule: "company noun"})
	}
	return overlay(found, added)
}

// companyWord reports a word that may be of a company's name: a proper noun that is no day, no office and no people.
func (x *Extractor) companyWord(t doc.Token) bool {
	return proper(t) && !calendar[t.Lower] && !x.isRole(t.Lower) && !x.onlyDemonym(t.Text)
}
