package entity

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// split parts two names that the recogniser took for one, "Boeing and Aeroflot", where the article has each of them by
// itself elsewhere or the gazetteers know both.
func (x *Extractor) split(d *doc.Document, found []ner.Mention) []ner.Mention {
	var alone map[string]bool
	var out []ner.Mention
	for i, m := range found {
		and := conjunction(d, m)
		if and < 0 {
			if out != nil {
				out = append(out, m)
			}
			continue
		}
		if alone == nil {
			alone = names(d, found)
		}
		left, right := m, m
		left.Last, left.Span.End = and, d.Tokens[and-1].End
		right.First, right.Span.Start = and+1, d.Tokens[and+1].Start
		both := x.stands(d, left, alone) && x.stands(d, right, alone) && !x.known(d, m)
		switch {
		case both && out == nil:
			out = append(append(out, found[:i]...), left, right)
		case both:
			out = append(out, left, right)
		case out != nil:
			out = append(out, m)
		}
	}
	if out == nil {
		return found
	}
	return out
}

// conjunction is the token of the "and" inside a name; -1 for none.
func conjunction(d *doc.Document, m ner.Mention) int {
	for t := m.First + 1; t < m.Last-1 && t < len(d.Tokens); t++ {
		if d.Tokens[t].Lower == "and" {
			return t
		}
	}
	return -1
}

func names(d *doc.Document, found []ner.Mention) map[string]bool {
	out := make(map[string]bool, len(found))
	for _, m := range found {
		out[d.Text[m.Span.Start:m.Span.End]] = true
	}
	return out
}

// stands reports whether a part of a name is a name by itself.
func (x *Extractor) stands(d *doc.Document, m ner.Mention, alone map[string]bool) bool {
	return alone[d.Text[m.Span.Start:m.Span.End]] || x.known(d, m)
}

// known reports whether the gazetteers have a name as a country or an organization.
func (x *Extractor) known(d *doc.Document, m ner.Mention) bool {
	text := d.Text[m.Span.Start:m.Span.End]
	if _, ok := x.tables.Country(text); ok {
		return true
	}
	return x.gazetteer(text, article.Organization).name != ""
}
