package doc

import (
	"strings"
	"testing"
)

func analyzer(t testing.TB) *Analyzer {
	t.Helper()
	a, err := NewAnalyzer()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAnalyzeSentencesHoldEveryToken(t *testing.T) {
	d := analyzer(t).Analyze("BEIJING, Nov. 18 (Xinhua) -- Iran's minister didn't come. He left.\n\nA headline\n\nMore.", "2019-06-24")
	next := 0
	for i, s := range d.Sentences {
		if s.First != next {
			t.Errorf("sentence %d starts at token %d, want %d", i, s.First, next)
		}
		next = s.Last
		for k := s.First; k < s.Last; k++ {
			if got := d.SentenceAt(k); got != i {
				t.Errorf("SentenceAt(%d) = %d, want %d", k, got, i)
			}
		}
	}
	if next != len(d.Tokens) || len(d.Sentences) != 4 {
		t.Errorf("%d sentences hold %d of %d tokens", len(d.Sentences), next, len(d.Tokens))
	}
}

func TestAnalyzeTokens(t *testing.T) {
	d := analyzer(t).Analyze("Don’t PAY $5.", "")
	var got []string
	for _, tok := range d.Tokens {
		if d.Text[tok.Start:tok.End] != tok.Text || tok.Tag == "" {
			t.Errorf("bad token %+v", tok)
		}
		got = append(got, tok.Lower)
	}
	if s := strings.Join(got, " "); s != "do n't pay $ 5 ." {
		t.Errorf("Lower = %q", s)
	}
}

func TestDatelineDoesNotHeadTheSentence(t *testing.T) {
	d := analyzer(t).Analyze("BEIJING, Nov. 18 (Xinhua) -- China signed a deal.\n\nIt was small.", "")
	root := -1
	for i := range d.Sentences[0].Last {
		if d.Head(i) < 0 {
			root = i
		}
	}
	if d.word(root) != "signed" || d.Rel(0) != "parataxis" || d.Head(0) != root {
		t.Errorf("root %q; BEIJING is %s", d.word(root), d.Rel(0))
	}
}

func TestTokenAt(t *testing.T) {
	d := &Document{Tokens: []Token{{Start: 1, End: 3}, {Start: 3, End: 5}, {Start: 7, End: 8}}}
	for offset, want := range map[int]int{0: 0, 1: 0, 2: 0, 3: 1, 5: 2, 6: 2, 7: 2, 8: 3, 99: 3} {
		if got := d.TokenAt(offset); got != want {
			t.Errorf("TokenAt(%d) = %d, want %d", offset, got, want)
		}
	}
	if first, last := d.TokensIn(2, 7); first != 0 || last != 2 {
		t.Errorf("TokensIn(2, 7) = %d, %d", first, last)
	}
}

func TestSentenceAtOutside(t *testing.T) {
	d := &Document{Tokens: make([]Token, 1), Sentences: []Sentence{{First: 0, Last: 1}}}
	if d.SentenceAt(-1) != -1 || d.SentenceAt(1) != -1 || d.SentenceAt(0) != 0 {
		t.Error("SentenceAt outside the tokens must be -1")
	}
}

func TestRepair(t *testing.T) {
	for in, want := range map[string]string{"ok é": "ok é", "a\xff\xfeb": "a\uFFFDb", "\xe2\x82": "\uFFFD"} {
		if got := Repair(in); got != want {
			t.Errorf("Repair(%q) = %q, want %q", in, got, want)
		}
	}
}
