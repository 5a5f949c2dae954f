package prosetag

import (
	"slices"
	"testing"
)

func TestTag(t *testing.T) {
	tagger, err := New()
	if err != nil {
		t.Fatal(err)
	}
	words := []string{"Singapore", "-", "based", "Iran", "’s", "minister", "left", "."}
	got := make([]string, len(words))
	tagger.Tag(words, got)
	if want := []string{"NNP", "POS", "NN", "VBD", "."}; !slices.Equal(got[3:], want) {
		t.Errorf("tags %v, want them to end in %v", got, want)
	}
	if slices.Contains(got, "") {
		t.Errorf("a word has no tag: %v", got)
	}
	tagger.Tag(nil, nil)
}
