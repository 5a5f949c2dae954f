// Package sketch makes short fingerprints of texts from which it can be told how much of two texts is the same: minima
// of hashes of their word shingles (Broder, "On the resemblance and containment of documents", 1997), cut into bands for
// looking up candidates (Indyk and Motwani, "Approximate nearest neighbors", 1998). The same agency report in two papers
// is recognised after light editing: dropped paragraphs, another order, some other words.
package sketch

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

const (
	// shingleWords is how many words in a row make one shingle. Two stories about one event share names and phrases of
	// two or three words, but hardly any of five that are not copied.
	shingleWords = 5
	// rows of a band must both agree for two texts to become candidates.
	rows = 2
	// Bands is the number of keys of a sketch. Texts of resemblance r share a key with probability 1-(1-r^2)^20:
	// 0.97 at 0.4, 0.18 at 0.1, 0.002 at 0.01, which is what strangers have who share a turn of phrase.
	Bands = 20
	size  = 120
	// Same is the resemblance from which two texts are the same story.
	Same = 0.3
)

// Sketch is the fingerprint of a text. The zero value is that of a text without words and resembles nothing.
type Sketch [size]uint32

// Of returns the sketch of a text. It takes time linear in the text's length.
func Of(text string) Sketch { return minima(shingles(text)) }

// shingles are hashes of all runs of five words, or of the whole text where it has fewer.
func shingles(text string) (list []uint64) {
	var window [shingleWords]uint64
	n := 0
	for word, rest := nextWord(text); word != 0; word, rest = nextWord(rest) {
		copy(window[:], window[1:])
		window[shingleWords-1] = word
		if n++; n >= shingleWords {
			list = append(list, shingleOf(window[:]))
		}
	}
	if n > 0 && n < shingleWords {
		list = append(list, shingleOf(window[shingleWords-n:]))
	}
	return list
}

// minima deals the shingles to the places of a sketch, each of which keeps its least, round after round until no place
// is empty: as good as one hash function for each place, for two or three hashes of each shingle instead of 120
// (Dahlgaard, Knudsen and Thorup, "Fast similarity sketching", 2017).
func minima(list []uint64) (s Sketch) {
	if len(list) == 0 {
		return s
	}
	var full [size]bool
	for round, empty := 0, size; empty > 0; round++ {
		empty -= s.deal(list, uint64(round), &full)
	}
	return s
}

// deal fills what is empty of a sketch in one round and returns how many places that was. After as many rounds as there
// are places, each round is for one place alone, so that all come to an end.
func (s *Sketch) deal(list []uint64, round uint64, full *[size]bool) (filled int) {
	before := *full
	for _, shingle := range list {
		h := mix(shingle ^ (round+1)*golden)
		place := (h >> 32) * size >> 32
		if round >= size {
			place = round % size
		}
		if value := max(uint32(h), 1); !before[place] && (!full[place] || value < s[place]) {
			if !full[place] {
				filled++
			}
			s[place], full[place] = value, true
		}
	}
	return filled
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
		switch r = letter(r); {
		case r != 0:
			hash = (hash ^ uint64(r)) * prime
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

// letter is a letter, digit or mark in lower case, 0 for all else.
func letter(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return r
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r < utf8.RuneSelf:
		return 0
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return unicode.ToLower(r)
	}
	return 0
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
