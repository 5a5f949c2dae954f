package decode

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// minDetect is the length in bytes from which letter statistics tell languages apart reliably.
const minDetect = 200

// languageOf is the language of a text as a primary tag ("en"). Short texts are taken for English unless their
// script or most of their words say otherwise; "und" is a text without letters.
func languageOf(text string) string {
	sample := head(text, 4000)
	letters := strings.IndexFunc(sample, unicode.IsLetter) >= 0
	switch {
	case !letters:
		return "und"
	case englishShare(sample) >= 0.15:
		return "en"
	}
	info := whatlanggo.Detect(sample)
	if info.Script == unicode.Latin {
		if info = whatlanggo.Detect(plainWords(sample)); len(text) < minDetect || !info.IsReliable() {
			return "en"
		}
	}
	return cmp.Or(shortest(info.Lang), "en")
}

// plainWords are the words in lower case: names say nothing about the language that they stand in. Fewer than a dozen
// tell nothing at all.
func plainWords(text string) string {
	words := slices.DeleteFunc(strings.Fields(text), func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsLower(r)
	})
	if len(words) < 12 {
		return ""
	}
	return strings.Join(words, " ")
}

// shortest is the language's two-letter tag, or where there is none its three-letter one.
func shortest(l whatlanggo.Lang) string {
	switch tag := l.Iso6391(); {
	case l == whatlanggo.Pes:
		return "fa"
	case tag != "":
		return tag
	}
	return l.Iso6393()
}

// pageLanguage is the language of a page's text that declares the given tag, which long texts can overrule.
func pageLanguage(text, declared string) string {
	declared = primaryTag(declared)
	if declared == "" || (len(text) >= minDetect && languageOf(text) == "en") {
		return languageOf(text)
	}
	if declared != "en" || len(text) < minDetect {
		return declared
	}
	return languageOf(text)
}

// englishShare is the share of the words that are common English function words. English prose has over a quarter,
// other languages hardly any.
func englishShare(text string) float64 {
	words, hits := 0, 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		words++
		if functionWord(strings.ToLower(w)) {
			hits++
		}
	}
	return float64(hits) / float64(max(words, 1))
}

func functionWord(w string) bool {
	switch w {
	case "the", "of", "and", "to", "that", "is", "was", "for", "with", "by", "from", "has", "have", "been", "will", "its", "their",
		"he", "she", "they", "it", "this", "which", "who", "said", "at", "on", "after", "would", "were", "are", "not", "be", "a", "an", "as":
		return true
	}
	return false
}

// primaryTag is the primary subtag of a language tag in lower case: "en" for "en-GB" and "en_US".
func primaryTag(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	tag, _, _ = strings.Cut(tag, "_")
	if long := map[string]string{"english": "en", "eng": "en"}[tag]; long != "" {
		return long
	}
	if len(tag) < 2 || len(tag) > 3 {
		return ""
	}
	return tag
}

// head is the longest prefix of at most n bytes that ends between characters.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}
