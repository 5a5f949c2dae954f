package doc

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
)

//go:embed testdata/news.txt
var news string

// perToken reports tokens/s for n tokens a round.
func perToken(b *testing.B, tokens int) {
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkSegment(b *testing.B) {
	a := analyzer(b)
	n := 0
	for b.Loop() {
		n = len(a.Segment(news).Tokens)
	}
	perToken(b, n)
}

func BenchmarkProseSegment(b *testing.B) {
	d, err := prose.NewDocument("", prose.WithExtraction(false))
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		e, _ := prose.NewDocument(news, prose.UsingModel(d.Model), prose.WithTagging(false), prose.WithExtraction(false))
		n = len(e.Tokens())
	}
	perToken(b, n)
}

// BenchmarkTag and BenchmarkProseTag go from text to tags, since prose tags nothing but its own tokens.
func BenchmarkTag(b *testing.B) {
	a := analyzer(b)
	n := 0
	for b.Loop() {
		d := a.Segment(news)
		for _, s := range d.Sentences {
			words := texts(d.Tokens[s.First:s.Last])
			a.tagger.Tag(words, make([]string, len(words)))
		}
		n = len(d.Tokens)
	}
	perToken(b, n)
}

func BenchmarkProseTag(b *testing.B) {
	d, err := prose.NewDocument("", prose.WithExtraction(false))
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		e, _ := prose.NewDocument(news, prose.UsingModel(d.Model), prose.WithSegmentation(false), prose.WithExtraction(false))
		n = len(e.Tokens())
	}
	perToken(b, n)
}

func BenchmarkParse(b *testing.B) {
	a := analyzer(b)
	d := a.Analyze(news, "")
	for b.Loop() {
		for i := range d.Sentences {
			a.tree(d, i, 0)
		}
	}
	perToken(b, len(d.Tokens))
}

func BenchmarkAnalyze(b *testing.B) {
	a := analyzer(b)
	n := 0
	for b.Loop() {
		n = len(a.Analyze(news, "").Tokens)
	}
	perToken(b, n)
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := NewAnalyzer(); err != nil {
			b.Fatal(err)
		}
	}
}

func TestNewsIsLongEnough(t *testing.T) {
	if n := len(strings.Fields(news)); n < 300 {
		t.Errorf("the benchmark's text has %d words", n)
	}
}
