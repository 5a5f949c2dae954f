package ftm

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// texts are the properties that may be long and keep their line breaks.
var texts = []string{"bodyText", "summary", "description", "notes"}

// limits are the longest values of a property in characters, maxString where it is not listed.
var limits = map[string]int{"name": 384, "alias": 384, "full": 250, "sourceUrl": 4096}

const (
	maxString = 1024
	maxText   = 65_000
)

// clean brings values of a property into the form in which FollowTheMoney keeps them, so that its validator finds
// nothing to change: NFC, no control and invisible characters, one line but for texts, within the limits. Long texts
// become several values.
func clean(property string, values []string) []string {
	var kept []string
	for _, v := range values {
		for _, v := range cleanValue(property, norm.NFC.String(strings.Map(visible, v))) {
			if v != "" && !slices.Contains(kept, v) {
				kept = append(kept, v)
			}
		}
	}
	return kept
}

func cleanValue(property, v string) []string {
	if slices.Contains(texts, property) {
		return split(v)
	}
	limit, named := limits[property]
	if !named {
		limit = maxString
	}
	v = strings.Join(strings.Fields(v), " ")
	if property == "name" || property == "alias" {
		v = strings.Trim(v, `"' `)
	}
	return []string{truncate(v, limit)}
}

// visible maps blanks to a blank, line breaks to a line break, and drops what does not show.
func visible(r rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case r == '\u2028' || r == '\u2029':
		return '\n'
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}

// truncate keeps the first n characters.
func truncate(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n--; n < 0 {
			return strings.TrimSpace(s[:i])
		}
	}
	return s
}

// split cuts a text into pieces within the limit, at line breaks where it can.
func split(s string) []string {
	var pieces []string
	for s = strings.TrimSpace(s); len(s) > maxText; {
		head := truncate(s, maxText)
		if i := strings.LastIndexByte(head, '\n'); i > 0 && len(head) < len(s) {
			head = head[:i]
		}
		pieces = append(pieces, strings.TrimSpace(head))
		s = strings.TrimSpace(s[len(head):])
	}
	return append(pieces, s)
}

// iso639 is the three-letter code of a language; empty for an unknown one.
func iso639(tag string) string {
	base, err := language.ParseBase(tag)
	if err != nil {
		return ""
	}
	return base.ISO3()
}

// former are states of the past, which the model knows by their four letters of ISO 3166-3.
var former = map[string]string{"SU": "suhh", "YU": "yucs", "CS": "cshh"}

// country is the model's code of a country.
func country(iso string) string {
	if code, ok := former[iso]; ok {
		return code
	}
	return strings.ToLower(iso)
}

// utc brings a date-time to UTC without a zone, the model's only form; a date stays.
func utc(value string) string {
	t, err := time.Parse(time.RFC3339, value)
	if err != nil {
		return value
	}
	return t.UTC().Format("2006-01-02T15:04:05")
}
