package ner_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/doc"
	"dateline/extract/ner"
)

func load(t testing.TB) (*doc.Analyzer, *ner.Tagger) {
	t.Helper()
	analyzer, err := doc.NewAnalyzer()
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := ner.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return analyzer, tagger
}

// marked is a text and the names marked in it.
type marked struct {
	text  string
	names []string // "type start name"
}

// tags are the marks of testdata/names.txt: [P Chang Hua].
var tags = map[byte]string{'P': "person", 'O': "organization", 'L': "place", 'E': "event"}

// readMarked takes the marks out of a line.
func readMarked(t testing.TB, line string) marked {
	t.Helper()
	var m marked
	for {
		before, rest, ok := strings.Cut(line, "[")
		m.text += before
		if !ok {
			return m
		}
		name, after, ok := strings.Cut(rest, "]")
		if !ok || tags[name[0]] == "" {
			t.Fatalf("bad mark in %q", line)
		}
		m.names = append(m.names, tags[name[0]]+" "+name[2:])
		m.text += name[2:]
		line = after
	}
}

func readNames(t testing.TB) []marked {
	t.Helper()
	f, err := os.Open("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []marked
	for in := bufio.NewScanner(f); in.Scan(); {
		if line := in.Text(); line != "" && line[0] != '#' {
			list = append(list, readMarked(t, line))
		}
	}
	return list
}

func found(analyzer *doc.Analyzer, tagger *ner.Tagger, text string) []string {
	var names []string
	for _, m := range tagger.Tag(analyzer.Segment(text)) {
		names = append(names, string(m.Type)+" "+text[m.Span.Start:m.Span.End])
	}
	return names
}

// TestNames holds the model to a floor on sentences of our own that it was not trained on.
func TestNames(t *testing.T) {
	analyzer, tagger := load(t)
	right, system, gold := 0, 0, 0
	for _, m := range readNames(t) {
		got := found(analyzer, tagger, m.text)
		left := append([]string(nil), m.names...)
		for _, g := range got {
			for i, w := range left {
				if g == w {
					right++
					left = append(left[:i], left[i+1:]...)
					break
				}
			}
		}
		system, gold = system+len(got), gold+len(m.names)
		if diff := cmp.Diff(m.names, got); diff != "" {
			t.Logf("%s\n%s", m.text, diff)
		}
	}
	const floor = 0.88
	if f1 := 2 * float64(right) / float64(system+gold); f1 < floor {
		t.Errorf("F1 %.3f of %d names, want %.2f at least", f1, gold, floor)
	} else {
		t.Logf("F1 %.3f of %d names", f1, gold)
	}
}

// TestMentions checks that tokens and bytes of mentions agree, that they ascend, and that scores are probabilities.
func TestMentions(t *testing.T) {
	analyzer, tagger := load(t)
	for _, m := range readNames(t) {
		check(t, analyzer, tagger, m.text)
	}
}

func check(t *testing.T, analyzer *doc.Analyzer, tagger *ner.Tagger, text string) {
	t.Helper()
	d := analyzer.Segment(text)
	end := 0
	for _, m := range tagger.Tag(d) {
		if m.First >= m.Last || m.Last > len(d.Tokens) || m.Span.Start != d.Tokens[m.First].Start || m.Span.End != d.Tokens[m.Last-1].End {
			t.Fatalf("tokens %d to %d of %d are not bytes %v", m.First, m.Last, len(d.Tokens), m.Span)
		}
		if m.Span.Start < end {
			t.Fatalf("%v overlaps what ends at %d", m.Span, end)
		}
		if m.Score < 0 || m.Score > 1 {
			t.Errorf("score %v", m.Score)
		}
		end = m.Span.End
	}
}

func FuzzTag(f *testing.F) {
	analyzer, err := doc.NewAnalyzer()
	if err != nil {
		f.Fatal(err)
	}
	tagger, err := ner.Load(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("BEIJING, Nov. 18 (Xinhua) -- President Hu met Angela Merkel.")
	f.Add("The the The's A and B, \u2019s É.")
	f.Fuzz(func(t *testing.T, text string) {
		check(t, analyzer, tagger, strings.ToValidUTF8(text, "?"))
	})
}

// TestSharing tags from many goroutines at once: the race detector and equal results show that nothing is shared but
// the model.
func TestSharing(t *testing.T) {
	analyzer, tagger := load(t)
	names := readNames(t)
	want := make([][]string, len(names))
	for i, m := range names {
		want[i] = found(analyzer, tagger, m.text)
	}
	for worker := range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			for i := range names {
				i = (i + 7*worker) % len(names)
				if diff := cmp.Diff(want[i], found(analyzer, tagger, names[i].text)); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}
