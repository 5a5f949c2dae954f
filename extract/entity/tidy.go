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
		if text := d.Text[m.Span.Start:m.Span.End]; x.onlyDemonym(text) || noName(text) {
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

// noName reports what begins with a digit and has no capital: "53-year-old".
func noName(text string) bool {
	return '0' <= text[0] && text[0] <= '9' && strings.ToLower(text) == text
}

// trimOffice drops the words of an office at the end of an organization's name, "House of Commons Speaker" before a
// person; false where nothing is left.
func (x *Extractor) trimOffice(d *doc.Document, m *ner.Mention) bool {
	for m.Last > m.First && m.Span.End == d.Tokens[m.Last-1].End {
		n := officeWidth(d, m)
		if n == 0 {
			return true
		}
		if m.Last-n <= m.First {
			return false
		}
		m.Last -= n
		m.Span.End = d.Tokens[m.Last-1].End
	}
	return true
}

// officeWidth is the number of tokens of the office's word that a mention ends with: three for "Secretary-General".
func officeWidth(d *doc.Document, m *ner.Mention) int {
	last := d.Tokens[m.Last-1]
	switch {
	case !capital(last.Text):
		return 0
	case offices[last.Lower]:
		return 1
	case last.Lower == "general" && m.Last-m.First > 2 && d.Tokens[m.Last-2].Text == "-" && d.Tokens[m.Last-3].Lower == "secretary":
		return 3
	}
	return 0
}

var offices = map[string]bool{"speaker": true, "president": true, "minister": true, "secretary": true, "chairman": true,
	"ceo": true, "spokesman": true, "spokeswoman": true, "governor": true, "mayor": true, "commissioner": true,
	"ambassador": true, "representative": true, "leader": true, "whip": true, "minority": true, "majority": true, "deputy": true, "prime": true,
	"vice": true, "executive": true, "senator": true}

// trimPortfolio drops from a person's name what belongs to the office before it: "Minister of [Education NAME]".
func trimPortfolio(d *doc.Document, m *ner.Mention) {
	if m.First == 0 || m.Last-m.First < 2 {
		return
	}
	if before := d.Tokens[m.First-1].Lower; before != "of" && before != "for" && before != "and" {
		return
	}
	for m.Last-m.First > 1 && portfolios[d.Tokens[m.First].Lower] {
		cutFirst(d, m, 1)
	}
}

var portfolios = map[string]bool{"state": true, "education": true, "defense": true, "defence": true, "health": true,
	"justice": true, "finance": true, "foreign": true, "affairs": true, "interior": true, "agriculture": true, "labor": true,
	"labour": true, "trade": true, "energy": true, "transport": true, "culture": true, "staff": true, "treasury": true,
	"commerce": true, "industry": true, "security": true, "tourism": true, "environment": true, "information": true}

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

// trimDirection drops what describes a place and is no part of its name: "eastern", "port of". Capitals keep it, as in
// "West Bank" and "City of London".
func trimDirection(d *doc.Document, m *ner.Mention) {
	if m.Span.Start != d.Tokens[m.First].Start {
		return
	}
	if m.Last-m.First > 2 && placeNouns[d.Tokens[m.First].Text] && d.Tokens[m.First+1].Text == "of" {
		cutFirst(d, m, 2)
	}
	for m.Last-m.First > 1 && directions[d.Tokens[m.First].Text] && capital(d.Tokens[m.First+1].Text) {
		cutFirst(d, m, 1)
	}
}

var (
	directions = map[string]bool{"eastern": true, "western": true, "northern": true, "southern": true, "central": true,
		"east": true, "west": true, "north": true, "south": true, "northeastern": true, "northwestern": true,
		"southeastern": true, "southwestern": true, "northeast": true, "northwest": true, "southeast": true,
		"southwest": true, "downtown": true, "upper": true, "lower": true, "greater": true, "neighboring": true,
		"neighbouring": true, "nearby": true}
	placeNouns = map[string]bool{"port": true, "city": true, "town": true, "village": true, "province": true,
		"district": true, "region": true, "state": true, "island": true, "capital": true}
)

func opensSentence(d *doc.Document, token int) bool {
	return d.Sentences[d.SentenceAt(token)].First == token
}

// cutFirst drops tokens from the front of a mention.
func cutFirst(d *doc.Document, m *ner.Mention, n int) {
	m.First += n
	m.Span.Start = d.Tokens[m.First].Start
}

// trimTitle drops offices and titles before a person's name and returns a country that stood before them.
func (x *Extractor) trimTitle(d *doc.Document, m *ner.Mention) (country ner.Mention, ok bool) {
	if m.Span.Start != d.Tokens[m.First].Start {
		return country, false
	}
	n, title := x.countryWords(d, m), 0
	for t := m.First + n; t < m.Last-1; t++ {
		if officeHeads[d.Tokens[t].Lower] {
			title = t + 1 - m.First // whatever its modifiers: "Shadow Home Secretary NAME"
		}
	}
	for t := m.First + max(n, title); t < m.Last-1 && x.beforeName(d.Tokens[t]); t++ {
		title = t + 1 - m.First
	}
	if text := d.Text[m.Span.Start:d.Tokens[m.First+max(n, 1)-1].End]; title == 0 && n > 0 && m.Last-m.First > n+1 && (n > 1 || strings.ToUpper(text) == text) {
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
	country.Type = article.Place
	country.Span.End = d.Tokens[country.Last-1].End
	_, isCountry := x.tables.Country(d.Text[country.Span.Start:country.Span.End])
	return country, isCountry
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
