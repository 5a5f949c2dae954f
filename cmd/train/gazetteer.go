package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// gazetteerDir holds the embedded tables and the hand-made facts, from the root of the repository.
const gazetteerDir = "extract/gazetteer"

// trainGazetteer writes the generated tables of extract/gazetteer from the open gazetteers under data.
func trainGazetteer(data string) error {
	source := filepath.Join(data, "gazetteers")
	for _, table := range []struct {
		name  string
		build func(string) ([]string, error)
	}{
		{"countries.tsv", countryRows},
		{"cities.tsv", cityRows},
		{"firstnames.tsv", firstNameRows},
	} {
		rows, err := table.build(source)
		if err != nil {
			return fmt.Errorf("%s: %w", table.name, err)
		}
		path := filepath.Join(gazetteerDir, "data", table.name)
		if err := os.WriteFile(path, []byte(strings.Join(rows, "\n")+"\n"), 0o644); err != nil {
			return err
		}
		fmt.Printf("%s: %d rows\n", path, len(rows))
	}
	return nil
}

// countrySource is one row of countries.jsonl.
type countrySource struct {
	Code       string   `json:"iso2"`
	Name       string   `json:"name"`
	Official   string   `json:"official"`
	Capital    []string `json:"capital"`
	Demonym    []string `json:"demonym"`
	Region     string   `json:"region"`
	Currencies []string `json:"currencies"`
	Member     bool     `json:"unMember"`
}

// countryFacts is one row of facts/countries.txt.
type countryFacts struct {
	code, name             string
	names, demonyms, seats []string
}

// countryRows joins the country list with the hand-made facts: members of the United Nations first, each by code.
func countryRows(source string) ([]string, error) {
	facts, err := readCountryFacts()
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(filepath.Join(source, "countries.jsonl"))
	if err != nil {
		return nil, err
	}
	var countries []countrySource
	for line := range bytes.Lines(text) {
		var c countrySource
		if err := json.Unmarshal(line, &c); err != nil {
			return nil, err
		}
		countries = append(countries, c)
	}
	slices.SortFunc(countries, func(a, b countrySource) int {
		if a.Member != b.Member {
			return map[bool]int{true: -1, false: 1}[a.Member]
		}
		return strings.Compare(a.Code, b.Code)
	})
	var rows []string
	for _, c := range countries {
		rows = append(rows, countryRow(c, facts[c.Code]))
		delete(facts, c.Code)
	}
	return append(rows, formerRows(facts)...), nil
}

// formerRows are the states that only the facts know: those that are gone.
func formerRows(facts map[string]countryFacts) []string {
	var rows []string
	for code, f := range facts {
		rows = append(rows, countryRow(countrySource{Code: code}, f))
	}
	slices.Sort(rows)
	return rows
}

func countryRow(c countrySource, f countryFacts) string {
	name := c.Name
	if f.name != "" {
		name = f.name
	}
	names := unique(append([]string{c.Name, c.Official, unaccented(name)}, f.names...), name)
	demonyms := withPlurals(without(c.Demonym, f.demonyms))
	sovereign := "0"
	if c.Member || c.Code == "TW" || c.Code == "XK" || c.Code == "VA" || c.Code == "PS" {
		sovereign = "1"
	}
	return strings.Join([]string{c.Code, name, strings.Join(names, "|"),
		strings.Join(demonyms, "|"), strings.Join(capitals(c), "|"), strings.Join(f.seats, "|"),
		strings.Join(c.Currencies, "|"), c.Region, sovereign}, "\t")
}

// capitals adds unaccented forms and, for the United States, the form without the district.
func capitals(c countrySource) []string {
	var out []string
	for _, name := range c.Capital {
		short := strings.TrimSuffix(name, " D.C.")
		out = append(out, unique([]string{name, short, unaccented(name)}, "")...)
	}
	return out
}

// without adds hand-made demonyms; one that begins with "-" removes the given one.
func without(given, facts []string) []string {
	var out []string
	for _, d := range given {
		for _, d := range strings.Split(strings.ReplaceAll(d, " or ", ", "), ", ") {
			if !slices.Contains(facts, "-"+d) {
				out = append(out, d)
			}
		}
	}
	for _, d := range facts {
		if !strings.HasPrefix(d, "-") {
			out = append(out, d)
		}
	}
	return out
}

// withPlurals adds the regular plural of demonyms that have one: "Iraqis", but not "Chineses".
func withPlurals(demonyms []string) []string {
	var out []string
	for _, d := range demonyms {
		out = append(out, d)
		if hasPlural(d) {
			out = append(out, d+"s")
		}
	}
	return unique(out, "")
}

func hasPlural(demonym string) bool {
	for _, ending := range []string{"men", "hman", "woman", "ese", "s", "sh", "ch", "ic"} {
		if strings.HasSuffix(demonym, ending) && demonym != "Turkmen" && demonym != "Czech" {
			return false
		}
	}
	return true
}

func readCountryFacts() (map[string]countryFacts, error) {
	text, err := os.ReadFile(filepath.Join(gazetteerDir, "facts", "countries.txt"))
	if err != nil {
		return nil, err
	}
	facts := map[string]countryFacts{}
	for n, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) < 4 {
			return nil, fmt.Errorf("countries.txt:%d: too few fields", n+1)
		}
		code := strings.TrimSpace(f[0])
		facts[code] = countryFacts{code, strings.TrimSpace(f[1]), fields(f, 2), fields(f, 3), fields(f, 4)}
	}
	return facts, nil
}

// fields splits field i at its commas.
func fields(f []string, i int) []string {
	if i >= len(f) {
		return nil
	}
	var out []string
	for _, s := range strings.Split(f[i], ",") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
