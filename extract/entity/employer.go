package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// employers adds the organizations that the recogniser missed and the office behind them tells: "AU trade commissioner
// Albert Muchanga", "Amazon Research Institute Director Ane Alencar". Found must be in text order, as is the result.
func (x *Extractor) employers(d *doc.Document, found []ner.Mention) []ner.Mention {
	var added []ner.Mention
	end := 0 // of the mention before
	for _, m := range found {
		if m.Type == article.Person {
			first, last := x.employer(d, m.First, max(end, d.Sentences[d.SentenceAt(m.First)].First))
			if first < last {
				span := article.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
				added = append(added, ner.Mention{First: first, Last: last, Span: span, Type: article.Organization, Score: 0.7, Rule: "office"})
			}
		}
		end = m.Last
	}
	return overlay(found, added)
}

// employer finds the organization before the office that ends where a person's name begins; start is where to stop.
func (x *Extractor) employer(d *doc.Document, name, start int) (first, last int) {
	last = name
	for last > start && x.ofOffice(d.Tokens[last-1]) {
		last--
	}
	if last == name || !x.isRole(d.Tokens[name-1].Lower) {
		return 0, 0
	}
	for first = last; first > start && x.companyWord(d.Tokens[first-1]); {
		first--
	}
	if first == last || first+1 == last && !(allCapitals(d.Tokens[first].Text) && !ships[d.Tokens[first].Text]) || first+1 < last && !x.endsBody(d.Tokens[last-1]) {
		return 0, 0
	}
	return first, last
}

// ofOffice reports a word of an office: "chief executive", "trade and industry commissioner".
func (x *Extractor) ofOffice(t doc.Token) bool {
	if t.Text != t.Lower {
		return x.isRole(t.Lower) || officeWords[t.Lower]
	}
	return t.Tag == "NN" || t.Tag == "JJ" || t.Lower == "and"
}

// allCapitals reports "AU" and "PG&E".
func allCapitals(word string) bool {
	return len(word) > 1 && capital(word) && strings.ToUpper(word) == word && !strings.Contains(word, ".")
}

// endsBody reports the capitalised last word of an organization's name: "Institute".
func (x *Extractor) endsBody(t doc.Token) bool {
	return orgHeads[t.Lower] || x.heads[t.Lower] == string(article.Organization)
}
