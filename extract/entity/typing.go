package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
)

// unify gives all mentions of one name the type that most of them have, after what stands beside a mention, or a company's
// full name in the article, has told its type. Persons are left alone where a longer name of a person ends in the
// name: "Washington" can be a man and a city in one article.
func (x *Extractor) unify(d *doc.Document, mentions []mention) {
	companies := x.companies(mentions)
	votes := map[string]map[article.EntityType]float64{}
	lastNames := map[string]bool{}
	for i := range mentions {
		m := &mentions[i]
		if m.Type = x.typeBeside(d, m); x.within(d, mentions, i) {
			m.Type = article.Place
		}
		m.Type = x.gathered(d, m)
		if votes[m.key] == nil {
			votes[m.key] = map[article.EntityType]float64{}
		}
		votes[m.key][m.Type] += m.Score + 0.01
		if m.Type == article.Person && (addressed(d, m.First) || strings.Contains(m.key, " ")) {
			lastNames[lastWord(m.key)] = true
		}
	}
	for i := range mentions {
		m := &mentions[i]
		switch {
		case companies[m.key]:
			m.Type = article.Organization
		case lastNames[m.key]:
			if m.Type != article.Person && x.tables.Kinds(m.text)&^(gazetteer.MaleName|gazetteer.FemaleName) == 0 {
				m.Type = article.Person
			}
		default:
			if v := votes[m.key]; len(v) > 1 {
				m.Type = winner(v)
			}
			m.Type = x.certain(m.text, m.Type)
		}
	}
}

// companies are the keys of the names that the article gives with a legal form, "Northgate plc", with and without it.
func (x *Extractor) companies(mentions []mention) map[string]bool {
	out := map[string]bool{}
	for _, m := range mentions {
		if w := words(m.key); len(w) > 1 && legalForms[w[len(w)-1]] {
			out[m.key], out[strings.Join(w[:len(w)-1], " ")] = true, true
		}
	}
	return out
}

var legalForms = map[string]bool{"plc": true, "inc": true, "corp": true, "ltd": true, "llc": true, "limited": true,
	"incorporated": true, "ag": true, "gmbh": true, "nv": true}

// typeBeside corrects a mention's type by the word before it: a person's title, or "in" before a city.
func (x *Extractor) typeBeside(d *doc.Document, m *mention) article.EntityType {
	if m.First == 0 {
		return m.Type
	}
	before := d.Tokens[m.First-1]
	switch kinds := x.tables.Kinds(m.text); {
	case addressed(d, m.First):
		return article.Person
	case m.Type == article.Organization && kinds&gazetteer.CityName != 0 && kinds&gazetteer.OrganizationName == 0 && (before.Lower == "in" || before.Lower == "of" && x.heads[d.Tokens[max(m.First-2, 0)].Lower] == string(article.Place)):
		return article.Place
	}
	return m.Type
}

// addressed reports whether "Mr." or the like stands before a token.
func addressed(d *doc.Document, t int) bool {
	return t > 0 && courtesy[d.Tokens[t-1].Lower] && capital(d.Tokens[t-1].Text)
}

// certain overrules a type where the gazetteers know the name as one thing only: countries, regions, seats of
// government and big cities are places, well-known bodies organizations; or where its last word says what it is.
func (x *Extractor) certain(text string, t article.EntityType) article.EntityType {
	const places = gazetteer.CountryName | gazetteer.RegionName | gazetteer.SeatName
	kinds := x.tables.Kinds(text)
	if len(text) < 4 && t != article.Place && kinds != gazetteer.CountryName {
		return t // abbreviations mean many things
	}
	switch {
	case t == article.Person && kinds&gazetteer.CountryName != 0 && strings.Contains(text, " "):
		return article.Place
	case t == article.Organization && kinds&(places|gazetteer.CapitalName|gazetteer.BigCityName) != 0 && kinds&gazetteer.OrganizationName == 0:
		return article.Place
	case t == article.Person && kinds&gazetteer.CapitalName != 0 && kinds&(gazetteer.MaleName|gazetteer.FemaleName) == 0:
		return article.Place
	case (t == article.Place || t == article.Person) && kinds&places == 0 && (kinds&gazetteer.OrganizationName != 0 || headedBody(text)):
		return article.Organization
	}
	return t
}

// headedBody reports a name of several words of which the last is a noun for bodies and for nothing else.
func headedBody(text string) bool {
	last := text[strings.LastIndex(text, " ")+1:]
	return last != text && capital(last) && bodyNouns[strings.ToLower(last)]
}

var bodyNouns = map[string]bool{"cartel": true, "jihad": true, "command": true, "police": true, "parliament": true, "army": true,
	"navy": true, "brigade": true, "brigades": true, "party": true, "ministry": true, "committee": true, "council": true,
	"commission": true, "authority": true, "agency": true, "association": true, "federation": true, "university": true,
	"college": true, "institute": true, "holdings": true, "foundation": true, "corporation": true, "company": true, "airlines": true, "airways": true}

// winner is the type with the most votes; of equals the first in the fixed order.
func winner(votes map[article.EntityType]float64) article.EntityType {
	var best article.EntityType
	for _, t := range []article.EntityType{article.Place, article.Organization, article.Person, article.Event} {
		if votes[t] > votes[best] {
			best = t
		}
	}
	return best
}
