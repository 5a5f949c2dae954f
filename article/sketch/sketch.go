// Package sketch makes short fingerprints of texts from which it can be told how much of two texts is the same: the
// MinHash of their word shingles (Broder, "On the resemblance and containment of documents", 1997), cut into bands for
// looking up candidates (Indyk and Motwani, "Approximate nearest neighbors", 1998). The same agency report in two papers
// is recognised after light editing: dropped paragraphs, another order, some other words.
package sketch

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

const (
	// shingleWords is how many words in a row make one shingle. Two stories about one event share names and phrases of
	// two or three words, but hardly any of five that are not copied.
	shingleWords = 5
	// rows of a band must all agree for two texts to become candidates.
	rows = 3
	// Bands is the number of keys of a sketch. Texts of resemblance r share a key with probability 1-(1-r^3)^40:
	// 0.93 at 0.4, 0.04 at 0.1.
	Bands = 40
	size  = rows * Bands
	// Same is the resemblance from which two texts are the same story.
	Same = 0.3
)

// Sketch is the fingerprint of a text. The zero value is that of a text without words and resembles nothing.
type Sketch [size]uint32

// Of returns the sketch of a text. It takes time linear in the text's length.
func Of(text string) Sketch {
	var s Sketch
	var window [shingleWords]uint64
	n := 0
	for word, rest := nextWord(text); word != 0; word, rest = nextWord(rest) {
		copy(window[:], window[1:])
		window[shingleWords-1] = word
		if n++; n >= shingleWords {
			s.add(shingleOf(window[:]), n == shingleWords)
		}
	}
	if n > 0 && n < shingleWords {
		s.add(shingleOf(window[shingleWords-n:]), true)
	}
	return s
}

// add takes a shingle into the minimum of each hash function.
func (s *Sketch) add(shingle uint64, first bool) {
	for i := range s {
		h := uint32(mix(shingle^uint64(i+1)*golden) >> 32)
		if h == math.MaxUint32 {
			h-- // so that h+1, which is never 0, fits
		}
		if first || h+1 < s[i] {
			s[i] = h + 1
		}
	}
}

// golden is 2^64 divided by the golden ratio; its multiples are spread evenly.
const golden = 0x9e3779b97f4a7c15

// mix is a bijection that changes each bit of the result with each bit of x: the finaliser of SplitMix64 (Steele, Lea
// and Flood, "Fast splittable pseudorandom number generators", 2014).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func shingleOf(words []uint64) (h uint64) {
	for _, w := range words {
		h = mix(bits.RotateLeft64(h, 5) ^ w)
	}
	return h
}

// nextWord returns a hash of the first word of a text, a run of letters, digits and marks in lower case, and what
// follows it; 0 where there is none.
func nextWord(text string) (hash uint64, rest string) {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	hash = offset
	inside := false
	for i := 0; i < len(text); {
		r, width := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			hash = (hash ^ uint64(unicode.ToLower(r))) * prime
			inside = true
		case inside:
			return hash | 1, text[i:]
		}
		i += width
	}
	if inside {
		return hash | 1, ""
	}
	return 0, ""
}

// Resemblance estimates which share of the shingles of two texts taken together is in both, from 0 to 1, with a
// standard error of at most 0.046.
func (s *Sketch) Resemblance(t *Sketch) float64 {
	same := 0
	for i := range s {
		if s[i] == t[i] && s[i] != 0 {
			same++
		}
	}
	return float64(same) / size
}

// Keys are what candidates are looked up by: texts that are the same story share at least one with high probability.
// The zero sketch has none.
func (s *Sketch) Keys() []uint64 {
	if *s == (Sketch{}) {
		return nil
	}
	keys := make([]uint64, Bands)
	for b := range keys {
		key := uint64(b + 1)
		for _, h := range s[b*rows : (b+1)*rows] {
			key = mix(bits.RotateLeft64(key, 13) ^ uint64(h))
		}
		keys[b] = key
	}
	return keys
}

// AppendBinary appends the sketch's bytes, of which there are always as many.
func (s *Sketch) AppendBinary(b []byte) ([]byte, error) {
	for _, h := range s {
		b = binary.BigEndian.AppendUint32(b, h)
	}
	return b, nil
}

// UnmarshalBinary reads what AppendBinary wrote.
func (s *Sketch) UnmarshalBinary(b []byte) error {
	if len(b) != 4*size {
		return errors.New("sketch: wrong length")
	}
	for i := range s {
		s[i] = binary.BigEndian.Uint32(b[4*i:])
	}
	return nil
}
