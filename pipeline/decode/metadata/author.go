package metadata

import (
	"strings"
	"unicode/utf8"
)

// maxAuthor is the longest name of an author, in characters; longer values are sentences.
const maxAuthor = 60

// cleanAuthors takes names apart that stand in one value, and drops addresses, repeats and the site itself.
func cleanAuthors(values []string, site string) []string {
	var authors []string
	seen := map[string]bool{strings.ToLower(site): true, "": true, "admin": true, "administrator": true}
	for _, v := range values {
		for _, name := range splitAuthors(tidy(v)) {
			key := strings.ToLower(name)
			if !seen[key] && !strings.Contains(name, "://") && !strings.ContainsAny(name, "@0123456789") && utf8.RuneCountInString(name) <= maxAuthor {
				seen[key] = true
				authors = append(authors, name)
			}
		}
	}
	return authors
}

// splitAuthors cuts "By Ann Lee and Bo Sun, Reuters" into its names. A comma separates only where both sides have a
// space inside or no side has one, so that "Lee, Ann" stays whole.
func splitAuthors(v string) []string {
	if lower := strings.ToLower(v); strings.HasPrefix(lower, "by ") || strings.HasPrefix(lower, "by:") {
		v = strings.TrimSpace(v[3:])
	}
	var names []string
	for _, joined := range strings.Split(v, " and ") {
		for _, part := range strings.FieldsFunc(joined, func(r rune) bool { return r == ';' || r == '|' || r == '&' }) {
			names = append(names, splitCommas(part)...)
		}
	}
	return names
}

func splitCommas(part string) []string {
	pieces := strings.Split(part, ",")
	for i, p := range pieces {
		pieces[i] = strings.TrimSpace(p)
		if i == 0 && len(pieces) == 2 && !strings.Contains(pieces[0], " ") {
			return []string{strings.TrimSpace(part)}
		}
	}
	return pieces
}

// withoutSite takes the site's name off the end of a title: "Rain in Lagos | Example News".
func withoutSite(title, site string) string {
	for _, mark := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		i := strings.LastIndex(title, mark)
		if i > 0 && site != "" && sameSite(title[i+len(mark):], site) {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

func sameSite(a, b string) bool {
	a, b = squeeze(a), squeeze(b)
	return a == b || (len(a) > 2 && strings.HasPrefix(b, a)) || (len(b) > 2 && strings.HasPrefix(a, b))
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '.' || r == '-' {
			return -1
		}
		return r
	}, strings.TrimPrefix(strings.ToLower(s), "the "))
}
