package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"dateline/extract/doc/token"
	"dateline/extract/ner/lexicon"
)

// buildLexicon gathers the lists of names and the usual case of words.
func buildLexicon(data string, clusters []byte) (*lexicon.Lexicon, error) {
	paths, _, err := lexicon.ReadTable(clusters)
	if err != nil {
		return nil, err
	}
	phrases := map[uint32]uint32{}
	add := func(name string, list int) { addName(phrases, name, list) }
	if err := addCountries(filepath.Join(data, "gazetteers", "countries.jsonl"), add); err != nil {
		return nil, err
	}
	if err := addCities(filepath.Join(data, "gazetteers", "cities15000.tsv"), add); err != nil {
		return nil, err
	}
	for _, f := range []struct {
		file  string
		col   int
		list  int
		least float64
	}{
		{"us-states.tsv", 1, lexicon.State, 0},
		{"us-first-male-1990.tsv", 0, lexicon.FirstName, 0.002},
		{"us-first-female-1990.tsv", 0, lexicon.FirstName, 0.002},
		{"us-surnames-1990.tsv", 0, lexicon.Surname, 0.001},
	} {
		err := readRows(filepath.Join(data, "gazetteers", f.file), func(row []string) {
			if share, err := strconv.ParseFloat(row[len(row)-1], 64); err == nil && share < f.least {
				return
			}
			add(row[f.col], f.list)
		})
		if err != nil {
			return nil, err
		}
	}
	for _, m := range strings.Fields("January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan. Feb. Mar. Apr. Aug. Sept. Sep. Oct. Nov. Dec.") {
		add(m, lexicon.Month)
	}
	usual, err := usualCase(data)
	if err != nil {
		return nil, err
	}
	return &lexicon.Lexicon{Clusters: paths, Usual: usual, Phrases: lexicon.NewTable(phrases)}, nil
}

func addName(phrases map[uint32]uint32, name string, list int) {
	var words []uint32
	for _, s := range token.Split(name) {
		words = append(words, lexicon.Hash(lower(name[s.Start:s.End])))
	}
	lexicon.AddPhrase(phrases, words, list)
}

func readRows(path string, each func(row []string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan(); in.Scan(); {
		each(strings.Split(in.Text(), "\t"))
	}
	return in.Err()
}

func addCountries(path string, add func(string, int)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	for in := bufio.NewScanner(f); in.Scan(); {
		var c struct {
			Name, Official        string
			Alt, Capital, Demonym []string
		}
		if err := json.Unmarshal(in.Bytes(), &c); err != nil {
			return err
		}
		for _, n := range append([]string{c.Name, c.Official}, c.Alt...) {
			add(n, lexicon.Country)
		}
		for _, n := range c.Capital {
			add(n, lexicon.LargeCity)
		}
		for _, n := range c.Demonym {
			add(n, lexicon.Demonym)
			add(n+"s", lexicon.Demonym)
		}
	}
	return nil
}

func addCities(path string, add func(string, int)) error {
	return readRows(path, func(row []string) {
		people, _ := strconv.Atoi(row[4])
		list := lexicon.City
		if people >= 300_000 {
			list = lexicon.LargeCity
		}
		add(row[1], list)
	})
}

// usualCase counts how words are written in the open texts: bucketed shares of small, title and upper case away from
// sentence starts.
func usualCase(data string) (lexicon.Table, error) {
	texts, err := readTexts(data, "news")
	if err != nil {
		return lexicon.Table{}, err
	}
	counts := map[uint32]*[2]int{}
	for _, t := range texts {
		d := analyze(t.Text)
		for _, s := range d.Sentences {
			for i := s.First + 1; i < s.Last; i++ {
				w := &d.Tokens[i]
				k := lexicon.Hash(w.Lower)
				if counts[k] == nil {
					counts[k] = &[2]int{}
				}
				if w.Text[0] >= 'a' && w.Text[0] <= 'z' {
					counts[k][0]++
				} else {
					counts[k][1]++
				}
			}
		}
	}
	entries := map[uint32]uint32{}
	for k, c := range counts {
		if n := c[0] + c[1]; n >= 3 {
			entries[k] = 1 + uint32(5*c[0]/(n+1)) + 5*uint32(min(n/20, 1))
		}
	}
	return lexicon.NewTable(entries), nil
}
