package gazetteer

import (
	"fmt"
	"strings"
)

// Country is a state or territory, past ones included ("Soviet Union").
type Country struct {
	Code       string   // ISO 3166-1 alpha-2; for former states the withdrawn code
	Name       string   // English short name as news writes it: "United States"
	Names      []string // every other name and abbreviation: "U.S.", "US", "America"
	Demonyms   []string // adjectives and peoples: "American", "Americans"
	Capitals   []string // "Washington D.C."
	Seats      []string // buildings and places that stand for its government: "White House", "Kremlin"
	Currencies []string // ISO 4217 codes in use, the main one first
	Region     string   // "Europe"; empty for former states
	Sovereign  bool     // an independent state of today
}

// Country finds a country by any of its names or abbreviations.
func (t *Tables) Country(name string) (*Country, bool) { return t.country(t.byName, name) }

// CountryByCode finds a country by its ISO 3166-1 alpha-2 code.
func (t *Tables) CountryByCode(code string) (*Country, bool) {
	i, ok := t.byCode[code]
	if !ok {
		return nil, false
	}
	return &t.countries[i], true
}

// Demonym finds the country of an adjective or a people: "Chinese", "Americans", "Briton".
func (t *Tables) Demonym(word string) (*Country, bool) { return t.country(t.demonyms, word) }

// Capital finds the country whose capital a city is: "Tehran".
func (t *Tables) Capital(city string) (*Country, bool) { return t.country(t.capitals, city) }

// Government finds the country for whose government a capital or a building stands: "Washington", "Kremlin".
func (t *Tables) Government(name string) (*Country, bool) {
	if c, ok := t.country(t.seats, name); ok {
		return c, true
	}
	c, ok := t.Capital(name)
	return c, ok && c.Sovereign
}

// Countries lists all countries, sovereign ones first.
func (t *Tables) Countries() []Country { return t.countries }

func (t *Tables) country(m map[string]int, name string) (*Country, bool) {
	i, ok := find(m, ask(name))
	if !ok {
		return nil, false
	}
	return &t.countries[i], true
}

const countryFields = 9

func (t *Tables) loadCountries(text string) error {
	t.byCode, t.byName = map[string]int{}, map[string]int{}
	t.demonyms, t.capitals, t.seats = map[string]int{}, map[string]int{}, map[string]int{}
	err := lines(text, "\t", func(f []string) error {
		if len(f) != countryFields {
			return fmt.Errorf("%d fields, want %d", len(f), countryFields)
		}
		t.countries = append(t.countries, Country{
			Code: f[0], Name: f[1], Names: split(f[2]), Demonyms: split(f[3]), Capitals: split(f[4]),
			Seats: split(f[5]), Currencies: split(f[6]), Region: f[7], Sovereign: f[8] == "1",
		})
		return nil
	})
	for i := range t.countries {
		t.byCode[t.countries[i].Code] = i
		add(t.byName, t.countries[i].Name, i)
	}
	for i, c := range t.countries {
		addAll(t.byName, c.Names, i)
		addAll(t.demonyms, c.Demonyms, i)
		addAll(t.capitals, c.Capitals, i)
		addAll(t.seats, c.Seats, i)
	}
	return err
}

func addAll(m map[string]int, names []string, i int) {
	for _, name := range names {
		add(m, name, i)
	}
}

// split splits a field of several values of a generated table.
func split(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}
