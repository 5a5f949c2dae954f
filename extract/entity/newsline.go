package entity

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// maxNewsline is how many tokens stand at most before the bracket in "NEW DELHI, India, Nov. 3 (Agency) -".
const maxNewsline = 12

// newslines makes organizations of the agencies in the datelines of paragraphs, "(Prensa Sur) —", whether the
// recogniser missed them or took them for something else. Found must be in text order, as is the result.
func (x *Extractor) newslines(d *doc.Document, found []ner.Mention) []ner.Mention {
	var out []ner.Mention
	for s := range d.Sentences {
		first := d.Sentences[s].First
		if !opensParagraph(d, first) {
			continue
		}
		agency, ok := x.agency(d, first)
		if !ok {
			continue
		}
		if out == nil {
			out = slices.Clone(found)
		}
		out = slices.DeleteFunc(out, func(m ner.Mention) bool { return m.Span.Overlaps(agency.Span) })
		at, _ := slices.BinarySearchFunc(out, agency.Span.Start, func(m ner.Mention, start int) int { return m.Span.Start - start })
		out = slices.Insert(out, at, agency)
	}
	if out == nil {
		return found
	}
	return out
}

func opensParagraph(d *doc.Document, token int) bool {
	start := d.Tokens[token].Start
	return start == 0 || d.Text[start-1] == '\n'
}

// ofNewsline reports what stands before the bracket of a dateline: names, dates and commas.
func ofNewsline(word string) bool { return word != "(" && (word[0] < 'a' || word[0] > 'z') }

// agency finds the capitalised words in brackets before the dash that ends a dateline; a place in brackets is none.
func (x *Extractor) agency(d *doc.Document, first int) (ner.Mention, bool) {
	open := first
	for open < len(d.Tokens) && open < first+maxNewsline && ofNewsline(d.Tokens[open].Text) {
		open++
	}
	last := open + 1
	for last < len(d.Tokens) && capital(d.Tokens[last].Text) {
		last++
	}
	if open == first || last == open+1 || last+1 >= len(d.Tokens) || d.Tokens[open].Text != "(" || d.Tokens[last].Text != ")" || strings.Trim(d.Tokens[last+1].Text, "-–—") != "" {
		return ner.Mention{}, false
	}
	span := article.Span{Start: d.Tokens[open+1].Start, End: d.Tokens[last-1].End}
	const places = gazetteer.CountryName | gazetteer.RegionName | gazetteer.CityName
	if kinds := x.tables.Kinds(d.Text[span.Start:span.End]); kinds&places != 0 && kinds&gazetteer.OrganizationName == 0 {
		return ner.Mention{}, false
	}
	return ner.Mention{First: open + 1, Last: last, Span: span, Type: article.Organization, Score: 0.9, Rule: "dateline"}, true
}
