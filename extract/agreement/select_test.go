package agreement

import (
	"testing"

	"dateline/article"
)

func TestSelect(t *testing.T) {
	cand := func(sentence int, confidence float64, named int, status string, parties ...int) Candidate {
		return Candidate{Agreement: article.Agreement{Status: status, Confidence: confidence}, Sentence: sentence, Named: named, Parties: parties}
	}
	pointing := func(c Candidate) Candidate {
		c.Back = true
		return c
	}
	talking := func(c Candidate) Candidate {
		c.Class = talks
		return c
	}
	purchase := func(c Candidate, date string) Candidate {
		c.Kind, c.Date = "merger", date
		return c
	}
	for _, c := range []struct {
		name  string
		cands []Candidate
		want  []int // sentences kept
	}{
		{"talks before the deal", []Candidate{talking(cand(0, 0.85, 2, "negotiating", 1, 2)), cand(3, 0.85, 2, "agreed", 1, 2)}, []int{3}},
		{"a takeover with owners", []Candidate{purchase(cand(0, 0.8, 2, "agreed", 1, 2), ""), purchase(cand(2, 0.9, 2, "agreed", 1, 3), "2005")}, []int{2}},
		{"two takeovers", []Candidate{purchase(cand(0, 0.8, 2, "agreed", 1, 2), "1986"), purchase(cand(2, 0.9, 2, "agreed", 1, 3), "2005")}, []int{0, 2}},
		{"told twice", []Candidate{cand(0, 0.8, 2, "signed", 1, 2), cand(3, 0.9, 2, "signed", 2, 1)}, []int{3}},
		{"told of two years", []Candidate{purchase(cand(0, 0.8, 2, "signed", 1, 2), "2019-03-01"), purchase(cand(3, 0.9, 2, "signed", 1, 2), "2004")}, []int{0, 3}},
		{"with names before without", []Candidate{cand(0, 0.8, 2, "signed", 1, 2), cand(1, 0.9, 0, "signed", 1, 2)}, []int{0}},
		{"two counterparts", []Candidate{cand(0, 0.8, 2, "signed", 1, 2), cand(1, 0.9, 2, "signed", 1, 3)}, []int{0, 1}},
		{"a part of the parties", []Candidate{cand(0, 0.8, 2, "signed", 1, 2, 3), cand(1, 0.5, 1, "signed", 1)}, []int{0}},
		{"agreed and ended", []Candidate{cand(0, 0.8, 2, "agreed", 1, 2), cand(1, 0.9, 2, "ended", 1, 2)}, []int{0, 1}},
		{"too unsure", []Candidate{cand(0, 0.3, 2, "agreed", 1, 2)}, nil},
		{"two single parties", []Candidate{cand(0, 0.45, 1, "agreed", 1), cand(1, 0.55, 1, "agreed", 2)}, []int{0, 1}},
		{"the deal", []Candidate{cand(0, 0.8, 2, "signed", 1, 2), pointing(cand(1, 0.9, 2, "signed", 1, 3))}, []int{1}},
		{"no party", []Candidate{cand(0, 0.9, 0, "agreed")}, nil},
	} {
		got := Select(c.cands, 0.4)
		if len(got) != len(c.want) {
			t.Errorf("%s: kept %d, want %d", c.name, len(got), len(c.want))
			continue
		}
		for i, k := range got {
			if k.Sentence != c.want[i] {
				t.Errorf("%s: kept sentence %d, want %d", c.name, k.Sentence, c.want[i])
			}
		}
	}
}

func TestOneMoreAgreementIsItsOwn(t *testing.T) {
	first := Candidate{Agreement: article.Agreement{Confidence: 0.9}, Parties: []int{1, 2}}
	second := Candidate{Agreement: article.Agreement{Confidence: 0.9}, Sentence: 1, Parties: []int{1, 2}, Another: true}
	if got := Select([]Candidate{first, second}, 0.4); len(got) != 2 {
		t.Errorf("kept %d, want 2", len(got))
	}
}

func TestCompleteTakesPartiesOver(t *testing.T) {
	cands := []Candidate{
		{Class: truce, Parties: []int{1, 2}, Explicit: 2},
		{Class: truce, Sentence: 1},
		{Class: truce, Sentence: 1, fighters: []int{3}},
		{Class: pact, Sentence: 2, Parties: []int{4}, Explicit: 1},
	}
	complete(cands)
	fight(cands)
	for i, want := range [][]int{{1, 2}, {1, 2}, {3}, {4}} {
		if !subset(want, cands[i].Parties) || !subset(cands[i].Parties, want) {
			t.Errorf("candidate %d: parties %v, want %v", i, cands[i].Parties, want)
		}
	}
}
