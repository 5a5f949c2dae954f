package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/gazetteer"
)

// unify gives all mentions of one name the type that most of them have. Persons are left alone where a longer name
// of a person ends in the name: "Washington" can be a man and a city in one article.
func (x *Extractor) unify(mentions []mention) {
	votes := map[string]map[article.EntityType]float64{}
	lastNames := map[string]bool{}
	for _, m := range mentions {
		if votes[m.key] == nil {
			votes[m.key] = map[article.EntityType]float64{}
		}
		votes[m.key][m.Type] += m.Score + 0.01
		if i := strings.LastIndexByte(m.key, ' '); i >= 0 && m.Type == article.Person {
			lastNames[m.key[i+1:]] = true
		}
	}
	for i := range mentions {
		m := &mentions[i]
		if v := votes[m.key]; len(v) > 1 && !lastNames[m.key] {
			m.Type = winner(v)
		}
		if !lastNames[m.key] {
			m.Type = x.certain(m.text, m.Type)
		}
	}
}

// certain overrules a type where the gazetteers know the name as one thing only: countries, regions and seats of
// government are places, well-known bodies organizations.
func (x *Extractor) certain(text string, t article.EntityType) article.EntityType {
	if len(text) < 4 && t != article.Place {
		return t // abbreviations mean many things
	}
	const places = gazetteer.CountryName | gazetteer.RegionName | gazetteer.SeatName
	kinds := x.tables.Kinds(text)
	switch {
	case t == article.Organization && kinds&places != 0 && kinds&gazetteer.OrganizationName == 0:
		return article.Place
	case (t == article.Place || t == article.Person) && kinds&gazetteer.OrganizationName != 0 && kinds&places == 0:
		return article.Organization
	}
	return t
}

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
