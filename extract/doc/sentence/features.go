package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/token"
)

// Shapes of a token as the features see it.
const (
	shapeNone  = iota
	shapeLower // starts with a small letter
	shapeTitle // starts with a capital
	shapeUpper // all capitals, two letters at least
	shapeDigit
	shapeStop // ends with a full stop, question or exclamation mark
	shapeComma
	shapeColon
	shapeOpen
	shapeClose
	shapeOther
)

func shapeOf(w string) uint32 {
	switch w {
	case "":
		return shapeNone
	case ",", ";":
		return shapeComma
	case ":", "-", "--", "—", "–":
		return shapeColon
	case "(", "[", "“", "``", "‘":
		return shapeOpen
	case ")", "]", "”", "''", "’", `"`, "'":
		return shapeClose
	}
	if !letterOrDigit(w) {
		if stop(w) {
			return shapeStop
		}
		return shapeOther
	}
	return wordShape(w)
}

func letterOrDigit(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

func wordShape(w string) uint32 {
	first, n := utf8.DecodeRuneInString(w)
	second, _ := utf8.DecodeRuneInString(w[n:])
	switch {
	case unicode.IsLower(first):
		return shapeLower
	case unicode.IsDigit(first):
		return shapeDigit
	case !unicode.IsUpper(first):
		return shapeOther
	case unicode.IsUpper(second) && strings.ToUpper(w) == w:
		return shapeUpper
	}
	return shapeTitle
}

// quick appends the few features that rule out most places.
func (s *splitter) quick(f []uint64, i int) []uint64 {
	l1, r1, sl1, sr1 := s.hash(i-1), s.hash(i), s.shape(i-1), s.shape(i)
	around := s.shape(i-2)<<12 | sl1<<8 | sr1<<4 | s.shape(i+1)
	return append(f,
		perceptron.Mix(0, l1, sr1, 0),
		perceptron.Mix(1, r1, sl1, 0),
		perceptron.Mix(2, l1, r1, 0),
		perceptron.Mix(3, around, lengthClass(i-s.first), 0),
		perceptron.Mix(4, s.plain(i-1), s.plain(i), sl1<<4|sr1),
		perceptron.Mix(5, s.tags(i-1), s.tags(i), 0))
}

// features appends the features of the place before token i: the words around, their shapes, how long the sentence is
// already, and what is open.
func (s *splitter) features(f []uint64, i int) []uint64 {
	n := 0
	add := func(a, b, c uint32) {
		f = append(f, perceptron.Mix(n, a, b, c))
		n++
	}
	l1, l2, l3 := s.hash(i-1), s.hash(i-2), s.hash(i-3)
	r1, r2, r3 := s.hash(i), s.hash(i+1), s.hash(i+2)
	sl1, sl2, sl3 := s.shape(i-1), s.shape(i-2), s.shape(i-3)
	sr1, sr2, sr3 := s.shape(i), s.shape(i+1), s.shape(i+2)
	blank := flag(i > 0 && i < len(s.tokens) && s.tokens[i-1].End < s.tokens[i].Start)
	open := flag(s.quote) | flag(s.depth > 0)<<1
	long := lengthClass(i - s.first)
	add(0, 0, 0)
	add(l1, blank, 0)
	add(r1, blank, 0)
	add(l1, r1, 0)
	add(l1, l2, 0)
	add(l2, sl1, 0)
	add(l3, sl2, sl1)
	add(r1, r2, 0)
	add(r2, sr1, 0)
	add(r3, sr1, sr2)
	add(l1, sr1, blank)
	add(sl1, r1, blank)
	add(l2, l1, sr1)
	add(sl1, r1, r2)
	add(sl1, sr1, blank)
	add(sl2<<4|sl1, sr1<<4|sr2, blank)
	add(sl3<<8|sl2<<4|sl1, sr1<<8|sr2<<4|sr3, blank)
	add(sl1, sr1<<4|sr2, open)
	add(l1, sr1, open)
	add(long, sl1, sr1)
	add(long, sl1, r1)
	add(long, l1, 0)
	add(s.plain(i-1), s.plain(i), sl1<<4|sr1)
	add(s.plain(i), sl1<<4|sr1, sr2)
	add(s.tags(i-1), s.tags(i), sl1<<4|sr1)
	add(s.tags(i), sl1<<4|sr1, s.tags(i+1))
	add(s.tags(i-1), s.tags(i-2), sl1<<4|sr1)
	add(s.caps(i+1), sl1<<4|sr1, s.caps(s.first))
	add(s.caps(s.first), long, sl1<<4|sr1)
	add(s.firstWord(), sl1<<4|sr1, long)
	add(s.tags(s.first), sl1<<4|sr1, s.tags(i))
	add(r1, r2, r3)
	add(l1, l2, l3)
	add(sl1<<4|sr1, r3, s.hash(i+3))
	add(s.caps(i-5), s.caps(i), sl1<<4|sr1)
	add(s.caps(i-5), s.plain(i), sl1<<4|sr1)
	add(s.plain(i-1), s.plain(i), s.plain(i+1)<<8|s.plain(i-2)<<12|sl1<<4|sr1)
	add(s.tags(i-1), s.tags(i), s.tags(i+1))
	add(s.tags(i), s.tags(i+1), s.tags(i+2))
	add(sr1<<4|sl1, s.nextStop(i), long)
	return f
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func lengthClass(n int) uint32 {
	switch {
	case n <= 6:
		return uint32(n)
	case n <= 10:
		return 7
	case n <= 16:
		return 8
	case n <= 25:
		return 9
	case n <= 40:
		return 10
	}
	return 11
}

// hash returns the hash of the i-th token's normal form, with its case kept apart.
func (s *splitter) hash(i int) uint32 { return s.look(i).hash }

func (s *splitter) shape(i int) uint32 { return s.look(i).shape }

// tags returns the number of the set of tags that the token takes in the treebanks.
func (s *splitter) tags(i int) uint32 { return s.look(i).entry.Tags }

// plain is the usual case of a word that starts with a capital here, 0 for others.
func (s *splitter) plain(i int) uint32 {
	l := s.look(i)
	if l.shape == shapeTitle || l.shape == shapeUpper {
		return 1 + uint32(l.entry.Case)
	}
	return 0
}

// caps classes how many of the five tokens from i on start with a capital.
func (s *splitter) caps(i int) uint32 {
	n := uint32(0)
	for k := i; k < i+5; k++ {
		if sh := s.shape(k); sh == shapeTitle || sh == shapeUpper {
			n++
		}
	}
	return n
}

// nextStop classes the distance from token i to the next stop.
func (s *splitter) nextStop(i int) uint32 {
	for k := i; k < i+12; k++ {
		if s.shape(k) == shapeStop {
			return uint32(k - i)
		}
	}
	return 12
}

func (s *splitter) firstWord() uint32 { return s.hash(s.first) }

// seen is what the features know of one token.
type seen struct {
	hash, shape uint32
	entry       lexicon.Entry
}

func (s *splitter) look(i int) seen {
	if i < 0 || i >= len(s.seen) {
		return seen{hash: 1}
	}
	return s.seen[i]
}

func newSeen(text string, tokens []token.Span, lex *lexicon.Lexicon) []seen {
	all := make([]seen, len(tokens))
	for i, t := range tokens {
		w := text[t.Start:t.End]
		h := lexicon.Hash(w)
		all[i] = seen{h, shapeOf(w), lex.Look(h)}
	}
	return all
}
