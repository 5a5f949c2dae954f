package entity

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// nameKey is the form in which names are compared: lower case, without accents, dots, a leading article or a final
// possessive, hyphens as blanks. "the U.S.", "US" and "U.S.'s" have one key.
func nameKey(text string) string {
	text = trimPossessive(text)
	if !plainASCII(text) {
		text = foldAccents(text)
	}
	var b strings.Builder
	b.Grow(len(text))
	blank := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '.' || c == '\'' || c == '"' || c == ',':
		case c == '-' && nextToDigit(text, i):
		case c == ' ' || c == '-' || c == '\n' || c == '\t':
			blank = b.Len() > 0
		default:
			if blank {
				b.WriteByte(' ')
				blank = false
			}
			b.WriteByte(lowerByte(c))
		}
	}
	key := strings.TrimPrefix(b.String(), "the ")
	if short, ok := strings.CutSuffix(key, " st"); ok {
		return short + " street"
	}
	return key
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

func plainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// nextToDigit reports a hyphen as in "G-7", which is no word boundary.
func nextToDigit(s string, i int) bool {
	return i == 1 && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9'
}

func trimPossessive(s string) string {
	for _, end := range []string{"'s", "’s", "'", "’"} {
		if t, ok := strings.CutSuffix(s, end); ok {
			return t
		}
	}
	return s
}

var foldings = strings.NewReplacer("’", "'", "‘", "'", "ı", "i", "ł", "l", "Ł", "l", "ø", "o", "Ø", "o", "ß", "ss",
	"æ", "ae", "đ", "d", "Đ", "d", "–", "-", "‑", "-", "\u00a0", " ", "\u200d", "")

// foldAccents writes letters without their accents and in lower case.
func foldAccents(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(foldings.Replace(s)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// acronymLetters gives the letters of an acronym in lower case: "U.N." and "UN" are "un". ok is false for a name that
// is no acronym: one of other than two to eight capitals.
func acronymLetters(text string) (letters string, ok bool) {
	var b strings.Builder
	capitals := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case 'A' <= c && c <= 'Z':
			capitals++
			b.WriteByte(lowerByte(c))
		case c == '.' || c == '&' || c == '-':
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			b.WriteByte(c)
		default:
			return "", false
		}
	}
	n := b.Len()
	return b.String(), n >= 2 && n <= 8 && capitals >= 2 && 2*capitals > n
}

// smallWords may be left out of an acronym.
var smallWords = map[string]bool{"of": true, "the": true, "and": true, "for": true, "in": true, "on": true, "de": true,
	"&": true, "to": true, "at": true, "la": true, "del": true, "des": true, "du": true, "a": true, "und": true, "et": true}

// initials gives the acronyms that a name of several words can have: with and without its small words.
func initials(words []string) []string {
	if len(words) < 2 {
		return nil
	}
	var all, big []byte
	for _, w := range words {
		all = append(all, w[0])
		if !smallWords[w] {
			big = append(big, w[0])
		}
	}
	if len(big) < 2 {
		return nil
	}
	if len(all) == len(big) {
		return []string{string(big)}
	}
	return []string{string(big), string(all)}
}
