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

// alternatePopulation is the size from which a city's spellings in other languages are kept.
const alternatePopulation = 1_000_000

// cityRow is one name of a city.
type cityRow struct {
	key, name, country, state string
	population                int
}

// cityRows lists every city under its name, the name without accents and, for the biggest, other spellings that are
// no city's own name; rows are sorted by key, then falling population.
func cityRows(source string) ([]string, error) {
	table, err := readTSV(filepath.Join(source, "cities15000.tsv"))
	if err != nil {
		return nil, err
	}
	var rows, others []cityRow
	own := map[string]bool{}
	for _, f := range table {
		row := cityRow{gazetteer.Key(f[1]), f[1], f[2], "", number(f[4])}
		if f[2] == "US" {
			row.state = f[3]
		}
		for _, key := range unique([]string{row.key, gazetteer.Key(unaccented(f[1])), shortCity(row.key)}, "") {
			row.key, own[key] = key, true
			rows = append(rows, row)
		}
		if row.population >= alternatePopulation {
			others = append(others, spellings(row, f[7])...)
		}
	}
	for _, row := range others {
		if !own[row.key] {
			rows = append(rows, row)
		}
	}
	return sortedCities(rows), nil
}

// shortCity drops the word that news drops from "New York City".
func shortCity(key string) string { return strings.TrimSuffix(key, " city") }

// spellings are the other names of a city, of four letters at least.
func spellings(row cityRow, alternates string) []cityRow {
	var out []cityRow
	for _, s := range strings.Split(alternates, "|") {
		if len(s) >= 4 && unicode.IsUpper(rune(s[0])) {
			row.key = gazetteer.Key(s)
			out = append(out, row)
		}
	}
	return out
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
