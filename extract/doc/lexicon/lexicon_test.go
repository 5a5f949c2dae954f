package lexicon

import (
	"testing"

	"dateline/extract/doc/wire"
)

func TestNormal(t *testing.T) {
	for in, want := range map[string]string{"Iran": "iran", "It’s": "it's", "1998": "0000", "naïve": "naïve", "deal": "deal", "3.5M": "0.0m"} {
		if got := Normal(in); got != want {
			t.Errorf("Normal(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTags(t *testing.T) {
	words := func(yield func(string, string) bool) {
		for range 30 {
			_ = yield("deal", "NN") && yield("Deal", "NN") && yield("sign", "VB")
		}
		for range 20 {
			yield("sign", "NN")
		}
		yield("sign", "JJ")
		yield("rare", "JJ")
	}
	l := Tags(words)
	deal, sign, rare := l.Look(Hash("deal")), l.Look(Hash("SIGN")), l.Look(Hash("rare"))
	if deal.Tags == 0 || sign.Tags == 0 || deal.Tags == sign.Tags || rare.Tags != 0 {
		t.Errorf("sets of tags: deal %d, sign %d, rare %d", deal.Tags, sign.Tags, rare.Tags)
	}
}

func TestCaseOf(t *testing.T) {
	for _, tt := range []struct {
		small, capital int
		want           Case
	}{{0, 1, UnknownCase}, {99, 1, Small}, {1, 99, Capital}, {5, 5, Mixed}} {
		if got := CaseOf(tt.small, tt.capital); got != tt.want {
			t.Errorf("CaseOf(%d, %d) = %d, want %d", tt.small, tt.capital, got, tt.want)
		}
	}
}

func TestWithTags(t *testing.T) {
	base := New(map[uint32]Entry{1: {Tags: 9, Guess: 3, Cluster: 5, Case: Small}})
	got := base.WithTags(New(map[uint32]Entry{1: {Tags: 2}, 3: {Tags: 4}}))
	for hash, want := range map[uint32]Entry{1: {Tags: 2, Guess: 3, Cluster: 5, Case: Small}, 2: {}, 3: {Tags: 4}} {
		if e := got.Look(hash); e != want {
			t.Errorf("%d: got %v, want %v", hash, e, want)
		}
	}
}

func TestReadReturnsWhatAppendWrote(t *testing.T) {
	entries := map[uint32]Entry{7: {Tags: 1, Guess: 1<<16 - 1, Cluster: 4681, Case: Mixed}, 1 << 31: {Cluster: 3}, 0: {Guess: 2}}
	b := New(entries).Append(nil)
	got := Read(wire.NewReader(b))
	for hash, want := range entries {
		if e := got.Look(hash); e != want {
			t.Errorf("%d: got %v, want %v", hash, e, want)
		}
	}
	r := wire.NewReader(b[:len(b)-1])
	if Read(r); r.Err() == nil {
		t.Error("no error for a cut lexicon")
	}
}
