package gazetteer

import (
	"fmt"
	"strconv"
)

// City is a town of at least 15,000 people.
type City struct {
	Name       string // "Kyiv"
	Country    string // ISO code
	State      string // code of the first-level division, US cities only: "TX"
	Population int
}

type cityRange struct{ first, last uint32 }

// City finds the most populous city of a name.
func (t *Tables) City(name string) (*City, bool) {
	all := t.Cities(name)
	if len(all) == 0 {
		return nil, false
	}
	return &all[0], true
}

// Cities lists the cities of a name, most populous first.
func (t *Tables) Cities(name string) []City {
	r, _ := find(t.byCity, ask(name))
	return t.cities[r.first:r.last]
}

// loadCities reads rows of key, name, country, state and population, sorted by key and falling population.
func (t *Tables) loadCities(text string) error {
	t.byCity = make(map[string]cityRange, 40_000)
	t.cities = make([]City, 0, 45_000)
	return lines(text, "\t", func(f []string) error {
		if len(f) != 5 {
			return fmt.Errorf("%d fields, want 5", len(f))
		}
		people, err := strconv.Atoi(f[4])
		if err != nil {
			return err
		}
		n := uint32(len(t.cities))
		t.cities = append(t.cities, City{Name: f[1], Country: f[2], State: f[3], Population: people})
		r, seen := t.byCity[f[0]]
		if !seen {
			r.first = n
		}
		t.byCity[f[0]] = cityRange{r.first, n + 1}
		return nil
	})
}
