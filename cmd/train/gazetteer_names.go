package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dateline/extract/gazetteer"
)

// cityRow is one name of a city.
type cityRow struct {
	key, name, country, state string
	population                int
}

// cityRows lists every city under its name, the name without accents and the other names that the facts give it; the
// source's own alternates are in all languages ("White House" for Casablanca) and left out. Rows are sorted by key,
// then falling population.
func cityRows(source string) ([]string, error) {
	table, err := readTSV(filepath.Join(source, "cities15000.tsv"))
	if err != nil {
		return nil, err
	}
	facts, err := readCityFacts()
	if err != nil {
		return nil, err
	}
	var rows []cityRow
	for _, f := range table {
		row := cityRow{gazetteer.Key(f[1]), f[1], f[2], "", number(f[4])}
		if f[2] == "US" {
			row.state = f[3]
		}
		keys := []string{row.key, gazetteer.Key(unaccented(f[1]))}
		if row.population >= knownPopulation {
			keys = append(keys, facts[[2]string{row.name, row.country}]...)
		}
		for _, key := range unique(keys, "") {
			row.key = key
			rows = append(rows, row)
		}
	}
	return sortedCities(rows), nil
}

// knownPopulation is the size of a city that the facts mean rather than a village of its name.
const knownPopulation = 100_000

// readCityFacts gives the keys of other names by the name in the table and the country.
func readCityFacts() (map[[2]string][]string, error) {
	text, err := os.ReadFile(filepath.Join(gazetteerDir, "facts", "cities.txt"))
	if err != nil {
		return nil, err
	}
	facts := map[[2]string][]string{}
	for n, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != 3 {
			return nil, fmt.Errorf("cities.txt:%d: %d fields, want 3", n+1, len(f))
		}
		city := [2]string{strings.TrimSpace(f[0]), strings.TrimSpace(f[1])}
		for _, name := range fields(f, 2) {
			facts[city] = append(facts[city], gazetteer.Key(name))
		}
	}
	return facts, nil
}

func sortedCities(rows []cityRow) []string {
	slices.SortStableFunc(rows, func(a, b cityRow) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(b.population, a.population), strings.Compare(a.country, b.country))
	})
	var out []string
	for _, r := range rows {
		out = append(out, fmt.Sprintf("%s\t%s\t%s\t%s\t%d", r.key, r.name, r.country, r.state, r.population))
	}
	return slices.Compact(out)
}

// commonShare is the share given to names that only the hand-made list has.
const commonShare = "0.010"

// firstNameRows joins the census lists with the hand-made list of names from other countries.
func firstNameRows(source string) ([]string, error) {
	shares := map[string][2]string{}
	for i, file := range []string{"us-first-male-1990.tsv", "us-first-female-1990.tsv"} {
		table, err := readTSV(filepath.Join(source, file))
		if err != nil {
			return nil, err
		}
		for _, f := range table {
			setShare(shares, f[0], i, f[1])
		}
	}
	text, err := os.ReadFile(filepath.Join(gazetteerDir, "facts", "firstnames.txt"))
	if err != nil {
		return nil, err
	}
	for _, line := range strings.Split(string(text), "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		gender := map[string]int{"male": 0, "female": 1}[words[0]]
		for _, name := range words[1:] {
			setShare(shares, name, gender, commonShare)
			setShare(shares, unaccented(name), gender, commonShare)
		}
	}
	var rows []string
	for name, s := range shares {
		rows = append(rows, name+"\t"+cmp.Or(s[0], "0")+"\t"+cmp.Or(s[1], "0"))
	}
	slices.Sort(rows)
	return rows, nil
}

// setShare keeps the first share of a name and gender.
func setShare(shares map[string][2]string, name string, gender int, share string) {
	key := gazetteer.Key(name)
	s := shares[key]
	s[gender] = cmp.Or(s[gender], share)
	shares[key] = s
}

// readTSV reads a table without its header.
func readTSV(path string) ([][]string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows, nil
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// unaccented strips combining marks: "São Paulo" becomes "Sao Paulo".
func unaccented(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return strings.NewReplacer("ı", "i", "ł", "l", "ø", "o", "’", "'").Replace(b.String())
}

// unique drops empty strings, repeats and except.
func unique(list []string, except string) []string {
	var out []string
	for _, s := range list {
		if s != "" && s != except && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
