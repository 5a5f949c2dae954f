package maintext

import (
	"strings"
	"unicode"
)

// onlyWhen reports whether a block only says when, where and by whom the article was published: most of its words are
// parts of a date or words of publishing, with a year, a time of day or a word like "updated" among them.
func onlyWhen(text string) bool {
	words, known, numbers, marked := 0, 0, 0, false
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words++
		switch {
		case unicode.IsDigit(rune(w[0])):
			numbers++
			known++
			marked = marked || (len(w) == 4 && (w[:2] == "19" || w[:2] == "20"))
		case publishing(w):
			known++
			marked = marked || marks(w)
		}
	}
	return numbers > 0 && marked && known*5 > words*3 && !endsSentence(text)
}

// marks reports whether a word is about publishing itself, or the time of day.
func marks(w string) bool {
	switch w {
	case "published", "updated", "posted", "publicado", "modified", "am", "pm", "ago", "read":
		return true
	}
	return false
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
