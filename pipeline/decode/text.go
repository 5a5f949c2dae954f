package decode

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"dateline/article"
)

// maxTitle is the longest first line, in characters, that is taken for a title; headlines of agencies stay below 120.
const maxTitle = 150

func decodeText(raw article.Raw) (article.Article, error) {
	text := toUTF8(raw.Body, raw.Charset)
	if binary(text) {
		return article.Article{}, problem("binary", "binary data, not text")
	}
	title, body := splitTitle(strings.TrimSpace(cleanControls(text)))
	date, body := splitDate(body)
	body = unwrap(body)
	a := article.Article{Title: title, Published: cmp.Or(date, datelineDate(body)), Text: body}
	if a.Published != "" {
		a.PublishedSource = article.PublishedText
	}
	return a, nil
}

// cleanControls makes line ends uniform and removes other control characters but tabs.
func cleanControls(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == '\f', r == '\v':
			return '\n'
		case r < ' ' && r != '\n' && r != '\t', r == 0x7f, r == '\uFEFF':
			return -1
		}
		return r
	}, text)
}

// splitTitle takes the first line for the title when it looks like one: short, not a sentence, and set off from the
// text by a blank line or by being much shorter than the line below.
func splitTitle(text string) (title, body string) {
	line, rest, more := strings.Cut(text, "\n")
	line = strings.TrimSpace(line)
	trimmed := strings.TrimLeft(rest, " \t\n")
	if !more || trimmed == "" || utf8.RuneCountInString(line) > maxTitle || endsSentence(line) {
		return "", text
	}
	below, _, _ := strings.Cut(trimmed, "\n")
	setOff := strings.HasPrefix(strings.TrimLeft(rest, " \t"), "\n")
	if setOff || len(below) > 2*len(line) {
		return line, trimmed
	}
	return "", text
}

// endsSentence reports whether the line ends as sentences do and headlines do not; "Inc." and "U.S." end headlines too.
func endsSentence(line string) bool {
	if strings.HasSuffix(line, ".") {
		last := line[strings.LastIndexByte(line, ' ')+1:]
		return len(last) > 5 || strings.ToLower(last) == last
	}
	return strings.HasSuffix(line, ",") || strings.HasSuffix(line, ";") || strings.HasSuffix(line, ".”") || strings.HasSuffix(line, `."`)
}
