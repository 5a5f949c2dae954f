// Package analysis turns text into search terms: case, accents and apostrophes folded, acronyms joined ("U.S." is
// "us"), possessives cut, plurals of ordinary words brought to the singular and names left as they are. Every back
// end uses it for text and queries alike, so that all of them find the same.
package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is one word of a text. A hyphenated compound gives a token for each part, and one for the parts together
// that has the position of the first.
type Token struct {
	Start, End int    // byte offsets
	Pos        int    // number of the word, from zero
	Term       string // folded
	Lower      bool   // written as an ordinary word: no capital at its start
	Initial    bool   // a capital at its start says nothing: it begins a sentence
	Compound   bool   // the parts of a hyphenated compound together
}

// maxTerm is the longest word that is searchable, in bytes; longer ones are no words.
const maxTerm = 100

// Scan calls yield for each token, in order. Time is linear in the length of the text.
func Scan(text string, yield func(Token)) {
	s := scanner{text: text, yield: yield, initial: true}
	for s.pos < len(text) {
		r, size := utf8.DecodeRuneInString(text[s.pos:])
		if isWordRune(r) {
			s.word()
			continue
		}
		s.between(r)
		s.pos += size
	}
	s.endCompound()
}

// scanner walks over the text; pos is where it stands.
type scanner struct {
	text     string
	pos      int
	words    int // seen so far
	initial  bool
	yield    func(Token)
	compound []Token // parts so far
	linked   bool    // a hyphen and nothing else stands before pos
}

// between looks at a character that is part of no word.
func (s *scanner) between(r rune) {
	hyphen := isHyphen(r) && len(s.compound) > 0 && s.compound[len(s.compound)-1].End == s.pos
	if !hyphen {
		s.endCompound()
	}
	s.linked = hyphen
	switch r {
	case '.', '!', '?', ':', ';', '"', '“', '”', '«', '»', '\n', '•':
		s.initial = true
	}
}

// word reads one word, a run of letters and digits with what may stand inside it.
func (s *scanner) word() {
	start := s.pos
	end := s.acronymEnd()
	if end == start {
		end = s.wordEnd()
	}
	s.pos = end
	t := Token{Start: start, End: end, Pos: s.words, Term: fold(s.text[start:end]), Initial: s.initial}
	first, _ := utf8.DecodeRuneInString(s.text[start:])
	t.Lower = !unicode.IsUpper(first) && !unicode.IsTitle(first)
	s.initial = false
	if t.Term == "" || len(t.Term) > maxTerm {
		return
	}
	if isPronoun(t.Term) && s.text[start:end] != strings.ToUpper(s.text[start:end]) {
		t.Term += "_"
	}
	s.words++
	if !s.linked {
		s.endCompound()
	}
	s.linked = false
	s.compound = append(s.compound, t)
	s.yield(t)
}

// maxParts bounds a compound; longer chains of hyphens are no words.
const maxParts = 3

// endCompound yields the parts read so far together, if they are two or three.
func (s *scanner) endCompound() {
	parts := s.compound
	s.compound = s.compound[:0]
	if len(parts) < 2 || len(parts) > maxParts {
		return
	}
	whole := parts[0]
	whole.End, whole.Compound, whole.Term = parts[len(parts)-1].End, true, ""
	for _, p := range parts {
		whole.Term += p.Term
	}
	s.yield(whole)
}

// wordEnd is where the run of letters and digits at pos ends. Apostrophes stand inside words, full stops and commas
// inside numbers. A character of a script without blanks is a word of its own.
func (s *scanner) wordEnd() int {
	i := s.pos
	for i < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case isIdeograph(r):
			if i == s.pos {
				return i + size
			}
			return i
		case isWordRune(r), unicode.Is(unicode.Mn, r), s.joins(r, i, size):
			i += size
		default:
			return i
		}
	}
	return i
}

// joins reports whether the mark at i stands inside a word or number.
func (s *scanner) joins(r rune, i, size int) bool {
	if i+size >= len(s.text) {
		return false
	}
	before, after := s.text[i-1], s.text[i+size]
	switch r {
	case '\'', '’', 'ʼ':
		next, _ := utf8.DecodeRuneInString(s.text[i+size:])
		return unicode.IsLetter(next)
	case '.':
		return isDigit(before) && isDigit(after)
	case ',':
		return isDigit(before) && threeDigits(s.text[i+size:])
	}
	return false
}

// acronymEnd is where letters with full stops between them end ("U.S.", "U.S.A"); pos where
// there are none.
func (s *scanner) acronymEnd() int {
	i, letters := s.pos, 0
	for i+1 < len(s.text) && isASCIILetter(s.text[i]) && s.text[i+1] == '.' {
		i += 2
		letters++
	}
	if i < len(s.text) && isASCIILetter(s.text[i]) && (i+1 == len(s.text) || !isWordByte(s.text[i+1])) {
		i++
		letters++
	}
	if letters < 2 || s.pos > 0 && isWordByte(s.text[s.pos-1]) {
		return s.pos
	}
	return i
}

// isPronoun holds for words that are acronyms when in capitals. In lower case they get a term of their own.
func isPronoun(term string) bool { return term == "us" || term == "it" || term == "who" }

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isWordByte(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func isWordByte(c byte) bool    { return isASCIILetter(c) || isDigit(c) }
func isDigit(c byte) bool       { return '0' <= c && c <= '9' }
func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isHyphen(r rune) bool      { return r == '-' || r == '‐' || r == '‑' }

// isIdeograph holds for scripts that put no blanks between words.
func isIdeograph(r rune) bool {
	return r > 0xE00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// threeDigits reports whether exactly three digits stand at the start of s.
func threeDigits(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}
