package ner_test

import (
	"slices"
	"testing"
)

func TestPlacesInSmallLetters(t *testing.T) {
	analyzer, tagger := load(t)
	for text, want := range map[string][]string{
		"i am from mexico traveling to san francisco california": {"mexico", "san francisco", "california"},
		"tell us in march, they had a nice bath in reading":      nil,
		"she likes turkey and china plates":                      nil,
		"privacy in south sudan":                                 {"south sudan"},
		"vietnam won":                                            {"vietnam"},
		"privacy in kerala and on earth, my reunion in uk":       {"kerala", "uk"},
	} {
		d := analyzer.Segment(text)
		var got []string
		for _, m := range tagger.Tag(d) {
			got = append(got, text[m.Span.Start:m.Span.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
