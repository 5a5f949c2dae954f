package lexicon

import (
	"math/bits"

	"dateline/extract/doc"
)

// Lists of names; a phrase may be on several.
const (
	Country = iota
	State
	City
	LargeCity
	Demonym
	FirstName
	Surname
	Month
	Acronym
	WikiPerson
	WikiOrganization
	WikiPlace
	WikiEvent
	ListCount
)

// prefix marks a phrase that goes on: there is a longer one on some list.
const prefix = 1 << 31

// Lexicon is the word and phrase knowledge of the names model.
type Lexicon struct {
	Clusters Table // a word's path in the cluster tree: three bits a level under a marker bit
	Usual    Table // how a word is usually written, see cmd/train
	Phrases  Table // one bit for each list, and prefix
}

// Word returns the word's path in the cluster tree and its usual case, each 0 when unknown.
func (l *Lexicon) Word(word uint32) (cluster, usual uint32) {
	cluster, _ = l.Clusters.Get(word)
	usual, _ = l.Usual.Get(word)
	return cluster, usual
}

// Small reports a usual case of which at least a fifth is in small letters; cmd/train packs the fifths.
func Small(usual uint32) bool { return usual > 0 && (usual-1)%5 > 0 }

// Positions of a token within a phrase.
const (
	Begin = iota
	Inside
	Last
	Unit
)

// Match sets, for every token, one bit for each list and position of the longest listed phrase that covers it from
// each start: bit 4*list+position. words are the tokens' hashes, may tells at which token a phrase may start; out has
// the length of words and is cleared.
func (l *Lexicon) Match(words []uint32, may []bool, out []uint64) {
	clear(out)
	for i := range words {
		if may[i] {
			l.matchAt(words, i, out)
		}
	}
}

// maxPhrase is the most tokens that a listed phrase has.
const maxPhrase = 8

func (l *Lexicon) matchAt(words []uint32, i int, out []uint64) {
	var end [ListCount]int
	key, seen := uint32(0), uint32(0)
	for j := i; j < len(words) && j < i+maxPhrase; j++ {
		key = Extend(key, words[j])
		v, ok := l.Phrases.Get(key)
		if !ok {
			break
		}
		for m := v &^ prefix; m != 0; m &= m - 1 {
			end[bits.TrailingZeros32(m)] = j + 1
		}
		seen |= v &^ prefix
		if v&prefix == 0 {
			break
		}
	}
	for ; seen != 0; seen &= seen - 1 {
		list := bits.TrailingZeros32(seen)
		mark(out[i:end[list]], list)
	}
}

func mark(out []uint64, list int) {
	for k := range out {
		out[k] |= 1 << (4*list + position(k, len(out)))
	}
}

func position(k, n int) int {
	switch {
	case n == 1:
		return Unit
	case k == 0:
		return Begin
	case k == n-1:
		return Last
	}
	return Inside
}

// AddPhrase puts a phrase, given as word hashes, on a list of a table under construction.
func AddPhrase(entries map[uint32]uint32, words []uint32, list int) {
	if len(words) == 0 || len(words) > maxPhrase {
		return
	}
	key := uint32(0)
	for i, w := range words {
		key = Extend(key, w)
		if i < len(words)-1 {
			entries[nonZero(key)] |= prefix
		}
	}
	entries[nonZero(key)] |= 1 << list
}

// Has tells whether the tokens, as a phrase, are on a list.
func (l *Lexicon) Has(list int, tokens []doc.Token) bool { return l.HasAny(1<<list, tokens) }

// HasAny tells whether the tokens, as a phrase, are on one of the lists, given by bits.
func (l *Lexicon) HasAny(lists uint32, tokens []doc.Token) bool {
	key := uint32(0)
	for i := range tokens {
		key = Extend(key, Hash(tokens[i].Lower))
	}
	v, _ := l.Phrases.Get(key)
	return v&lists != 0
}

// Append adds the binary form of what training learned, without the clusters, to b.
func (l *Lexicon) Append(b []byte) []byte { return l.Phrases.Append(l.Usual.Append(b)) }

// Read decodes a lexicon from its clusters and from what Append wrote, and returns the rest of the latter.
func Read(clusters, b []byte) (*Lexicon, []byte, error) {
	var l Lexicon
	var err error
	if l.Clusters, _, err = ReadTable(clusters); err != nil {
		return nil, nil, err
	}
	if l.Usual, b, err = ReadTable(b); err != nil {
		return nil, nil, err
	}
	if l.Phrases, b, err = ReadTable(b); err != nil {
		return nil, nil, err
	}
	return &l, b, nil
}
