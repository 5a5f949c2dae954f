package ner_test

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"

	"dateline/extract/ner"
)

// article joins the test sentences to a text of news length.
func article(t testing.TB) string {
	var b strings.Builder
	for _, m := range readNames(t) {
		b.WriteString(m.text + "\n\n")
	}
	return b.String()
}

func BenchmarkTag(b *testing.B) {
	analyzer, tagger := load(b)
	d := analyzer.Segment(article(b))
	for b.Loop() {
		tagger.Tag(d)
	}
	perSecond(b, len(d.Tokens))
}

// BenchmarkProse is prose's recogniser on the same text with its model loaded. Tokens, tags and names come in one
// call, so that the time of BenchmarkProseTags has to be taken off.
func BenchmarkProse(b *testing.B) { benchmarkProse(b, true) }

// BenchmarkProseTags is prose without its recogniser.
func BenchmarkProseTags(b *testing.B) { benchmarkProse(b, false) }

func benchmarkProse(b *testing.B, names bool) {
	analyzer, _ := load(b)
	text := article(b)
	first, err := prose.NewDocument(text)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := prose.NewDocument(text, prose.UsingModel(first.Model), prose.WithExtraction(names)); err != nil {
			b.Fatal(err)
		}
	}
	perSecond(b, len(analyzer.Segment(text).Tokens))
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := ner.Load(nil); err != nil {
			b.Fatal(err)
		}
	}
}

func perSecond(b *testing.B, tokens int) {
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
