package entity

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// orgHeads are the nouns that end an organization's name of several capitalised words.
var orgHeads = map[string]bool{"organization": true, "organisation": true, "center": true, "centre": true,
	"institute": true, "university": true, "agency": true, "association": true, "council": true, "ministry": true,
	"committee": true, "corporation": true, "bank": true, "group": true, "company": true, "foundation": true,
	"authority": true, "federation": true, "union": true, "management": true, "journal": true, "times": true,
	"initiative": true, "bureau": true, "commission": true, "society": true, "academy": true, "consortium": true}

// headed adds the organizations that the recogniser missed and that their last word tells: a run of capitalised words
// before a noun for organizations, "Iranian Entrepreneurship Organization". A run takes in the places and the hyphened
// names at its front, "China-Iran Innovation Center", but no other mention. Found must be in text order.
func (x *Extractor) headed(d *doc.Document, found []ner.Mention) []ner.Mention {
	var out []ner.Mention
	next := 0
	for t := range d.Tokens {
		if !orgHeads[d.Tokens[t].Lower] || !capital(d.Tokens[t].Text) {
			continue
		}
		first := runStart(d, t)
		if t-first < 2 || t+1 < len(d.Tokens) && (capital(d.Tokens[t+1].Text) || d.Tokens[t+1].Lower == "of") {
			continue
		}
		span := article.Span{Start: d.Tokens[first].Start, End: d.Tokens[t].End}
		for next < len(found) && found[next].Span.End <= span.Start {
			out = append(out, found[next])
			next++
		}
		last := next
		for last < len(found) && found[last].Span.Start < span.End && found[last].Type == article.Place && found[last].Last < t {
			last++
		}
		if last < len(found) && found[last].Span.Start < span.End {
			continue
		}
		next = last
		out = append(out, ner.Mention{First: first, Last: t + 1, Span: span, Type: article.Organization, Score: 0.8, Rule: "head noun"})
	}
	return append(out, found[next:]...)
}

// runStart is the first token of the capitalised words, and hyphens between them, that end at a token.
func runStart(d *doc.Document, t int) int {
	s := d.SentenceAt(t)
	if s < 0 {
		return t
	}
	start := d.Sentences[s].First
	for t > start {
		switch before := d.Tokens[t-1]; {
		case capital(before.Text) && before.Lower != "the" && (proper(before) || before.Tag == "JJ" || before.Tag == "NN"):
			t--
		case before.Text == "-" && t-2 >= start && capital(d.Tokens[t-2].Text) && before.Start == d.Tokens[t-2].End && before.End == d.Tokens[t].Start:
			t -= 2
		default:
			return t
		}
	}
	return t
}
