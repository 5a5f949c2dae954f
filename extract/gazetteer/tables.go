// Package gazetteer holds what the program knows about the world before it reads an article: countries with their
// names, demonyms, capitals, currencies and seats of government, regions, cities, organizations with acronyms, and
// first names of people. The tables are embedded; Load reads them once and everything after that is a
// lookup in an immutable Tables, safe for any number of goroutines.
//
// A lookup takes a name as the text writes it, words joined by single blanks. Case does not matter, except that a
// form of up to five capitals ("US", "WHO", "IN") is found only in capitals, so that the words "us", "who" and "in"
// are no names.
//
// Kinds says in one call all that a name can be.
package gazetteer

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed facts/*.txt data/*.tsv
var files embed.FS

// Tables are the gazetteers; they never change after Load.
type Tables struct {
	countries []Country
	byCode    map[string]int
	byName    map[string]int
	demonyms  map[string]int
	capitals  map[string]int
	seats     map[string]int

	regions  []Region
	byRegion map[string]int

	cities []City
	byCity map[string]cityRange

	organizations  []Organization
	byOrganization map[string]int

	first   map[string]Share
	persons []Person
}

// Load reads the embedded tables. It fails only when the embedded files are damaged.
func Load() (*Tables, error) {
	t := &Tables{}
	for _, load := range []struct {
		file string
		read func(*Tables, string) error
	}{
		{"data/countries.tsv", (*Tables).loadCountries},
		{"facts/regions.txt", (*Tables).loadRegions},
		{"data/cities.tsv", (*Tables).loadCities},
		{"facts/organizations.txt", (*Tables).loadOrganizations},
		{"data/firstnames.tsv", (*Tables).loadFirstNames},
		{"facts/persons.txt", (*Tables).loadPersons},
	} {
		text, err := files.ReadFile(load.file)
		if err == nil {
			err = load.read(t, string(text))
		}
		if err != nil {
			return nil, fmt.Errorf("gazetteer: %s: %w", load.file, err)
		}
	}
	return t, nil
}

// Key is the form under which a name is stored: lower case, but for a short acronym, which stays as it is.
func Key(name string) string {
	if isAcronym(name) {
		return name
	}
	return strings.ToLower(name)
}

func isAcronym(name string) bool {
	if len(name) > 5 {
		return false
	}
	for i := 0; i < len(name); i++ {
		if c := name[i]; (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return name != ""
}

// query is a name with the keys to try in turn: an acronym that nothing has is tried in lower case ("IRAN").
type query struct{ key, lower string }

func ask(name string) query {
	q := query{lower: strings.ToLower(name)}
	q.key = q.lower
	if isAcronym(name) {
		q.key = name
	}
	return q
}

func find[V any](m map[string]V, q query) (V, bool) {
	v, ok := m[q.key]
	if !ok && q.key != q.lower {
		v, ok = m[q.lower]
	}
	return v, ok
}

// add keeps the first entry of a name.
func add[V any](m map[string]V, name string, v V) {
	key := Key(name)
	if _, taken := m[key]; !taken && key != "" {
		m[key] = v
	}
}

// lines calls f with the fields of every line that is not empty or a comment; f must not keep the slice.
func lines(text, separator string, f func([]string) error) error {
	var fields []string
	for n := 1; text != ""; n++ {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		if line == "" || line[0] == '#' {
			continue
		}
		fields = fields[:0]
		for more := true; more; {
			var field string
			field, line, more = strings.Cut(line, separator)
			fields = append(fields, field)
		}
		if err := f(fields); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return nil
}

// list splits a comma-separated field.
func list(field string) []string {
	var out []string
	for _, s := range strings.Split(field, ",") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
