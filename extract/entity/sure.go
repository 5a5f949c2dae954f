package entity

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// sureName is a name that is so particular that no model need judge it.
type sureName struct {
	text  string
	typ   article.EntityType
	alone bool // only where no word with a capital stands beside it: one word may begin or end another name
}

// sureNames files the gazetteers' countries, and organizations of several words, under their first word. A country of
// one word is sure if no person, state or people is called so.
func sureNames(tables *gazetteer.Tables) map[string][]sureName {
	names := map[string][]sureName{}
	add := func(text string, t article.EntityType) {
		if first, _, ok := strings.Cut(text, " "); ok && first != "the" && first != "The" {
			names[first] = append(names[first], sureName{text, t, false})
		}
	}
	for _, c := range tables.Countries() {
		for _, text := range append([]string{c.Name}, c.Names...) {
			add(text, article.Place)
		}
		const others = gazetteer.MaleName | gazetteer.FemaleName | gazetteer.RegionName | gazetteer.DemonymName | gazetteer.OrganizationName
		if !strings.Contains(c.Name, " ") && tables.Kinds(c.Name)&others == 0 {
			names[c.Name] = append(names[c.Name], sureName{c.Name, article.Place, true})
		}
	}
	for _, o := range tables.Organizations() {
		for _, text := range append([]string{o.Name}, o.Names...) {
			add(text, article.Organization)
		}
	}
	for first := range names {
		slices.SortFunc(names[first], func(a, b sureName) int { return len(b.text) - len(a.text) })
	}
	return names
}

// sure adds the sure names of a text to the mentions, which are in text order. One replaces mentions that lie within
// it or cross its ends; inside a longer mention it is left alone.
func (x *Extractor) sure(d *doc.Document, found []ner.Mention) []ner.Mention {
	var out []ner.Mention
	next := 0 // the first mention that is not in out yet
	for t := 0; t < len(d.Tokens); t++ {
		name, last, ok := x.sureAt(d, t)
		if !ok {
			continue
		}
		span := article.Span{Start: d.Tokens[t].Start, End: d.Tokens[last-1].End}
		for next < len(found) && found[next].Span.End <= span.Start {
			out = append(out, found[next])
			next++
		}
		if next < len(found) && found[next].Span.Contains(span) {
			continue
		}
		for next < len(found) && found[next].Span.Overlaps(span) {
			next++
		}
		out = append(out, ner.Mention{First: t, Last: last, Span: span, Type: name.typ, Score: 1, Rule: "gazetteer"})
		t = last - 1
	}
	if out == nil {
		return found
	}
	return append(out, found[next:]...)
}

// sureAt finds the longest sure name that begins at a token and ends with one, and the token after it.
func (x *Extractor) sureAt(d *doc.Document, t int) (sureName, int, bool) {
	for _, name := range x.sureNames[d.Tokens[t].Text] {
		start := d.Tokens[t].Start
		if !strings.HasPrefix(d.Text[start:], name.text) {
			continue
		}
		for last := t + 1; last < len(d.Tokens) && d.Tokens[last-1].End <= start+len(name.text); last++ {
			if d.Tokens[last-1].End == start+len(name.text) && !(name.alone && besideCapital(d, t, last)) {
				return name, last, true
			}
		}
	}
	return sureName{}, 0, false
}

// besideCapital reports whether a word with a capital, or a hyphen, stands at either end of the tokens.
func besideCapital(d *doc.Document, first, last int) bool {
	joins := func(t int) bool {
		return t >= 0 && t < len(d.Tokens) && (capital(d.Tokens[t].Text) || d.Tokens[t].Text == "-" || d.Tokens[t].Text == "/")
	}
	return joins(first-1) || joins(last)
}
