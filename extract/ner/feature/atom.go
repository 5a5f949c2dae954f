package feature

import (
	"unicode"
	"unicode/utf8"

	"dateline/extract/doc"
	"dateline/extract/ner/lexicon"
)

// atom is what is known of one token on its own.
type atom struct {
	lower, word, shape uint32    // hashes of the lower-case word, the word, its compressed shape
	prefix, suffix     [4]uint32 // hashes of the first and last 1 to 4 bytes of the lower-case word
	cluster, usual     uint32
	lists              uint64 // lexicon.Match
	cue                uint32 // bits of what the word announces
	seen               uint32 // bits of evidence from the whole document
	kind               kind
	run                run
}

// kind is the case of a token.
type kind uint8

const (
	other kind = iota // no letter
	small             // begins with a lower-case letter
	title             // Begins with a capital
	upper             // ALL CAPITALS, two letters or more
)

func (k kind) capital() bool { return k >= title }

// edge stands for what lies outside the sentence.
var edge = atom{lower: 1, word: 1, shape: 1, kind: other}

func (x *Extractor) atoms(d *doc.Document) []atom {
	atoms := make([]atom, len(d.Tokens))
	for i := range d.Tokens {
		t := &d.Tokens[i]
		a := &atoms[i]
		a.lower = lexicon.Hash(t.Lower)
		a.word = hashOf(t.Text)
		a.shape, a.kind = shape(t.Text)
		affixes(t.Lower, &a.prefix, &a.suffix)
		a.cluster, a.usual = x.lexicon.Word(a.lower)
		a.cue = x.cues.of(a.lower)
	}
	return atoms
}

func hashOf(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// affixes hashes the first and last one to four bytes.
func affixes(s string, prefix, suffix *[4]uint32) {
	p, q := uint32(2166136261), uint32(2166136261)
	for n := 0; n < 4 && n < len(s); n++ {
		p = (p ^ uint32(s[n])) * 16777619
		q = (q ^ uint32(s[len(s)-1-n])) * 16777619
		prefix[n], suffix[n] = p, q
	}
}

// shape hashes the word with letters made X or x, digits 0, and runs of one kind shortened to two.
func shape(s string) (uint32, kind) {
	h := uint32(2166136261)
	var last byte
	run, capitals, smalls, first := 0, 0, 0, byte(0)
	for i := 0; i < len(s); {
		c, size := class(s, i)
		i += size
		if c == 'X' {
			capitals++
		} else if c == 'x' {
			smalls++
		}
		if first == 0 && (c == 'X' || c == 'x') {
			first = c
		}
		if run++; c != last {
			run = 1
		}
		if last = c; run <= 2 {
			h = (h ^ uint32(c)) * 16777619
		}
	}
	return h, kindOf(first, capitals, smalls)
}

func kindOf(first byte, capitals, smalls int) kind {
	switch {
	case first == 'x':
		return small
	case capitals > 1 && smalls == 0:
		return upper
	case first == 'X':
		return title
	}
	return other
}

// class returns the kind of the letter at s[i] and its length in bytes; marks stand for themselves.
func class(s string, i int) (byte, int) {
	c := s[i]
	switch {
	case c-'a' < 26:
		return 'x', 1
	case c-'A' < 26:
		return 'X', 1
	case c-'0' < 10:
		return '0', 1
	case c < utf8.RuneSelf:
		return c, 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case unicode.IsUpper(r):
		return 'X', size
	case unicode.IsLetter(r):
		return 'x', size
	}
	return '?', size
}
