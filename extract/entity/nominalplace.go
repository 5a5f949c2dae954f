package entity

import (
	"slices"
	"strings"

	"dateline/article"
)

// government resolves "the Egyptian government", "Israeli forces" or "Iran's side" to the country, and "the
// government" to the country last spoken of.
func (e *Entities) government(p phrase) []int {
	if p.code != "" {
		return e.country(p.code)
	}
	if p.owner != none {
		if code, ok := e.Government(p.owner); ok {
			return e.country(code)
		}
		return nil
	}
	if after := p.head + 1; after+1 < len(e.at) && e.doc.Tokens[after].Lower == "of" {
		if i := e.At(after + 1); i >= 0 && e.stateCode(i) != "" {
			return []int{i}
		}
	}
	if word := e.doc.Tokens[p.head].Lower; p.determiner == "the" && (word == "government" || word == "authorities" || word == "regime") {
		return e.nearest(p, e.isState)
	}
	return nil
}

func (e *Entities) isState(a antecedent) bool { return a.code != "" }

// place resolves "the country" or "the city": to the name behind "of", to the capital of a named country, else to the
// nearest name of its kind.
func (e *Entities) place(p phrase, word string) []int {
	if next := p.head + 1; next < len(e.at) && e.doc.Tokens[next].Lower == "of" {
		if i := e.At(next + 1); i >= 0 && e.List[i].Type == article.Place {
			return []int{i}
		}
		return nil
	}
	switch {
	case e.x.nominals[word] == "country":
		return e.nearest(p, func(a antecedent) bool { return a.code != "" && !a.people })
	case word == "capital" && p.code != "":
		return e.capital(p.code)
	}
	return e.nearest(p, e.isCity)
}

// capital is the capital of a country where the article names it.
func (e *Entities) capital(code string) []int {
	c, _ := e.x.tables.CountryByCode(code)
	for i := range e.List[:min(len(e.List), maxCapitals)] {
		if e.List[i].Type == article.Place && slices.Contains(c.Capitals, e.List[i].Name) {
			return []int{i}
		}
	}
	return nil
}

// maxCapitals is how many entities are looked through for a capital.
const maxCapitals = 500

// isCity accepts places that the gazetteers know as a city, and single words that they do not know.
func (e *Entities) isCity(a antecedent) bool {
	if a.code != "" || e.kind(a) != article.Place {
		return false
	}
	if a.token > 1 && e.doc.Tokens[a.token-1].Text == "," && e.At(a.token-2) >= 0 {
		return false // the state of the city before it
	}
	if _, region := e.x.tables.Region(e.List[a.entity].Name); region && e.List[a.entity].Canonical == e.List[a.entity].Name {
		return false
	}
	_, ok := e.x.tables.City(e.List[a.entity].Name)
	return ok || e.List[a.entity].Canonical == "" && !strings.Contains(e.List[a.entity].Name, " ")
}
