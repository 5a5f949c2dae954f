package token

import "strings"

// address finds a URL or an e-mail address that fills a chunk but for the punctuation around it: chunk[first:last].
func address(chunk string) (first, last int, ok bool) {
	if len(chunk) < 6 || !addressMark(chunk) {
		return 0, 0, false
	}
	first, last = 0, len(chunk)
	for first < last && strings.IndexByte("([{<\"'", chunk[first]) >= 0 {
		first++
	}
	for last > first && strings.IndexByte(".,;:!?)]}>\"'", chunk[last-1]) >= 0 {
		last--
	}
	body := chunk[first:last]
	return first, last, isURL(body) || isMail(body)
}

func addressMark(chunk string) bool {
	return strings.Contains(chunk, "://") || strings.Contains(chunk, "www.") || strings.IndexByte(chunk, '@') > 0 ||
		strings.Contains(chunk, ".com/") || strings.Contains(chunk, ".org/")
}

func isURL(body string) bool {
	if scheme := strings.Index(body, "://"); scheme > 0 {
		return asciiWord(body[:scheme])
	}
	return strings.HasPrefix(body, "www.") || strings.Contains(body, ".com/") || strings.Contains(body, ".org/")
}

func isMail(body string) bool {
	at := strings.IndexByte(body, '@')
	return at > 0 && at+1 < len(body) && !strings.ContainsAny(body, "<>(),\"") && isAlpha(body[at+1])
}
