package main

import (
	"hash/fnv"
	"strings"
	"unicode"
)

// overlapWords is the length of a run of words that a training text may not share with gold.
const overlapWords = 13

// runSet holds the hashes of all runs of overlapWords words of some texts, without case and punctuation.
type runSet map[uint64]bool

func newRunSet(texts []nerText) runSet {
	set := runSet{}
	for _, t := range texts {
		eachRun(t.Text, func(h uint64) bool { set[h] = true; return true })
	}
	return set
}

// shares tells whether the text has a run in the set.
func (s runSet) shares(text string) bool {
	found := false
	eachRun(text, func(h uint64) bool { found = found || s[h]; return !found })
	return found
}

func eachRun(text string, f func(uint64) bool) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i := 0; i+overlapWords <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+overlapWords] {
			h.Write([]byte(w))
			h.Write([]byte{0})
		}
		if !f(h.Sum64()) {
			return
		}
	}
}

// refuse parts the texts that share a run with the set from those that do not.
func (s runSet) refuse(texts []nerText) (kept, refused []nerText) {
	for _, t := range texts {
		if s.shares(t.Text) {
			refused = append(refused, t)
		} else {
			kept = append(kept, t)
		}
	}
	return kept, refused
}
