package bleve

import (
	"encoding/binary"
	"hash/fnv"
	"slices"

	"dateline/index/analysis"
)

// A sequence is the words of a document in their order, for phrases. Each term is a short code, the same for the
// same term of the document and different for different ones: the salt is chosen so. Whether a document has a term
// at all is known from Bleve's postings, so a code that is found means that term. It takes a third of the space of
// Bleve's positions.
//
// Its bytes are the width of a code in bytes, the salt, and the codes.
type sequence []byte

// Codes with a meaning of their own.
const (
	codeSame  = 0 // the next code is another term of the word before
	codeGap   = 1 // the title ends
	firstCode = 2
)

// maxSalt ends the search for a salt; a wider code is tried then.
const maxSalt = 40

// newSequence encodes the terms of a title and a text.
func newSequence(title, text []analysis.Place) sequence {
	hashes := map[string]uint64{}
	for _, places := range [][]analysis.Place{title, text} {
		for _, p := range places {
			if _, ok := hashes[p.Term]; !ok {
				hashes[p.Term] = hash(p.Term)
			}
		}
	}
	width, salt := chooseSalt(hashes)
	s := append(make(sequence, 0, 2+width*(len(title)+len(text)+1)), byte(width), byte(salt))
	s = s.appendPlaces(title, hashes)
	if len(title) > 0 && len(text) > 0 {
		s = s.appendCode(codeGap)
	}
	return s.appendPlaces(text, hashes)
}

func hash(term string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(term))
	return h.Sum64()
}

// chooseSalt finds the shortest width, from two bytes on, and a salt that give each hash a code of its own.
func chooseSalt(hashes map[string]uint64) (width, salt int) {
	codes := make([]uint64, 0, len(hashes))
	for width = 2; width < 6; width++ {
		if width == 2 && len(hashes) > 800 {
			continue // hopeless
		}
		for salt = range maxSalt {
			codes = codes[:0]
			for _, h := range hashes {
				codes = append(codes, code(h, width, salt))
			}
			slices.Sort(codes)
			if len(slices.Compact(codes)) == len(hashes) {
				return width, salt
			}
		}
	}
	return 6, 0
}

// code mixes hash and salt (the finalizer of SplitMix64) and keeps what fits.
func code(h uint64, width, salt int) uint64 {
	h += uint64(salt) * 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	h ^= h >> 31
	return firstCode + h%(1<<(8*width)-firstCode)
}

func (s sequence) width() int { return int(s[0]) }
func (s sequence) salt() int  { return int(s[1]) }

func (s sequence) appendCode(c uint64) sequence {
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], c)
	return append(s, b[:s.width()]...)
}

// appendPlaces writes the codes by position.
func (s sequence) appendPlaces(places []analysis.Place, hashes map[string]uint64) sequence {
	if !slices.IsSortedFunc(places, byPosition) {
		places = slices.Clone(places)
		slices.SortStableFunc(places, byPosition)
	}
	for i, p := range places {
		if i > 0 && places[i-1].Pos == p.Pos {
			s = s.appendCode(codeSame)
		}
		s = s.appendCode(code(hashes[p.Term], s.width(), s.salt()))
	}
	return s
}

func byPosition(a, b analysis.Place) int { return a.Pos - b.Pos }
