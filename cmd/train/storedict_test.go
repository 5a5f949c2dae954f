package main

import (
	"slices"
	"strings"
	"testing"
)

func TestScrambled(t *testing.T) {
	text := "The minister said on Monday that the two sides had signed an agreement."
	got := scrambled(text)
	if got == text || strings.Contains(got, "the two sides had signed") {
		t.Errorf("still a sentence: %q", got)
	}
	if got != scrambled(text) {
		t.Error("another order the second time")
	}
	a, b := strings.Fields(text), strings.Fields(got)
	slices.Sort(a)
	slices.Sort(b)
	if !slices.Equal(a, b) {
		t.Errorf("the words of %q are not those of %q", got, text)
	}
}
