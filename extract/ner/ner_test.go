package ner_test

import (
	"testing"

	"dateline/extract/doc"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// words builds a document of one sentence from words set apart by blanks.
func words(text string) *doc.Document {
	d := &doc.Document{Text: text}
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && text[j] != ' ' {
			j++
		}
		d.Tokens = append(d.Tokens, doc.Token{Start: i, End: j, Text: text[i:j], Lower: lower(text[i:j]), Head: -1})
		i = j + 1
	}
	d.Sentences = []doc.Sentence{{First: 0, Last: len(d.Tokens), End: len(text)}}
	return d
}

func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c-'A' < 26 {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

func TestTag(t *testing.T) {
	tables, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := ner.Load(tables)
	if err != nil {
		t.Fatal(err)
	}
	d := words("President Vladimir Putin met officials of the World Health Organization in Moscow .")
	var got []string
	for _, m := range tagger.Tag(d) {
		got = append(got, string(m.Type)+" "+d.Text[m.Span.Start:m.Span.End])
	}
	want := []string{"person Vladimir Putin", "organization World Health Organization", "place Moscow"}
	if len(got) != len(want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
}
