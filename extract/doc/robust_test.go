package doc

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// TestAnalyzeTakesLinearTime analyses texts that trip quadratic code; each takes well under a second.
func TestAnalyzeTakesLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses megabytes")
	}
	a := analyzer(t)
	texts := map[string]string{
		"brackets":   strings.Repeat("(", 200_000),
		"quotes":     strings.Repeat(`"`, 200_000),
		"apostrophe": strings.Repeat("'", 200_000),
		"digits":     strings.Repeat("7", 10_000_000),
		"stops":      strings.Repeat(".", 1_000_000),
		"hyphens":    strings.Repeat("co-", 200_000),
		"strokes":    strings.Repeat("1/", 200_000),
		"at signs":   strings.Repeat("a@", 200_000),
		"initials":   strings.Repeat("A. ", 100_000),
		"blanks":     strings.Repeat(" ", 1_000_000),
		"one word":   strings.Repeat("word ", 200_000),
	}
	for name, text := range texts {
		start := time.Now()
		d := a.Analyze(text, "")
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: %v for %d bytes", name, took, len(text))
		}
		checkDocument(t, d)
	}
}

// checkDocument fails unless tokens and sentences tile the text and heads stay within their sentences, without cycles.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	end := 0
	for _, tok := range d.Tokens {
		if tok.Start < end || tok.End <= tok.Start || d.Text[tok.Start:tok.End] != tok.Text || !utf8.ValidString(tok.Text) {
			t.Fatalf("token %+v after offset %d", tok.Start, end)
		}
		end = tok.End
	}
	next := 0
	for _, s := range d.Sentences {
		if s.First != next || s.Last <= s.First {
			t.Fatalf("sentence %+v, want it to start at token %d", s, next)
		}
		next = s.Last
		checkTree(t, d, s)
	}
	if next != len(d.Tokens) {
		t.Fatalf("sentences end at token %d of %d", next, len(d.Tokens))
	}
}

func checkTree(t *testing.T, d *Document, s Sentence) {
	t.Helper()
	roots := 0
	for i := s.First; i < s.Last; i++ {
		head := d.Head(i)
		if head == -1 {
			roots++
		} else if head < s.First || head >= s.Last {
			t.Fatalf("token %d has head %d outside its sentence", i, head)
		}
		steps := 0
		for k := i; k >= 0 && s.Parsed; k = d.Head(k) {
			if steps++; steps > s.Last-s.First {
				t.Fatalf("token %d lies on a cycle", i)
			}
		}
	}
	if s.Parsed && roots != 1 || !s.Parsed && roots != s.Last-s.First {
		t.Fatalf("%d roots in sentence %+v", roots, s)
	}
}

func TestLongSentencesAreNotParsed(t *testing.T) {
	a := analyzer(t)
	d := a.Analyze(strings.Repeat("word and ", maxParsed), "")
	if s := d.Sentences[0]; s.Parsed || s.Last != 2*maxParsed {
		t.Errorf("sentence %+v", s)
	}
	if d := a.Analyze("Iran signed.", ""); !d.Sentences[0].Parsed {
		t.Error("a short sentence was not parsed")
	}
}

func FuzzAnalyze(f *testing.F) {
	a := analyzer(f)
	for _, seed := range []string{"", "BEIJING (AFP) - Iran's deal.", "“It’s 5%,” he said.\n\n- a", "((( ''' ... 1/1/1", "e\u0301\u200b\u00a0東京\r\n\x00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := a.Analyze(Repair(text), "")
		checkDocument(t, d)
		for i := range d.Tokens {
			d.Clause(i)
			d.Reported(i)
			d.Conjuncts(i)
			d.NounPhrase(i)
			if s := d.sentence(i); i < s.First || i >= s.Last {
				t.Fatalf("token %d has sentence %+v", i, s)
			}
		}
	})
}

// TestDependenciesDoNotDependOnWhoAsks asks for the dependencies of one document in different orders at once.
func TestDependenciesDoNotDependOnWhoAsks(t *testing.T) {
	a := analyzer(t)
	const text = "Iran and China signed a deal worth $2.5bn on Monday, officials said. It was drafted by Xi's aides."
	want := columns(a.Analyze(text, ""))
	shared := a.Analyze(text, "")
	done := make(chan []column)
	for worker := range 8 {
		go func() {
			shared.Head(worker * 2)
			done <- columns(shared)
		}()
	}
	for range 8 {
		if got := <-done; !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}

// column is a token with its dependency.
type column struct {
	Token
	arc
}

func columns(d *Document) []column {
	out := make([]column, len(d.Tokens))
	for i, tok := range d.Tokens {
		out[i] = column{tok, arc{d.Head(i), d.Rel(i)}}
	}
	return out
}
