package eval

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"
)

func TestScorePage(t *testing.T) {
	tests := []struct {
		name, gold, system string
		want               PageScore
	}{
		{"equal but for marks", "a b c d e", " a, b; c d -- e.", PageScore{1, 1, true, true, true}},
		{"part", "a b c d e", "a b c d", PageScore{1, 0.5, true, true, false}},
		{"more", "a b c d", "a b c d e f", PageScore{1.0 / 3, 1, true, true, false}},
		{"nothing found", "a b c d", "", PageScore{0, 0, false, true, false}},
		{"nothing there", "", "a b", PageScore{0, 0, true, false, false}},
		{"both empty", "", "", PageScore{0, 0, false, false, true}},
		{"short", "a b", "a b", PageScore{1, 1, true, true, true}},
		{"case counts", "A b c d", "a b c d", PageScore{0, 0, true, true, false}},
		{"repeats count", "x x x x x", "x x x x", PageScore{1, 0.5, true, true, false}},
	}
	for _, test := range tests {
		if got := ScorePage(test.gold, test.system); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestSummary(t *testing.T) {
	r := summarise([]PageScore{ScorePage("a b c d e", "a b c d"), ScorePage("a b c d", "")})
	if r.Precision != 1 || r.Recall != 0.25 || math.Abs(r.F1-0.4) > 1e-12 {
		t.Errorf("%+v", r)
	}
}

func TestPageInterval(t *testing.T) {
	better, worse := make([]PageScore, 20), make([]PageScore, 20)
	for i := range better {
		better[i] = PageScore{1, 1, true, true, true}
		worse[i] = PageScore{0.5, 1, true, true, false}
	}
	low, high := pageInterval(better, worse)
	if low < 0.3 || high > 0.4 {
		t.Errorf("[%v, %v]", low, high)
	}
}

func TestLoadAndScorePages(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "html"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"b", "a"} {
		var z bytes.Buffer
		w := gzip.NewWriter(&z)
		fmt.Fprint(w, "page ", id)
		w.Close()
		os.WriteFile(filepath.Join(dir, "html", id+".html.gz"), z.Bytes(), 0o644)
	}
	os.WriteFile(filepath.Join(dir, "ground-truth.json"), []byte(`{"b":{"articleBody":"one two","url":"u"},"a":{"articleBody":"three"}}`), 0o644)
	pages, err := LoadPages(dir)
	if err != nil || len(pages) != 2 || pages[0].ID != "a" || pages[1].URL != "u" || string(pages[1].HTML) != "page b" {
		t.Fatalf("%+v, error %v", pages, err)
	}
	r, err := ScorePages(pages, func(p Page) string { return map[string]string{"a": "three", "b": "two"}[p.ID] })
	if err != nil || r.Pages != 2 || r.Recall != 0.5 || r.Precision != 0.5 || r.Exact != 0.5 || r.Baseline != 0 {
		t.Errorf("%+v, error %v", r, err)
	}
}
