package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// maxNewsline is how many tokens stand at most before the bracket in "NEW DELHI, India, Nov. 3 (Agency) -".
const maxNewsline = 12

// newslines adds what the datelines of paragraphs name, whatever the recogniser made of it: organizations of the agencies
// in brackets, "(Prensa Sur) —", and places of the known ones in capitals, "ASTANA, Oct. 7". Found must be in text order,
// as is the result.
func (x *Extractor) newslines(d *doc.Document, found []ner.Mention) []ner.Mention {
	var added []ner.Mention
	for s := range d.Sentences {
		first := d.Sentences[s].First
		if !opensParagraph(d, first) {
			continue
		}
		if m, ok := x.seat(d, first); ok {
			added = append(added, m)
		}
		if m, ok := x.agency(d, first); ok {
			added = append(added, m)
		}
	}
	return overlay(found, added)
}

// overlay puts mentions in the place of those that they overlap; both must be in text order.
func overlay(found, added []ner.Mention) []ner.Mention {
	if len(added) == 0 {
		return found
	}
	out := make([]ner.Mention, 0, len(found)+len(added))
	for _, a := range added {
		for len(found) > 0 && found[0].Span.End <= a.Span.Start {
			out, found = append(out, found[0]), found[1:]
		}
		for len(found) > 0 && found[0].Span.Overlaps(a.Span) {
			found = found[1:]
		}
		out = append(out, a)
	}
	return append(out, found...)
}

// seat finds the known place in capitals that begins a dateline.
func (x *Extractor) seat(d *doc.Document, first int) (ner.Mention, bool) {
	last := first
	for last < len(d.Tokens) && last < first+maxNewsline && len(d.Tokens[last].Text) > 1 && capital(d.Tokens[last].Text) && strings.ToUpper(d.Tokens[last].Text) == d.Tokens[last].Text {
		last++
	}
	if last == first || last == len(d.Tokens) || !strings.Contains(",(:-–—", d.Tokens[last].Text) ||
		d.Tokens[last].Text == "-" && d.Tokens[last].Start == d.Tokens[last-1].End {
		return ner.Mention{}, false // "UK-based"
	}
	span := article.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
	if x.tables.Kinds(d.Text[span.Start:span.End])&placeNames == 0 {
		return ner.Mention{}, false
	}
	return ner.Mention{First: first, Last: last, Span: span, Type: article.Place, Score: 0.9, Rule: "dateline"}, true
}

const placeNames = gazetteer.CountryName | gazetteer.RegionName | gazetteer.CityName

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
	if kinds := x.tables.Kinds(d.Text[span.Start:span.End]); kinds&placeNames != 0 && kinds&gazetteer.OrganizationName == 0 {
		return ner.Mention{}, false
	}
	return ner.Mention{First: open + 1, Last: last, Span: span, Type: article.Organization, Score: 0.9, Rule: "dateline"}, true
}
