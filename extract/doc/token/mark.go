package token

import "strings"

// pairs are marks of several characters that no run rule joins.
var pairs = []string{"->", "=>", "<-", ">=", "<=", "``", "''"}

// markLen returns the length of the punctuation or symbol token that text starts with.
func markLen(text string) int {
	c := text[0]
	switch {
	case strings.IndexByte(".!?", c) >= 0:
		return run(text, ".!?")
	case strings.IndexByte("-*=_~<>|+^#", c) >= 0:
		return max(pair(text), run(text, string(c)))
	case strings.HasPrefix(text, "…"):
		return runOf(text, "…")
	}
	if n := pair(text); n > 0 {
		return n
	}
	_, n := decode(text)
	return n
}

func pair(text string) int {
	for _, p := range pairs {
		if strings.HasPrefix(text, p) {
			return len(p)
		}
	}
	return 0
}

func run(text, set string) int {
	n := 0
	for n < len(text) && strings.IndexByte(set, text[n]) >= 0 {
		n++
	}
	return n
}

func runOf(text, mark string) int {
	n := 0
	for strings.HasPrefix(text[n:], mark) {
		n += len(mark)
	}
	return n
}

var emoticons = []string{">:(", ":-)", ":-(", ";-)", ":-D", ":-P", "^_^", "-_-", ":)", ":(", ";)", ":D", "=)", "=(", ";P", ":P", ":O", ":/", "<3", "(:"}

// emoticon returns the length of the emoticon that the rest of a chunk consists of, but for closing marks; else 0.
func emoticon(rest string) int {
	if len(rest) > 8 || strings.IndexByte(">:;=^-<(", rest[0]) < 0 {
		return 0
	}
	for _, e := range emoticons {
		if strings.HasPrefix(rest, e) && run(rest[len(e):], ".!?,)") == len(rest)-len(e) {
			return len(e)
		}
	}
	return 0
}
