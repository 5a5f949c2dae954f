package lexicon

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/doc"
)

func hashes(words ...string) []uint32 {
	var list []uint32
	for _, w := range words {
		list = append(list, Hash(w))
	}
	return list
}

func phrases() Table {
	entries := map[uint32]uint32{}
	AddPhrase(entries, hashes("new", "york"), State)
	AddPhrase(entries, hashes("new", "york"), LargeCity)
	AddPhrase(entries, hashes("new", "york", "times"), WikiOrganization)
	AddPhrase(entries, hashes("york"), City)
	return NewTable(entries)
}

func TestMatch(t *testing.T) {
	l := &Lexicon{Phrases: phrases()}
	bit := func(list, position int) uint64 { return 1 << (4*list + position) }
	tests := []struct {
		text string
		want []uint64
	}{
		{"in new york", []uint64{0, bit(State, Begin) | bit(LargeCity, Begin), bit(State, Last) | bit(LargeCity, Last) | bit(City, Unit)}},
		{"new york times", []uint64{
			bit(State, Begin) | bit(LargeCity, Begin) | bit(WikiOrganization, Begin),
			bit(State, Last) | bit(LargeCity, Last) | bit(WikiOrganization, Inside) | bit(City, Unit),
			bit(WikiOrganization, Last)}},
		{"new", []uint64{0}},
	}
	for _, test := range tests {
		words := hashes(strings.Fields(test.text)...)
		may, out := make([]bool, len(words)), make([]uint64, len(words))
		for i := range may {
			may[i] = true
		}
		l.Match(words, may, out)
		if diff := cmp.Diff(test.want, out); diff != "" {
			t.Errorf("%q: %s", test.text, diff)
		}
	}
}

func TestHas(t *testing.T) {
	l := &Lexicon{Phrases: phrases()}
	tokens := []doc.Token{{Lower: "new"}, {Lower: "york"}}
	if !l.Has(State, tokens) || l.Has(City, tokens) || l.Has(State, tokens[:1]) {
		t.Error("New York is a state and no small city, New is nothing")
	}
}

func TestDigitsAreAlike(t *testing.T) {
	if Hash("1998") != Hash("2024") || Hash("a1") == Hash("b1") {
		t.Error("numbers of one form must be one word, other words not")
	}
}

func TestAppendAndRead(t *testing.T) {
	l := &Lexicon{Clusters: NewTable(map[uint32]uint32{5: 9}), Usual: NewTable(map[uint32]uint32{0: 3, 7: 2}), Phrases: phrases()}
	got, rest, err := Read(l.Clusters.Append(nil), append(l.Append(nil), "more"...))
	if err != nil || string(rest) != "more" {
		t.Fatalf("rest %q, error %v", rest, err)
	}
	if diff := cmp.Diff(l.Append(nil), got.Append(nil)); diff != "" {
		t.Error(diff)
	}
	if c, _ := got.Word(5); c != 9 {
		t.Errorf("cluster %d, want 9", c)
	}
}

func FuzzReadTable(f *testing.F) {
	f.Add(phrases().Append(nil))
	f.Add([]byte{255, 255, 255, 255})
	f.Fuzz(func(t *testing.T, b []byte) {
		table, _, err := ReadTable(b)
		if err == nil {
			table.Get(77)
		}
	})
}
