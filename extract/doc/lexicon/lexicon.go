// Package lexicon holds what is known of English words from corpora: which tags a word takes in the treebanks or, to
// judge by its vector, should take, which distributional cluster it belongs to, and how it is usually written.
package lexicon

import (
	"strings"

	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/table"
)

// Entry is what is known of one word; the zero Entry stands for an unknown word.
type Entry struct {
	Tags    uint32 // number of the set of tags the word takes in the treebanks, from 1; 0 when it is not in them
	Guess   uint32 // number of the set of tags that words with such vectors and endings take, from 1; 0 without vector
	Cluster uint32 // number of the word's cluster, from 1; 0 when it has none
	Case    Case   // how it is written within sentences
}

// Case is how a word is usually written where no sentence starts.
type Case uint32

// The cases; UnknownCase is that of a rare word.
const (
	UnknownCase Case = iota
	Small
	Mixed
	Capital
)

// Lexicon maps hashes of words to entries. It is immutable.
type Lexicon struct{ entries *table.Table }

// WithTags returns a lexicon with the same guesses, clusters and cases and the sets of tags of another.
func (l *Lexicon) WithTags(tags *Lexicon) *Lexicon {
	entries := map[uint32]Entry{}
	for hash, v := range l.entries.Entries() {
		e := unpack(v)
		e.Tags = tags.Look(hash).Tags
		entries[hash] = e
	}
	for hash, v := range tags.entries.Entries() {
		if _, ok := entries[hash]; !ok {
			entries[hash] = unpack(v)
		}
	}
	return New(entries)
}

// New returns a lexicon of the entries, whose keys are hashes of normal forms and whose numbers are below 1<<16.
func New(entries map[uint32]Entry) *Lexicon {
	packed := make(map[uint32]uint64, len(entries))
	for hash, e := range entries {
		packed[hash] = e.pack()
	}
	return &Lexicon{table.New(packed)}
}

func (e Entry) pack() uint64 {
	return uint64(e.Tags)<<34 | uint64(e.Guess)<<18 | uint64(e.Cluster)<<2 | uint64(e.Case)
}

func unpack(v uint64) Entry {
	return Entry{Tags: uint32(v >> 34), Guess: uint32(v>>18) & 0xFFFF, Cluster: uint32(v>>2) & 0xFFFF, Case: Case(v & 3)}
}

// Look returns the entry of a word, given the hash of its normal form.
func (l *Lexicon) Look(hash uint32) Entry { return unpack(l.entries.Get(hash)) }

// Hash returns the hash of a word's normal form.
func Hash(word string) uint32 { return perceptron.Hash(Normal(word)) }

// Normal returns the form under which a word is looked up: lower case, straight apostrophes, every digit a 0.
func Normal(word string) string {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= 0x80 || 'A' <= c && c <= 'Z' || '1' <= c && c <= '9' {
			return strings.Map(digitsToZero, strings.ReplaceAll(strings.ToLower(word), "’", "'"))
		}
	}
	return word
}

func digitsToZero(r rune) rune {
	if '1' <= r && r <= '9' {
		return '0'
	}
	return r
}
