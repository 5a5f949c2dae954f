package indextest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/article"
	"dateline/index"
)

// runScripts runs testdata/queries/*.txt of the project over testdata/queries/corpus.jsonl. A script has blocks of
// lines: "query KIND SORT TEXT", then what must hold: "rows ID …" in order, "set ID …" in any order, "total N",
// "facet FIELD VALUE=N; …", "marks WORD; …" of the first row's passages, or "error TEXT".
func runScripts(t *testing.T, open Open) {
	dir := filepath.Join(root(t), "testdata", "queries")
	p := newPair(t, open)
	p.put(readCorpus(t, filepath.Join(dir, "corpus.jsonl"))...)
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts in %s: %v", dir, err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txt"), func(t *testing.T) { runScript(t, p.index, f) })
	}
}

// root is the folder of the project's go.mod.
func root(t *testing.T) string {
	dir, err := os.Getwd()
	for err == nil {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	t.Fatal("no go.mod above the test")
	return ""
}

func readCorpus(t *testing.T, file string) []article.Record {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var records []article.Record
	for line := range strings.Lines(string(data)) {
		var r article.Record
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		records = append(records, r)
	}
	return records
}

func runScript(t *testing.T, x index.Searcher, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := &script{t: t, index: x}
	for i, line := range strings.Split(string(data), "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			s.at = fmt.Sprintf("%s:%d", filepath.Base(file), i+1)
			s.line(line)
		}
	}
}

// script is the query that the lines below it speak of.
type script struct {
	t     *testing.T
	index index.Searcher
	at    string
	query index.Query
	err   error
}

func (s *script) line(line string) {
	verb, rest, _ := strings.Cut(line, " ")
	if verb == "query" {
		s.start(rest)
		return
	}
	if verb == "error" {
		if s.err == nil || !strings.Contains(s.err.Error(), rest) {
			s.t.Errorf("%s: error %v, want one with %q", s.at, s.err, rest)
		}
		return
	}
	if s.err != nil {
		s.t.Fatalf("%s: %v", s.at, s.err)
	}
	s.check(verb, rest)
}

func (s *script) start(line string) {
	parts := append(strings.SplitN(line, " ", 3), "", "")
	s.query = index.Query{Of: index.Kind(parts[0]), Sort: index.Sort(parts[1]), Limit: 100}
	s.query.Where, s.err = index.Parse(parts[2])
}

func (s *script) check(verb, want string) {
	q := s.query
	if verb == "facet" {
		q.Facets = []index.Facet{{Field: strings.Fields(want)[0]}}
	}
	r := search(s.t, s.index, q)
	got := strings.Join(names(r.Hits), " ")
	switch verb {
	case "rows":
	case "set":
		a, b := strings.Fields(want), strings.Fields(got)
		slices.Sort(a)
		slices.Sort(b)
		want, got = strings.Join(a, " "), strings.Join(b, " ")
	case "total":
		got = strconv.Itoa(r.Total)
	case "facet":
		got = q.Facets[0].Field + " " + printCounts(r.Facets[q.Facets[0].Field])
	case "marks":
		got = printMarks(r.Hits)
	default:
		s.t.Fatalf("%s: unknown line %q", s.at, verb)
	}
	if got != want {
		s.t.Errorf("%s: %s\n got %s\nwant %s", s.at, verb, got, want)
	}
}

func printCounts(counts []index.Count) string {
	var list []string
	for _, c := range counts {
		list = append(list, fmt.Sprintf("%s=%d", c.Value, c.Count))
	}
	return strings.Join(list, "; ")
}

// printMarks are the marked words of the first row.
func printMarks(hits []index.Hit) string {
	var list []string
	for _, h := range hits[:min(len(hits), 1)] {
		for _, p := range h.Passages {
			for _, m := range p.Marks {
				list = append(list, p.Text[m.Start:m.End])
			}
		}
	}
	return strings.Join(list, "; ")
}
