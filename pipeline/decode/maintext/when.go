package maintext

import (
	"strings"
	"unicode"
)

// onlyWhen reports whether a block only says when, where and by whom the article was published: at least half of its
// words are parts of a date or words of publishing, and it holds a number.
func onlyWhen(text string) bool {
	words, known, numbers := 0, 0, 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words++
		switch {
		case unicode.IsDigit(rune(w[0])):
			numbers++
			known++
		case publishing(w):
			known++
		}
	}
	return numbers > 0 && known*2 > words && !endsSentence(text)
}

// publishing reports whether a word in lower case belongs to dates of publication.
func publishing(w string) bool {
	switch w {
	case "published", "updated", "posted", "publicado", "modified", "first", "last", "on", "at", "am", "pm", "a", "m", "p",
		"est", "edt", "et", "cst", "cdt", "pst", "pdt", "gmt", "utc", "bst", "ist", "by", "ago", "day", "days", "hour", "hours", "min", "minute", "minutes", "read",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "today", "yesterday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "of":
		return true
	}
	return false
}
