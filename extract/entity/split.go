package entity

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// split parts two names that the recogniser took for one, "Boeing and Aeroflot", where the article has each of them by
// itself elsewhere or the gazetteers know both; one such half is enough where the other looks like a name of its kind.
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
		if right.Last-right.First > 1 && d.Tokens[right.First].Text == "The" {
			cutFirst(d, &right, 1)
		}
		both := x.separate(d, left, right, alone) && !x.known(d, m)
		if d.Tokens[right.First].Lower == "the" && right.Last-right.First > 1 && x.known(d, left) {
			cutFirst(d, &right, 1)
			both = true // "the European Union and the Association of Southeast Asian Nations"
		}
		if both && x.towns(d, left, right) {
			left.Type, right.Type = article.Place, article.Place
		}
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

// separate reports whether two halves of a name are names by themselves: both stand, or are towns, or one stands and
// the other is an organization by its look.
func (x *Extractor) separate(d *doc.Document, left, right ner.Mention, alone map[string]bool) bool {
	l, r := x.stands(d, left, alone), x.stands(d, right, alone)
	return l && r || x.towns(d, left, right) ||
		left.Type == article.Organization && (l && x.company(d, right) || r && x.company(d, left))
}

// company reports a half that ends in a noun for organizations and has further words, none of them "of".
func (x *Extractor) company(d *doc.Document, m ner.Mention) bool {
	for t := m.First; t < m.Last; t++ {
		if !capital(d.Tokens[t].Text) {
			return false
		}
	}
	last := d.Tokens[m.Last-1].Lower
	return m.Last-m.First > 1 && (x.heads[last] == string(article.Organization) || orgHeads[last])
}

// towns reports whether two halves are names of towns; behind "in" or "of" one known town is enough, if the other half
// is a single word too.
func (x *Extractor) towns(d *doc.Document, left, right ner.Mention) bool {
	if left.Type == article.Person {
		return false
	}
	l, r := x.town(d, left), x.town(d, right)
	return l && r || (l || r) && left.Last-left.First == 1 && right.Last-right.First == 1 &&
		left.First > 0 && placePrepositions[d.Tokens[left.First-1].Lower]
}

var placePrepositions = map[string]bool{"in": true, "of": true, "from": true, "to": true, "near": true, "outside": true,
	"between": true, "around": true}

// town reports the name of a city, one of some size where the recogniser saw an organization.
func (x *Extractor) town(d *doc.Document, m ner.Mention) bool {
	c, ok := x.tables.City(d.Text[m.Span.Start:m.Span.End])
	return ok && (m.Type == article.Place || c.Population >= townPopulation)
}

// townPopulation is the size from which a city is likelier than an organization of its name.
const townPopulation = 40_000

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
