package main

import (
	"fmt"
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

// refuse returns the texts that share no run with the set and names the others.
func (s runSet) refuse(texts []nerText) []nerText {
	var kept []nerText
	for _, t := range texts {
		if s.shares(t.Text) {
			fmt.Println("refused, shares a run of words with gold:", t.ID)
			continue
		}
		kept = append(kept, t)
	}
	return kept
}
