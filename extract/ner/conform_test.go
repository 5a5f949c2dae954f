package ner

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/doc"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// words builds a document of one sentence from words set apart by blanks.
func words(text string) *doc.Document {
	d := &doc.Document{Text: text}
	at := 0
	for w := range strings.SplitSeq(text, " ") {
		d.Tokens = append(d.Tokens, doc.Token{Start: at, End: at + len(w), Text: w, Lower: strings.ToLower(w)})
		at += len(w) + 1
	}
	d.Sentences = []doc.Sentence{{First: 0, Last: len(d.Tokens), End: len(text)}}
	return d
}

func testLexicon() *lexicon.Lexicon {
	entries := map[uint32]uint32{}
	add := func(list int, phrase ...string) {
		var hashes []uint32
		for _, w := range phrase {
			hashes = append(hashes, lexicon.Hash(w))
		}
		lexicon.AddPhrase(entries, hashes, list)
	}
	add(lexicon.Country, "united", "states")
	add(lexicon.Country, "us")
	add(lexicon.Demonym, "finnish")
	return &lexicon.Lexicon{Phrases: lexicon.NewTable(entries)}
}

func TestConform(t *testing.T) {
	name := func(first, last, kind int) sequence.Name { return sequence.Name{First: first, Last: last, Type: kind} }
	type names = []sequence.Name
	tests := []struct {
		text string
		in   names
		want names
	}{
		{"the Boston Globe", names{name(0, 3, organization)}, names{name(1, 3, organization)}},
		{"The Hague", names{name(0, 2, place)}, names{name(0, 2, place)}},
		{"Iran 's", names{name(0, 2, place)}, names{name(0, 1, place)}},
		{"President Barack Obama", names{name(0, 3, person)}, names{name(1, 3, person)}},
		{"United States Vice President Joe Biden", names{name(0, 6, person)}, names{name(0, 2, place), name(4, 6, person)}},
		{"Martin Luther King Jr.", names{name(0, 4, person)}, names{name(0, 4, person)}},
		{"Pope", names{name(0, 1, person)}, names{name(0, 1, person)}},
		{"Finnish", names{name(0, 1, place)}, nil},
		{"Finnish Red Cross", names{name(0, 3, organization)}, names{name(0, 3, organization)}},
		{"UN", names{name(0, 1, place)}, names{name(0, 1, organization)}},
		{"U.S. dollars", names{name(0, 2, place)}, nil},
		{"North American", names{name(0, 2, place)}, nil},
		{"White House", names{name(0, 2, organization)}, names{name(0, 2, place)}},
		{"General Hospital", names{name(0, 2, organization)}, names{name(0, 2, place)}},
		{"Auto Workers union", names{name(0, 3, organization)}, names{name(0, 2, organization)}},
		{"Boeing and Airbus fell ; Boeing lost , Airbus won", names{name(0, 3, organization), name(5, 6, organization), name(8, 9, organization)},
			names{name(0, 1, organization), name(2, 3, organization), name(5, 6, organization), name(8, 9, organization)}},
		{"United States - led forces", nil, nil},
		{"Marks and Spencer", names{name(0, 3, organization)}, names{name(0, 3, organization)}},
	}
	c := NewConformer(testLexicon())
	for _, test := range tests {
		got := c.Conform(words(test.text), test.in)
		if len(got) == 0 {
			got = nil
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q: %s", test.text, diff)
		}
	}
}

// joined builds a document from words of which "|" marks the borders inside a written word.
func joined(text string) *doc.Document {
	d := &doc.Document{}
	for w := range strings.SplitSeq(text, " ") {
		for part := range strings.SplitSeq(w, "|") {
			at := len(d.Text)
			d.Text += part
			d.Tokens = append(d.Tokens, doc.Token{Start: at, End: len(d.Text), Text: part, Lower: strings.ToLower(part)})
		}
		d.Text += " "
	}
	d.Sentences = []doc.Sentence{{First: 0, Last: len(d.Tokens), End: len(d.Text)}}
	return d
}

func TestHyphenated(t *testing.T) {
	c := NewConformer(testLexicon())
	tests := []struct {
		text     string
		in, want []sequence.Name
	}{
		{"US|-|led forces", nil, []sequence.Name{{First: 0, Last: 1, Type: place}}},
		{"United States|-|based bank", nil, []sequence.Name{{First: 0, Last: 2, Type: place}}},
		{"Non|-|based claims", nil, []sequence.Name{}},
		{"Hamas said Hamas|-|run schools", []sequence.Name{{First: 0, Last: 1, Type: organization}},
			[]sequence.Name{{First: 0, Last: 1, Type: organization}, {First: 2, Last: 3, Type: organization}}},
		{"US|-|led forces", []sequence.Name{{First: 0, Last: 1, Type: organization}}, []sequence.Name{{First: 0, Last: 1, Type: organization}}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, c.Conform(joined(test.text), test.in)); diff != "" {
			t.Errorf("%q: %s", test.text, diff)
		}
	}
}
