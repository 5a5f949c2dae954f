package date

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"dateline/article"
	"dateline/extract/doc"
)

// FuzzExtract checks what must hold for any text: spans lie in the text, on rune borders, in order and apart; values are
// TIMEX3; the same input gives the same output.
func FuzzExtract(f *testing.F) {
	for _, r := range Rules() {
		for _, e := range r.Yes {
			f.Add(e.Text, examplesPublished)
		}
		for _, text := range r.No {
			f.Add(text, "")
		}
	}
	f.Add("99999999999999999999 years ago, 9999-12-31 and the next day, two days after 9999-12-31", "9999-12-31")
	f.Add("the end of the end of the first quarter of the last year of the 1990s", "0001-01-01")
	f.Add("İstanbul’s ½ o’clock – 2019–20 — ’98", "2019-06-24T10:00:00Z")
	a, err := analyzer()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		if !utf8.ValidString(text) || len(text) > 4096 {
			t.Skip()
		}
		d := a.Segment(text)
		d.Published = published
		for _, extract := range []func(*doc.Document) []article.Date{Extract, ExtractSplit} {
			dates := extract(d)
			check(t, text, dates)
			if again := extract(d); !reflect.DeepEqual(dates, again) {
				t.Fatalf("two answers: %v, %v", dates, again)
			}
		}
	})
}

func check(t *testing.T, text string, dates []article.Date) {
	t.Helper()
	last := 0
	for _, d := range dates {
		if d.Start < last || d.End <= d.Start || d.End > len(text) {
			t.Fatalf("span %v after %d in %d bytes", d.Span, last, len(text))
		}
		if !utf8.RuneStart(text[d.Start]) || d.End < len(text) && !utf8.RuneStart(text[d.End]) {
			t.Fatalf("span %v cuts a rune", d.Span)
		}
		if d.Value != "" && !Valid(d.Value) {
			t.Fatalf("value %q of %q", d.Value, text[d.Start:d.End])
		}
		if d.Type != "date" && d.Type != "time" && d.Type != "duration" && d.Type != "set" {
			t.Fatalf("type %q", d.Type)
		}
		last = d.End
	}
}
