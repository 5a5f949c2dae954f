package depparse

import (
	"slices"
	"strings"
	"testing"

	"dateline/extract/doc/lexicon"
)

// example builds a sentence from "word/TAG/head/relation" items with heads from 1, 0 for the root.
func example(items string) Example {
	var e Example
	for item := range strings.FieldsSeq(items) {
		f := strings.Split(item, "/")
		e.Words, e.Tags = append(e.Words, f[0]), append(e.Tags, f[1])
		e.Heads, e.Rels = append(e.Heads, int(f[2][0]-'0')-1), append(e.Rels, f[3])
	}
	return e
}

func toyExamples() []Example {
	return []Example{
		example("Iran/NNP/2/nsubj signed/VBD/0/root deals/NNS/2/obj ././2/punct"),
		example("The/DT/2/det deal/NN/4/nsubj:pass was/VBD/4/aux:pass signed/VBN/0/root ././4/punct"),
		example("He/PRP/2/nsubj said/VBD/0/root ,/,/6/punct the/DT/5/det deal/NN/6/nsubj holds/VBZ/2/ccomp ././2/punct"),
		example("China/NNP/2/nsubj left/VBD/0/root early/RB/2/advmod today/NN/2/obl ././2/punct"),
	}
}

func trainToy() *Parser {
	var many []Example
	for range 20 {
		many = append(many, toyExamples()...)
	}
	return train(many, lexicon.New(nil), 1, func(int, int, int, int) {})
}

func parse(p *Parser, e Example) ([]int, []string) {
	heads, rels := make([]int, len(e.Words)), make([]string, len(e.Words))
	p.Parse(e.Words, e.Tags, heads, rels)
	return heads, rels
}

func TestTrainLearnsItsExamples(t *testing.T) {
	p := trainToy()
	for _, e := range toyExamples() {
		heads, rels := parse(p, e)
		if !slices.Equal(heads, e.Heads) || !slices.Equal(rels, e.Rels) {
			t.Errorf("%v: got %v %v, want %v %v", e.Words, heads, rels, e.Heads, e.Rels)
		}
	}
}

func TestTrainIsDeterministic(t *testing.T) {
	if !slices.Equal(trainToy().Append(nil), trainToy().Append(nil)) {
		t.Error("the same examples gave different parsers")
	}
}

func TestReadReturnsWhatAppendWrote(t *testing.T) {
	p := trainToy()
	b := p.Append(nil)
	q, err := Read(b, p.lex)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range toyExamples() {
		h1, r1 := parse(p, e)
		h2, r2 := parse(q, e)
		if !slices.Equal(h1, h2) || !slices.Equal(r1, r2) {
			t.Errorf("%v: %v %v, then %v %v", e.Words, h1, r1, h2, r2)
		}
	}
	if _, err := Read(b[:len(b)/2], p.lex); err == nil {
		t.Error("no error for half a parser")
	}
}

// TestOracleLeadsToTheTree takes cheapest actions only and must end in the true tree.
func TestOracleLeadsToTheTree(t *testing.T) {
	p := inventory(toyExamples())
	p.lex = lexicon.New(nil)
	for _, e := range toyExamples() {
		s, g := newState(e.Words, e.Tags, p), p.gold(e)
		tr := trainer{p: p, scores: make([]int32, 2*len(p.rels)+1)}
		for !s.done() {
			right, _ := tr.judge(s, g)
			s.apply(right)
		}
		for w := int32(1); w <= s.size; w++ {
			n := s.nodes[w]
			if n.head != g.heads[w] || n.head != 0 && int(n.rel) != g.rels[w]+1 {
				t.Errorf("%v: word %d got head %d and relation %d, want %d and %d", e.Words, w, n.head, n.rel, g.heads[w], g.rels[w]+1)
			}
		}
	}
}

func TestCosts(t *testing.T) {
	p := inventory(toyExamples())
	p.lex = lexicon.New(nil)
	e := toyExamples()[0] // Iran signed deals .
	s, g := newState(e.Words, e.Tags, p), p.gold(e)
	s.apply(shift) // [Iran] signed deals .
	if got, want := s.costs(g), (costs{2, 0, -1}); got != want {
		t.Errorf("costs %v, want %v", got, want)
	}
	s.apply(shift) // the mistake: [Iran signed] deals .
	if c := s.costs(g); c[0] != 0 || c[2] == 0 {
		t.Errorf("costs after a mistake: %v", c)
	}
}

func TestPunctuationGovernsNothing(t *testing.T) {
	p := inventory(toyExamples())
	p.lex = lexicon.New(nil)
	s := newState([]string{"left", ",", "early"}, []string{"VBD", ",", "RB"}, p)
	s.apply(shift) // [left] , early
	if _, l, _ := s.allowed(); l {
		t.Error("a comma may take a dependant on its left")
	}
	s.apply(shift)
	s.apply(shift) // [left , early]
	if _, _, r := s.allowed(); !r {
		t.Error("nothing is left to do")
	}
}

func TestCandidatesOfAMark(t *testing.T) {
	p := inventory(toyExamples())
	p.lex = lexicon.New(nil)
	e := toyExamples()[2] // He said , the deal holds .
	nodes := newState(e.Words, e.Tags, p).nodes
	for w, h := range e.Heads {
		nodes[w+1].head = int32(h + 1)
	}
	var got []string
	for _, c := range newTree(nodes).candidates(nil, 3) {
		got = append(got, e.Words[c.place-1])
	}
	if want := []string{"said", "the", "deal", "holds"}; !slices.Equal(got, want) {
		t.Errorf("candidates %v, want %v", got, want)
	}
}

func FuzzParse(f *testing.F) {
	lex, err := lexicon.Load()
	if err != nil {
		f.Fatal(err)
	}
	p, err := Load(lex)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("Iran signed a deal .", "NNP VBD DT NN .")
	f.Add(", , ( ) x", ", , -LRB- -RRB- XX")
	f.Fuzz(func(t *testing.T, text, tagText string) {
		e := Example{Words: strings.Fields(text), Tags: strings.Fields(tagText)}
		n := min(len(e.Words), len(e.Tags), 200)
		if n == 0 {
			return
		}
		e.Words, e.Tags = e.Words[:n], e.Tags[:n]
		heads, rels := parse(p, e)
		checkTree(t, heads, rels)
	})
}

// checkTree fails unless there is one root, every head is a word and nothing governs itself.
func checkTree(t *testing.T, heads []int, rels []string) {
	roots := 0
	for i, h := range heads {
		roots += count(h == -1)
		if h < -1 || h >= len(heads) || (h == -1) != (rels[i] == "root") {
			t.Fatalf("heads %v, relations %v", heads, rels)
		}
		for k, steps := i, 0; k >= 0; k, steps = heads[k], steps+1 {
			if steps > len(heads) {
				t.Fatalf("cycle in %v", heads)
			}
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots in %v", roots, heads)
	}
}
