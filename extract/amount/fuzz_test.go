package amount

import (
	"math"
	"testing"
	"unicode/utf8"

	"dateline/article"
	"github.com/google/go-cmp/cmp"
)

func FuzzExtract(f *testing.F) {
	for _, r := range Rules() {
		for _, e := range r.Yes {
			f.Add(e.Text)
		}
		for _, text := range r.No {
			f.Add(text)
		}
	}
	for _, text := range []string{news, "1,", "½½ €", "US$\u200b5 (£4", "-1/0%", "९ रुपये", "a billion billion", "1e309 km", "99999999999999999999999999999999 tons"} {
		f.Add(text)
	}
	g := tables(f)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		d := segment(t, text)
		found := Extract(d, g)
		if d := cmp.Diff(found, Extract(d, g)); d != "" {
			t.Fatal("not the same twice:", d)
		}
		end := 0
		for i, a := range found {
			checkAmount(t, text, i, end, a)
			end = a.End
		}
		for i, a := range ExtractNeutral(d) {
			checkAmount(t, text, i, 0, a)
		}
	})
}

// checkAmount wants a span after the one before, on rune borders, and numbers that are numbers.
func checkAmount(t *testing.T, text string, i, after int, a article.Amount) {
	t.Helper()
	if a.Start < after || a.End <= a.Start || a.End > len(text) || !utf8.ValidString(text[a.Start:a.End]) {
		t.Fatalf("amount %d: span %d-%d after %d", i, a.Start, a.End, after)
	}
	if a.Sentence.Start > a.Start || a.Sentence.End < a.End {
		t.Fatalf("amount %d: not inside its sentence", i)
	}
	if a.Unit == "" || a.Rule == "" || a.SameAs != nil && *a.SameAs >= i {
		t.Fatalf("amount %d: %+v", i, a)
	}
	for _, v := range []*float64{a.Value, a.Min, a.Max} {
		if v != nil && (math.IsNaN(*v) || math.IsInf(*v, 0)) {
			t.Fatalf("amount %d: value %v", i, *v)
		}
	}
	if (a.Min == nil) != (a.Max == nil) || a.Min != nil && (*a.Min >= *a.Max || a.Value != nil) {
		t.Fatalf("amount %d: bounds %+v", i, a)
	}
}
