package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// trimTitle drops offices and titles before a person's name and returns a country that stood before them.
func (x *Extractor) trimTitle(d *doc.Document, m *ner.Mention) (country ner.Mention, ok bool) {
	if m.Span.Start != d.Tokens[m.First].Start {
		return country, false
	}
	for first := d.Tokens[m.First]; (first.Text == "of" || first.Text == "the") && m.Last-m.First > 2; first = d.Tokens[m.First] {
		cutFirst(d, m, 1)
	}
	n, title := x.countryWords(d, m), 0
	held := n == 0 && x.heldFor(d, m)
	if held {
		n = x.regionWords(d, m)
	}
	for t := m.First + n; t < m.Last-1; t++ {
		if officeHeads[d.Tokens[t].Lower] {
			title = t + 1 - m.First // whatever its modifiers: "Shadow Home Secretary NAME"
		}
	}
	for t := m.First + max(n, title); t < m.Last-1 && x.beforeName(d.Tokens[t]); t++ {
		title = t + 1 - m.First
	}
	if text := d.Text[m.Span.Start:d.Tokens[m.First+max(n, 1)-1].End]; title == 0 && n > 0 && m.Last-m.First > n+1 && (n > 1 || held || strings.ToUpper(text) == text) {
		title = n // "of the United States NAME"
	}
	if title == 0 || title < n || title >= m.Last-m.First || !capital(d.Tokens[m.First+title].Text) {
		return country, false
	}
	country = *m
	country.Last = m.First + n
	cutFirst(d, m, title)
	if n == 0 {
		return country, false
	}
	country.Type, country.Rule = article.Place, "title"
	country.Span.End = d.Tokens[country.Last-1].End
	return country, x.tables.Kinds(d.Text[country.Span.Start:country.Span.End])&(gazetteer.CountryName|gazetteer.RegionName) != 0
}

// officeHeads end the office before a name whatever stands before them; none of them is a name of persons.
var officeHeads = map[string]bool{"minister": true, "secretary": true, "president": true, "governor": true, "chairman": true,
	"chairwoman": true, "spokesman": true, "spokeswoman": true, "commissioner": true, "ambassador": true, "senator": true,
	"director": true, "chancellor": true, "commander": true}

// countryWords is the number of tokens of a country's name or a demonym at the front of a mention.
func (x *Extractor) countryWords(d *doc.Document, m *ner.Mention) int {
	for n := min(2, m.Last-m.First-1); n > 0; n-- {
		text := d.Text[m.Span.Start:d.Tokens[m.First+n-1].End]
		if _, ok := x.tables.Country(text); ok {
			return n
		}
		if _, ok := x.tables.Demonym(text); ok {
			return n
		}
	}
	return 0
}

// heldFor reports a mention behind an office and "from" or "of": "Senator from Vermont NAME".
func (x *Extractor) heldFor(d *doc.Document, m *ner.Mention) bool {
	if m.First < 2 {
		return false
	}
	before := d.Tokens[m.First-1].Lower
	return (before == "from" || before == "of") && x.isRole(d.Tokens[m.First-2].Lower)
}

// regionWords is the number of tokens of a region's name at the front of a mention that has a full name behind it.
func (x *Extractor) regionWords(d *doc.Document, m *ner.Mention) int {
	for n := min(2, m.Last-m.First-2); n > 0; n-- {
		if x.tables.Kinds(d.Text[m.Span.Start:d.Tokens[m.First+n-1].End])&gazetteer.RegionName != 0 {
			return n
		}
	}
	return 0
}

// commonFirstName is the share, in per cent of men or women, above which "Dean" is rather a name than an office.
const commonFirstName = 0.02

// beforeName reports titles, offices and words of offices that may stand before a person's name.
func (x *Extractor) beforeName(t doc.Token) bool {
	if share, ok := x.tables.FirstName(t.Lower); ok && max(share.Male, share.Female) > commonFirstName {
		return false
	}
	return courtesy[t.Lower] || x.isRole(t.Lower) || x.modifiers[t.Lower] == "keep" || officeWords[t.Lower]
}

// officeWords are parts of offices that are no role nouns.
var officeWords = map[string]bool{"vice": true, "prime": true, "foreign": true, "attorney": true, "-": true, "elect": true,
	"chief": true, "lieutenant": true, "crown": true, "first": true, "grand": true, "supreme": true, "prophet": true, "defense": true, "defence": true, "finance": true}
