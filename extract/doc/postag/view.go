package postag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/table"
)

// view holds what the features of a sentence read, computed once. Places before the first and after the last word
// are padded by two, so that the word i lies at i+2.
type view struct {
	words []string
	forms []uint32 // hash of the word
	lower []uint32 // hash of the word's normal form
	class []uint32 // number of the set of tags that the word takes or is guessed to take
	shape []uint32
	tags  []uint32 // tag number + 1, filled from left to right
	info  []lexicon.Entry
	caps  uint32 // how large a part of the words starts with a capital, in quarters
}

const (
	before = 2
	after  = 2
)

// guessed marks the numbers of guessed sets.
const guessed = 1 << 16

// view looks the words up; usual holds the sets of tags of the words in the treebanks.
func (t *Tagger) view(words []string, usual *table.Table) *view {
	n := len(words) + before + after
	ints := make([]uint32, 5*n)
	v := &view{words: words, forms: ints[:n], lower: ints[n : 2*n], class: ints[2*n : 3*n], shape: ints[3*n : 4*n], tags: ints[4*n:], info: make([]lexicon.Entry, n)}
	v.tags[0], v.tags[1] = 1<<16, 1<<16
	for i, w := range words {
		at := i + before
		v.forms[at] = perceptron.Hash(w)
		v.lower[at] = lexicon.Hash(w)
		v.shape[at] = shape(w)
		v.info[at] = t.lex.Look(v.lower[at])
		v.class[at] = uint32(usual.Get(v.lower[at]))
		if guess := v.info[at].Guess; v.class[at] == 0 && guess != 0 {
			v.class[at] = guessed | guess
		}
	}
	v.caps = capitals(v.shape[before : before+len(words)])
	return v
}

// capitals returns which part of the words with letters starts with a capital, in quarters.
func capitals(shapes []uint32) uint32 {
	capital, small := uint32(0), uint32(0)
	for _, s := range shapes {
		switch {
		case s&1 != 0:
			capital++
		case s&4 != 0:
			small++
		}
	}
	return 4 * capital / max(1, capital+small)
}

// shape describes the letters of a word by a set of bits and its length class.
func shape(w string) uint32 {
	var bits uint32
	for i, r := range w {
		switch {
		case unicode.IsUpper(r):
			bits |= 1
			if i > 0 {
				bits |= 2
			}
		case unicode.IsLower(r):
			bits |= 4
		case '0' <= r && r <= '9':
			bits |= 8
		case r == '-':
			bits |= 16
		case r == '.':
			bits |= 32
		default:
			bits |= 64
		}
	}
	return bits | uint32(min(utf8.RuneCountInString(w), 4))<<8
}

// suffix returns the last n runes' worth of bytes of an ASCII word, the whole word when it is shorter.
func suffix(w string, n int) string { return w[max(0, len(w)-n):] }

func prefix(w string, n int) string { return w[:min(n, len(w))] }

// affix hashes a part of the word in lower case.
func affix(part string) uint32 {
	for i := 0; i < len(part); i++ {
		if c := part[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return perceptron.Hash(strings.ToLower(part))
		}
	}
	return perceptron.Hash(part)
}
