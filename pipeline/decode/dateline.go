package decode

import (
	"regexp"
	"strings"

	"dateline/pipeline/decode/metadata"
)

// dateline finds the full date in an agency's dateline: "BAMAKO, May 2, 2022 (Continental) - Mali's …". Most name no
// year and so no date. The mark after it tells it from a sentence that begins with a date.
var dateline = regexp.MustCompile(`^\p{Lu}[\p{L} .,'’/()-]{1,60}?[,(:] ?((?:\p{L}{3,9}\.? \d{1,2}, |\d{1,2} \p{L}{3,9}\.? )\d{4})\)? ?(?:\(|:|-|–|—)`)

// datelineDate is the date in the dateline that a text begins with, or "".
func datelineDate(text string) string {
	m := dateline.FindStringSubmatch(head(text, 120))
	if m == nil {
		return ""
	}
	return metadata.Timestamp(strings.Replace(m[1], "Sept", "Sep", 1))
}

// splitDate takes a first line that is only a date, with or without a word like "Published:" before it, off a text.
func splitDate(text string) (date, body string) {
	line, rest, _ := strings.Cut(text, "\n")
	value := strings.TrimSpace(line)
	if label, v, ok := strings.Cut(value, ":"); ok && dateLabel(label) {
		value = strings.TrimSpace(v)
	}
	date = metadata.Timestamp(value)
	if date == "" || strings.TrimSpace(rest) == "" {
		return "", text
	}
	return date, strings.TrimLeft(rest, " \t\n")
}

func dateLabel(s string) bool {
	switch strings.ToLower(s) {
	case "published", "publication date", "date", "posted", "updated":
		return true
	}
	return false
}
