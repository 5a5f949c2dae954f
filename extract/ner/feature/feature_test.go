package feature

import (
	"slices"
	"strings"
	"testing"

	"dateline/extract/doc"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// sentences builds a document from sentences of words set apart by blanks.
func sentences(texts ...string) *doc.Document {
	d := &doc.Document{}
	for _, text := range texts {
		first := len(d.Tokens)
		for w := range strings.FieldsSeq(text) {
			at := len(d.Text)
			d.Text += w + " "
			d.Tokens = append(d.Tokens, doc.Token{Start: at, End: at + len(w), Text: w, Lower: strings.ToLower(w)})
		}
		d.Sentences = append(d.Sentences, doc.Sentence{First: first, Last: len(d.Tokens)})
	}
	return d
}

func TestShape(t *testing.T) {
	alike := [][2]string{{"Merkel", "Obama"}, {"NATO", "UNESCO"}, {"12", "1998"}, {"É", "A"}, {"U.S.", "U.N."}}
	for _, p := range alike {
		a, _ := shape(p[0])
		b, _ := shape(p[1])
		if a != b {
			t.Errorf("%q and %q differ in shape", p[0], p[1])
		}
	}
	kinds := map[string]kind{"iPhone": small, "Merkel": title, "WHO": upper, "A": title, "3rd": small, "12": other, "Émile": title, "-": other}
	for word, want := range kinds {
		if _, got := shape(word); got != want {
			t.Errorf("%q is of kind %d, want %d", word, got, want)
		}
	}
}

func TestExtractHasARowForEachToken(t *testing.T) {
	d := sentences("Mr. Smith met the Bank of England .", "", "Smith left .")
	rows := NewExtractor(&lexicon.Lexicon{}).Extract(d)
	if len(rows.Ends) != len(d.Tokens) {
		t.Fatalf("%d rows for %d tokens", len(rows.Ends), len(d.Tokens))
	}
	for i := range d.Tokens {
		if len(rows.Row(i)) < 30 {
			t.Errorf("%q has %d features only", d.Tokens[i].Text, len(rows.Row(i)))
		}
	}
}

func TestEvidenceReachesOtherSentences(t *testing.T) {
	d := sentences("Mr. Dalvi spoke .", "They saw Dalvi .")
	x := NewExtractor(&lexicon.Lexicon{})
	atoms := x.atoms(d)
	x.lists(atoms)
	x.evidence(d, atoms)
	if last := atoms[6]; last.seen&seenAfterTitle == 0 || last.seen&seenSmall != 0 {
		t.Errorf("evidence of the second Dalvi is %b", last.seen)
	}
}

func TestRunsJoinOverOf(t *testing.T) {
	x := NewExtractor(&lexicon.Lexicon{})
	atoms := x.atoms(sentences("the Bank of England rose"))
	w := window{atoms: atoms}
	w.runs()
	if r := atoms[1].run; r.first != 1 || r.last != 4 || r.before != lexicon.Hash("the") || r.after != lexicon.Hash("rose") {
		t.Errorf("run is %+v", r)
	}
}

func TestEmpty(t *testing.T) {
	r := Rows{Keys: []uint32{7, 8}, Ends: []int{0, 0, 2, 2}}
	for i, want := range []struct {
		first, last int
		empty       bool
	}{{0, 2, true}, {1, 3, false}, {3, 4, true}, {2, 2, true}} {
		if r.Empty(want.first, want.last) != want.empty {
			t.Errorf("case %d: empty is %v", i, !want.empty)
		}
	}
}

func TestCut(t *testing.T) {
	for levels, want := range map[int]uint32{4: 0b1_010_011_100_101, 2: 0b1_010_011, 1: 0b1_010} {
		if got := cut(0b1_010_011_100_101, levels); got != want {
			t.Errorf("%d levels: %b, want %b", levels, got, want)
		}
	}
}

func TestSecondLeavesOneselfOut(t *testing.T) {
	x := NewExtractor(&lexicon.Lexicon{})
	alone := sentences("they saw Dalvi")
	labels := sequence.Encode(3, []sequence.Name{{First: 2, Last: 3, Type: 0}})
	if r := x.Second(alone, labels); len(r.Row(2)) != 0 {
		t.Error("a word's own label must not vote for it")
	}
	twice := sentences("they saw Dalvi", "then Dalvi left")
	labels = sequence.Encode(6, []sequence.Name{{First: 2, Last: 3, Type: 0}})
	if r := x.Second(twice, labels); !slices.Contains(r.Row(4), mix(tVote+3, 1)) {
		t.Error("the first Dalvi must vote for the second")
	}
}

func TestNearKeysAreThoseOfRows(t *testing.T) {
	d := sentences("saw Dalvi leave")
	rows := NewExtractor(&lexicon.Lexicon{}).Extract(d)
	for place, word := range []string{"saw", "dalvi", "leave"} {
		if !slices.Contains(rows.Row(1), Near(place, lexicon.Hash(word))) {
			t.Errorf("row lacks the key of place %d", place)
		}
	}
}
