package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/extract/ner"
	"dateline/extract/ner/sequence"
	"dateline/internal/conllu"
)

const thirteen = "one two three four five six seven eight nine ten eleven twelve thirteen"

func TestRefuseTextsThatShareARun(t *testing.T) {
	gold := newRunSet([]nerText{{Text: "Before: " + thirteen + ", after."}})
	texts := []nerText{
		{ID: "same", Text: strings.ToUpper(thirteen) + "!"},
		{ID: "twelve", Text: strings.TrimPrefix(thirteen, "one ")},
		{ID: "inside", Text: "zero " + strings.ReplaceAll(thirteen, " ", ", ") + " fourteen"},
	}
	kept := gold.refuse(texts)
	if len(kept) != 1 || kept[0].ID != "twelve" {
		t.Errorf("kept %v, want the text with twelve words only", kept)
	}
}

func TestHoldOut(t *testing.T) {
	texts := []nerText{{Corpus: "a", ID: "1", Doc: "d"}, {Corpus: "a", ID: "2", Doc: "d"}, {Corpus: "b", ID: "3"}}
	if kept, held := holdOut(nil).part(texts); len(kept) != 3 || len(held) != 0 {
		t.Errorf("nothing to hold out: kept %v, held %v", kept, held)
	}
	if kept, held := holdCorpus("a").part(texts); len(kept) != 1 || len(held) != 2 {
		t.Errorf("corpus a: kept %v, held %v", kept, held)
	}
	total := 0
	for fold := range nerFolds {
		_, held := holdFold(fold).part(texts)
		total += len(held)
		for _, h := range held {
			if h.Doc == "d" && len(held) < 2 {
				t.Error("the rows of a document are in two folds")
			}
		}
	}
	if total != len(texts) {
		t.Errorf("the folds hold %d texts, want %d", total, len(texts))
	}
}

func TestJoinTexts(t *testing.T) {
	rows := []nerText{
		{Doc: "a", Text: "Rome", Spans: []nerSpan{{0, 4, "place", ""}}},
		{Doc: "a", Text: "in Rome", Spans: []nerSpan{{3, 7, "place", ""}}},
		{Doc: "a", Text: "third"},
		{Doc: "b", Text: "other"},
	}
	got := joinTexts(rows, 2)
	if len(got) != 3 || got[0].Text != "Rome\n\nin Rome" {
		t.Fatalf("got %v", got)
	}
	for _, s := range got[0].Spans {
		if got[0].Text[s.Start:s.End] != "Rome" {
			t.Errorf("span %v is %q", s, got[0].Text[s.Start:s.End])
		}
	}
}

func TestProject(t *testing.T) {
	d := analyze("The Sacramento-based firm hired Jane Roe.")
	spans := []nerSpan{{4, 14, "place", ""}, {32, 40, "person", ""}, {37, 40, "person", ""}, {20, 24, "misc", ""}}
	want := []sequence.Name{{First: 1, Last: 2, Type: 2}, {First: 6, Last: 8, Type: 0}}
	if diff := cmp.Diff(want, project(d, spans)); diff != "" {
		t.Error(diff)
	}
}

func TestTagsGuideNames(t *testing.T) {
	b := conllu.Document{Sentences: []conllu.Sentence{{Words: []conllu.Word{
		{Form: "in", Tag: "IN", Space: true}, {Form: "U.K.", Tag: "NNP", Space: false}, {Form: "'s", Tag: "POS"}}}}}
	text, words := b.Text()
	if got := wordTags(analyze(text), b, words); !slices.Equal(got, []string{"IN", "NNP", "POS"}) {
		t.Errorf("tags %q", got)
	}
	var proper, other [sequence.Labels]int32
	guide("NNP", &proper)
	guide("VB", &other)
	place := sequence.Label(kindOf("place"), sequence.Unit)
	if proper[place] <= proper[sequence.Outside] || other[place] >= other[sequence.Outside] {
		t.Error("a proper noun must count for a name, a verb against")
	}
}

func TestRelabel(t *testing.T) {
	tests := []struct{ text, label, want string }{
		{"World Cup", "MISC", "event World Cup"},
		{"2001 Italian general election", "election", "event 2001 Italian general election"},
		{"Ford Taurus", "PRO", "organization Ford"},
		{"Hamlet", "MISC", "misc Hamlet"},
	}
	for _, test := range tests {
		s := relabel(nerText{Text: test.text, Spans: []nerSpan{{0, len(test.text), "misc", test.label}}})[0]
		if got := s.Type + " " + test.text[s.Start:s.End]; got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestTitleKind(t *testing.T) {
	for page, want := range map[string]string{
		"2022 FIFA World Cup": "event", "Ministry of Finance (Japan)": "organization", "Shreveport, Louisiana": "place",
		"Labour Party (UK)": "organization", "Mandera County": "place",
	} {
		if kind, ok := titleKind(page); !ok || kind != kindOf(want) {
			t.Errorf("%q: %d %v, want %s", page, kind, ok, want)
		}
	}
	if _, ok := titleKind("Donald Trump"); ok {
		t.Error("a person's title tells no type")
	}
}

func TestPageTypesFollowTheMajority(t *testing.T) {
	r := readings{}
	for kind, n := range []int{1, 6, 0, 0, 3} {
		for range n {
			r.count("Tesco", kind)
		}
	}
	r.count("Ceasefire", sequence.Types)
	if diff := cmp.Diff(map[string]int{"Tesco": 1}, r.majority(0.5)); diff != "" {
		t.Error(diff)
	}
}

func TestNamedLinks(t *testing.T) {
	l := linkedText{nerText: nerText{Text: "Rome air 2020 Games"}, links: []nerLink{
		{article.Span{Start: 0, End: 4}, "Rome"}, {article.Span{Start: 5, End: 8}, "Airstrike"}, {article.Span{Start: 9, End: 19}, "Games"}, {article.Span{Start: 9, End: 13}, "2020"}}}
	if got := l.named(); len(got) != 2 || got[0].Page != "Rome" || got[1].Page != "Games" {
		t.Errorf("got %v", got)
	}
	l = linkedText{nerText: nerText{Text: "U.S. president"}, links: []nerLink{{article.Span{Start: 0, End: 14}, "President of the United States"}}}
	if got := l.named(); len(got) != 0 {
		t.Errorf("a common noun is named: %v", got)
	}
}

func TestLinksAreReadAtTheirEnd(t *testing.T) {
	place := ner.Mention{Span: article.Span{Start: 0, End: 4}, Type: article.Place}
	l := linkedText{found: []ner.Mention{place}} // "U.S. Secretary of State", "the U.S. Navy"
	if _, ok := l.around(article.Span{Start: 0, End: 23}); ok {
		t.Error("the state at the front of an office tells its type")
	}
	if _, ok := l.around(article.Span{Start: 0, End: 4}); !ok {
		t.Error("a name is not found at its own span")
	}
}

func TestKMeansPartsAllWords(t *testing.T) {
	var words []wordVector
	for i := range 40 {
		v := make([]float32, 2)
		v[i%2] = 1
		words = append(words, wordVector{key: uint32(i), vector: v})
	}
	paths := map[uint32]uint32{}
	splitWords(words, 1, 2, rand.New(rand.NewPCG(1, 0)), paths)
	if len(paths) != len(words) {
		t.Fatalf("%d of %d words have paths", len(paths), len(words))
	}
	if paths[0] == paths[1] {
		t.Error("words with vectors at right angles share a path")
	}
}
