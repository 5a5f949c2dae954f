package entity

import (
	"fmt"

	"dateline/article"
	"dateline/extract/doc"
)

// Entities are the entities of one document and the answers to who is meant where. It belongs to one goroutine.
type Entities struct {
	List []article.Entity // in order of first mention, added ones last; IDs "e1", "e2", … follow the order

	doc       *doc.Document
	x         *Extractor
	at        []int32        // entity index + 1 per token
	states    map[string]int // country code → index
	genders   []gender       // per entity of the text
	mentions  []placed       // in text order
	employers []int          // per entity of the text: the organization of its affiliation, or -1
}

func newEntities(d *doc.Document, x *Extractor) *Entities {
	return &Entities{List: []article.Entity{}, doc: d, x: x, at: make([]int32, len(d.Tokens)), states: map[string]int{}}
}

// indexCountries notes which entities are countries.
func (e *Entities) indexCountries() {
	for i, entity := range e.List {
		if c, ok := e.x.tables.CountryByCode(entity.Country); ok && entity.Type == article.Place && c.Name == entity.Canonical {
			e.states[c.Code] = i
		}
	}
}

// At gives the index into List of the entity whose mention covers a token; -1 where no name stands.
func (e *Entities) At(token int) int {
	if token < 0 || token >= len(e.at) {
		return -1
	}
	return int(e.at[token]) - 1
}

// Add appends an entity, gives it an ID and returns its index.
func (e *Entities) Add(entity article.Entity) int {
	entity.ID = fmt.Sprintf("e%d", len(e.List)+1)
	if entity.Mentions == nil {
		entity.Mentions = []article.Span{}
	}
	e.List = append(e.List, entity)
	return len(e.List) - 1
}

// Country gives the index of the country with an ISO 3166-1 alpha-2 code and adds it, without mentions, when the
// article does not name it; -1 for a code that does not exist or a country that the corrections hide.
func (e *Entities) Country(code string) int {
	if i, ok := e.states[code]; ok {
		return i
	}
	c, ok := e.x.tables.CountryByCode(code)
	if !ok || e.x.corrections.hides(c.Name, article.Place) {
		return -1
	}
	i := e.Add(article.Entity{Type: article.Place, Name: c.Name, Canonical: c.Name, Country: code, Rule: "demonym", Confidence: 1})
	e.states[code] = i
	return i
}

// country is the country with a code as what a phrase refers to; nil where there is none or it is hidden.
func (e *Entities) country(code string) []int {
	if i := e.Country(code); i >= 0 {
		return []int{i}
	}
	return nil
}

// Government gives the code of the country for whose government an entity can stand: the country itself, its capital,
// or a building such as the Kremlin.
func (e *Entities) Government(i int) (code string, ok bool) {
	if i < 0 || i >= len(e.List) || e.List[i].Type == article.Person {
		return "", false
	}
	name := e.List[i].Name
	if c, ok := e.x.tables.Country(name); ok {
		return c.Code, true
	}
	c, ok := e.x.tables.Government(name)
	if !ok {
		return "", false
	}
	return c.Code, true
}

func (e *Entities) mention(i int, m mention) {
	e.List[i].Mentions = append(e.List[i].Mentions, m.Span)
	e.List[i].Confidence = max(e.List[i].Confidence, m.Score)
	e.mentions = append(e.mentions, placed{m.First, m.Last, i})
	for t := m.First; t < m.Last; t++ {
		e.at[t] = int32(i) + 1
	}
}
