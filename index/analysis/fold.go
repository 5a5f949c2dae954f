package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold brings one word to the form that is compared: lower case without accents, apostrophes, full stops, commas
// between digits, and without a possessive ending.
func fold(word string) string {
	word = cutPossessive(word)
	if isPlain(word) {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			foldUnicode(&b, word[i:])
			break
		}
		foldByte(&b, c, i > 0 && isDigit(word[i-1]))
	}
	return b.String()
}

// isPlain reports whether the word is its own folded form, as most are.
func isPlain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; (c < 'a' || c > 'z') && !isDigit(c) {
			return false
		}
	}
	return true
}

// foldByte writes a letter in lower case, a digit, or a decimal point.
func foldByte(b *strings.Builder, c byte, afterDigit bool) {
	switch {
	case isASCIILetter(c):
		b.WriteByte(c | 0x20)
	case isDigit(c), c == '.' && afterDigit:
		b.WriteByte(c)
	}
}

// foldUnicode decomposes the letters, drops the accents, and spells out letters that do not decompose.
func foldUnicode(b *strings.Builder, rest string) {
	for _, r := range norm.NFKD.String(rest) {
		if s, ok := spelled[unicode.ToLower(r)]; ok {
			b.WriteString(s)
		} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		} else if r == '.' {
			b.WriteByte('.')
		}
	}
}

// spelled are Latin letters whose accent is part of the letter.
var spelled = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "ng",
}

// cutPossessive cuts 's off the end.
func cutPossessive(word string) string {
	stem, ok := strings.CutSuffix(word, "s")
	if !ok {
		if stem, ok = strings.CutSuffix(word, "S"); !ok {
			return word
		}
	}
	for _, mark := range []string{"'", "’", "ʼ"} {
		if s, ok := strings.CutSuffix(stem, mark); ok && s != "" {
			return s
		}
	}
	return word
}
