package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Blank reports whether r separates tokens and belongs to none: white space, controls and zero-width spaces.
func Blank(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == '\u200e' || r == '\u200f'
}

func (s *scanner) skipBlanks(pos int) int {
	for pos < len(s.text) {
		r, n := decode(s.text[pos:])
		if !Blank(r) {
			break
		}
		pos += n
	}
	return pos
}

func (s *scanner) chunkEnd(pos int) int {
	for pos < len(s.text) {
		r, n := decode(s.text[pos:])
		if Blank(r) {
			break
		}
		pos += n
	}
	return pos
}

func decode(text string) (rune, int) {
	if text[0] < utf8.RuneSelf {
		return rune(text[0]), 1
	}
	return utf8.DecodeRuneInString(text)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

func isAlpha(c byte) bool { return isLower(c) || isUpper(c) }

func asciiWord(chunk string) bool {
	for i := 0; i < len(chunk); i++ {
		if !isAlpha(chunk[i]) {
			return false
		}
	}
	return true
}

// wordRune reports whether r can stand inside a word.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isAlpha(byte(r)) || isDigit(byte(r)) || r == '_'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M) || r == '\u00ad' || r == '\u200c' || r == '\u200d'
}

func wordStarts(text string) bool {
	r, _ := decode(text)
	return wordRune(r) && r != '_'
}

// apostrophe returns the length of the apostrophe that text starts with, 0 if there is none.
func apostrophe(text string) int {
	switch {
	case text == "":
		return 0
	case text[0] == '\'':
		return 1
	case strings.HasPrefix(text, "’"):
		return len("’")
	}
	return 0
}
