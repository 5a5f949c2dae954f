package entity

import (
	"dateline/article"
	"dateline/extract/gazetteer"
)

// locate settles the country of places whose name is that of several: by the state or country that follows the name
// ("Paris, Texas"), or by the countries that the article names.
func (e *Entities) locate() {
	here := e.countriesNamed()
	for i := range e.List {
		entity := &e.List[i]
		if entity.Type != article.Place || entity.Canonical == "" || e.stateCode(i) != "" && entity.Canonical != "Georgia" {
			continue
		}
		if c, ok := e.stateLike(i, here); ok {
			entity.Country = c.Country
			delete(e.states, "GE")
		} else if c, ok := e.city(i, here); ok {
			entity.Canonical, entity.Country = c.Name, c.Country
		}
	}
}

// countriesNamed counts how often the article names each country, outright or by a demonym or a region of it.
func (e *Entities) countriesNamed() map[string]int {
	here := map[string]int{}
	for i, entity := range e.List {
		if entity.Type != article.Place || entity.Canonical == "Georgia" {
			continue
		}
		if r, ok := e.x.tables.Region(entity.Canonical); ok && r.Country != "" || e.stateCode(i) != "" {
			here[entity.Country] += len(entity.Mentions)
		}
	}
	e.countDemonyms(here, article.Span{End: len(e.doc.Text)})
	return here
}

// countDemonyms adds the demonyms outside of names in a part of the text.
func (e *Entities) countDemonyms(here map[string]int, part article.Span) {
	for t, word := range e.doc.Tokens {
		if e.at[t] == 0 && part.Start <= word.Start && word.End <= part.End {
			if code, _, ok := e.demonymAt(t); ok {
				here[code]++
			}
		}
	}
}

// stateLike takes Georgia for the American state where the article is about the United States and not the Caucasus.
func (e *Entities) stateLike(i int, here map[string]int) (*gazetteer.Region, bool) {
	if e.List[i].Canonical != "Georgia" || here["US"] <= here["GE"]+here["RU"]+here["AM"]+here["AZ"] {
		return nil, false
	}
	return e.x.tables.Region("Georgia")
}

// city picks the city of a name: of those in the state or country that follows the name, or else in a country that the
// article names most, the most populous.
func (e *Entities) city(i int, here map[string]int) (gazetteer.City, bool) {
	cities := e.x.tables.Cities(e.List[i].Canonical)
	if len(cities) < 2 || cities[0].Name != e.List[i].Canonical {
		return gazetteer.City{}, false
	}
	state, country := e.following(i)
	for _, c := range cities {
		if state != "" && e.stateName(c) == state || state == "" && country != "" && c.Country == country {
			return c, true
		}
	}
	best := cities[0]
	for _, c := range cities[1:] {
		if here[c.Country] > here[best.Country] && cities[0].Population < farSmaller*c.Population {
			best = c
		}
	}
	return best, true
}

// farSmaller is how many times bigger a city may be than its namesake in the country that the article is about.
const farSmaller = 20

// stateName is the name of an American city's state.
func (e *Entities) stateName(c gazetteer.City) string {
	if r, ok := e.x.tables.State(c.State); ok {
		return r.Name
	}
	return ""
}

// following is the state or the country named behind a comma after the first mention of an entity.
func (e *Entities) following(i int) (state, country string) {
	t := e.doc.TokenAt(e.List[i].Mentions[0].End - 1)
	if t < 0 || t+2 >= len(e.doc.Tokens) || e.doc.Tokens[t+1].Text != "," {
		return "", ""
	}
	j := e.At(t + 2)
	if j < 0 || e.List[j].Type != article.Place {
		return "", ""
	}
	if r, ok := e.x.tables.State(e.List[j].Name); ok && r.Country == "US" {
		return r.Name, r.Country
	}
	return "", e.List[j].Country
}
