package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// tidy brings the recogniser's spans to what a name is: without article, possessive and full stop, and for persons
// without the titles and offices before them. A country cut off with a title becomes a name of its own.
func (x *Extractor) tidy(d *doc.Document, found []ner.Mention) []ner.Mention {
	out := make([]ner.Mention, 0, len(found))
	found = x.split(d, sortedMentions(found))
	for i, m := range found {
		if m.First >= m.Last || m.Last > len(d.Tokens) || m.First < 0 {
			continue
		}
		x.trimEnds(d, &m)
		if text := d.Text[m.Span.Start:m.Span.End]; x.onlyDemonym(text) || noName(text) || thing(d, m) || ofCurrency(d, m.Last) {
			continue
		}
		limit := len(d.Tokens)
		if i+1 < len(found) {
			limit = found[i+1].First
		}
		x.grow(d, &m, limit)
		if n := len(out); n > 0 && growsFront(d, out[n-1], m) {
			m.First, m.Span.Start = out[n-1].First, out[n-1].Span.Start
			out = out[:n-1]
		}
		switch m.Type {
		case article.Place:
			trimDirection(d, &m)
		case article.Organization:
			if country, ok := x.trimOwner(d, &m); ok {
				out = append(out, country)
			}
			if !x.trimOffice(d, &m) {
				continue
			}
		case article.Person:
			trimPortfolio(d, &m)
		}
		if m.Type == article.Person {
			if country, ok := x.trimTitle(d, &m); ok {
				out = append(out, country)
			}
		}
		out = append(out, m)
	}
	return out
}

// onlyDemonym reports "Ukrainian", "Muslim" or "South American", which name no thing of our types.
func (x *Extractor) onlyDemonym(text string) bool {
	if _, ok := x.adjectives[strings.ToLower(text)]; ok {
		return true
	}
	if _, ok := x.tables.Country(text); ok {
		return false
	}
	_, ok := x.tables.Demonym(text)
	return ok
}

// ofCurrency reports a name before "dollars": "U.S. dollars", "340-million-U.S.-dollar".
func ofCurrency(d *doc.Document, after int) bool {
	if after < len(d.Tokens) && d.Tokens[after].Text == "-" {
		after++
	}
	return after < len(d.Tokens) && (d.Tokens[after].Lower == "dollar" || d.Tokens[after].Lower == "dollars")
}

// noName reports what begins with a digit and has no capital: "53-year-old".
func noName(text string) bool {
	return '0' <= text[0] && text[0] <= '9' && strings.ToLower(text) == text
}

// trimEnds drops a leading article, a person's possessive and a trailing comma or full stop. "The" in the middle of a
// sentence stays: there the recogniser saw a title ("The Hague").
func (x *Extractor) trimEnds(d *doc.Document, m *ner.Mention) {
	if first := d.Tokens[m.First]; m.Last-m.First > 1 && first.Lower == "the" && m.Span.Start == first.Start &&
		(first.Text == "the" || opensSentence(d, m.First)) {
		cutFirst(d, m, 1)
	}
	for m.Last-m.First > 1 && m.Span.End == d.Tokens[m.Last-1].End {
		last := d.Tokens[m.Last-1]
		switch {
		case possessive(last) && m.Type == article.Person:
		case len(last.Text) == 1 && strings.Contains(",;:-(", last.Text):
		case last.Text == "." && len(d.Tokens[m.Last-2].Text) > 4:
		default:
			return
		}
		m.Last--
		m.Span.End = d.Tokens[m.Last-1].End
	}
}

func opensSentence(d *doc.Document, token int) bool {
	return d.Sentences[d.SentenceAt(token)].First == token
}

// cutFirst drops tokens from the front of a mention.
func cutFirst(d *doc.Document, m *ner.Mention, n int) {
	m.First += n
	m.Span.Start = d.Tokens[m.First].Start
}
