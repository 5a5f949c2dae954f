package entity_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/entity"
	"dateline/extract/ner"
)

// story is a text of n paragraphs with ten names each, most of them new in each paragraph.
func story(w world, n int) (*doc.Document, []ner.Mention) {
	var text strings.Builder
	var names []ner.Mention
	say := func(words string, t article.EntityType) {
		start := text.Len()
		text.WriteString(words)
		names = append(names, ner.Mention{Span: article.Span{Start: start, End: text.Len()}, Type: t, Score: 0.9})
	}
	for i := range n {
		last := fmt.Sprintf("Smith%c%c", 'a'+i%26, 'a'+i/26%26)
		say("John "+last, article.Person)
		text.WriteString(", the chief executive of ")
		say(fmt.Sprintf("Acme%d Motor Company", i), article.Organization)
		text.WriteString(", said on Monday that he would meet the Iranian president and that ")
		say("Smith", article.Person)
		text.WriteString(" and ")
		say(last, article.Person)
		text.WriteString(" had signed a contract with ")
		say(fmt.Sprintf("Acme%d", i), article.Organization)
		text.WriteString(" in ")
		say("Paris", article.Place)
		text.WriteString(", ")
		say("France", article.Place)
		text.WriteString(". The company did not say what the two countries agreed.\n\n")
	}
	d := w.analyzer.Segment(text.String())
	tag(d)
	t := 0
	for i := range names {
		m := &names[i]
		for ; d.Tokens[t].End <= m.Span.Start; t++ {
		}
		m.First = t
		for ; t < len(d.Tokens) && d.Tokens[t].Start < m.Span.End; t++ {
		}
		m.Last = t
	}
	return d, names
}

// tag gives tags by spelling, which is enough to measure speed by.
func tag(d *doc.Document) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		switch {
		case t.Text[0] >= 'A' && t.Text[0] <= 'Z':
			t.Tag = "NNP"
		case t.Text[0] < 'a':
			t.Tag = "."
		default:
			t.Tag = "NN"
		}
	}
}

func BenchmarkExtract(b *testing.B) {
	w := newWorld(b)
	x := entity.New(w.tables, nil)
	for _, paragraphs := range []int{10, 1_000, 40_000} { // 2.5 kB, 250 kB, 10 MB
		d, names := story(w, paragraphs)
		b.Run(fmt.Sprintf("tokens=%d", len(d.Tokens)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Extract(d, names)
			}
			b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// TestLongSentence: a table without full stops is read in time that grows with its length alone.
func TestLongSentence(t *testing.T) {
	w := newWorld(t)
	d, names := story(w, 2_000)
	d.Sentences = []doc.Sentence{{Last: len(d.Tokens), End: len(d.Text)}}
	for i := range d.Tokens {
		if d.Tokens[i].Lower == "he" {
			d.Tokens[i].Tag = "PRP"
		}
	}
	start := time.Now()
	e := entity.New(w.tables, nil).Extract(d, names)
	for token := range d.Tokens {
		e.Refer(token)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("%d tokens took %v", len(d.Tokens), took)
	}
}

func BenchmarkRefer(b *testing.B) {
	w := newWorld(b)
	d, names := story(w, 10_000)
	e := entity.New(w.tables, nil).Extract(d, names)
	b.ReportAllocs()
	for b.Loop() {
		for t := range d.Tokens {
			e.Refer(t)
		}
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
