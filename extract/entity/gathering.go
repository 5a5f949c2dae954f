package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
)

// gatherings are the nouns of what is attended and held; forums are bodies too.
var gatherings = map[string]bool{"forum": true, "summit": true, "conference": true, "festival": true, "congress": true}

// gathering reports whether the name is one that people attend, or that is held, in the words beside it: "to attend the
// Forum of Young Global Leaders, which is held from …".
func gathering(d *doc.Document, m *mention) bool {
	w := words(m.key)
	if len(w) < 2 || !gatherings[w[0]] && !gatherings[w[len(w)-1]] {
		return false
	}
	for _, t := range d.Tokens[max(m.First-2, 0):m.First] {
		if t.Lemma == "attend" || t.Lower == "at" || t.Lower == "during" {
			return true
		}
	}
	for _, t := range d.Tokens[m.Last:min(m.Last+4, len(d.Tokens))] {
		if t.Lower == "held" {
			return true
		}
	}
	return false
}

// bilateral reports whether a center is named after two countries: "China-Iran Innovation Center" is a body, no site.
func (x *Extractor) bilateral(text string) bool {
	first, rest, _ := strings.Cut(text, " ")
	a, b, ok := strings.Cut(first, "-")
	country := func(name string) bool { return x.tables.Kinds(name)&gazetteer.CountryName != 0 }
	last := strings.ToLower(rest[strings.LastIndex(rest, " ")+1:])
	return ok && country(a) && country(b) && (last == "center" || last == "centre")
}

// gathered is the type of a name that the words beside it or the countries in it tell; otherwise its own.
func (x *Extractor) gathered(d *doc.Document, m *mention) article.EntityType {
	switch {
	case m.Type == article.Organization && gathering(d, m) && x.tables.Kinds(m.text)&gazetteer.OrganizationName == 0:
		return article.Event
	case m.Type == article.Place && x.bilateral(m.text):
		return article.Organization
	}
	return m.Type
}
