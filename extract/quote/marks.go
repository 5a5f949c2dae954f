package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
)

// minWords is the length of the shortest quotation; shorter ones are scare quotes, nicknames and terms.
const minWords = 4

// mark is one quotation mark of the text.
type mark struct {
	at, size int
	r        rune
}

// passage is what stands between two marks, or between a mark and the end of its paragraph. Offsets are bytes.
type passage struct {
	article.Span     // inside the marks, without blanks at either end
	open, after  int // where the opening mark begins, and where the closing one ends (the end of Span without one)
	closed       bool
}

// passages finds all quoted passages outside others, long and short. A passage never runs over the end of its
// paragraph: where the closing mark is missing it ends there, as in a speech quoted over several paragraphs.
func passages(text string) []passage {
	var out []passage
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		out = inParagraph(out, text, start, end)
		start = end + 1
	}
	return out
}

func inParagraph(out []passage, text string, start, end int) []passage {
	var open *mark
	for at := start; at < end; {
		m := markAt(text, at, end)
		switch {
		case m.size == 0:
			_, n := utf8.DecodeRuneInString(text[at:end])
			m.size = n
		case open == nil && opens(text, m, start, end):
			open = &m
		case open != nil && closes(*open, m) && !apostrophe(text, m, end):
			out = append(out, newPassage(text, *open, m.at, m.at+m.size, true))
			open = nil
		}
		at += m.size
	}
	if open != nil && open.r != '‘' {
		out = append(out, newPassage(text, *open, end, end, false))
	}
	return out
}

func newPassage(text string, open mark, end, after int, closed bool) passage {
	start := open.at + open.size
	inner := text[start:end]
	left := len(inner) - len(strings.TrimLeftFunc(inner, unicode.IsSpace))
	right := len(strings.TrimRightFunc(inner, unicode.IsSpace))
	p := passage{open: open.at, after: after, closed: closed}
	p.Start, p.End = start+left, start+max(left, right)
	if !closed {
		p.after = p.End
	}
	return p
}

// markAt reads a quotation mark; its size is 0 where there is none.
func markAt(text string, at, end int) mark {
	r, n := utf8.DecodeRuneInString(text[at:end])
	if strings.HasPrefix(text[at:end], `""`) {
		return mark{at, 2, '"'}
	}
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '‘', '’', '″':
		return mark{at, n, r}
	case '`', '\'':
		if at+1 < end && rune(text[at+1]) == r {
			return mark{at, 2, '"'}
		}
	}
	return mark{at: at, r: r}
}

// opens reports whether a mark begins a passage: nothing but a blank, a bracket or a dash stands before it.
func opens(text string, m mark, start, end int) bool {
	switch m.r {
	case '”', '’', '″':
		return false
	case '“', '„', '«', '»':
		return true
	case '‘':
		return boundary(text, m.at, start)
	}
	return boundary(text, m.at, start) || !spaceAt(text, m.at+m.size, end)
}

// boundary reports whether a word may begin at a byte.
func boundary(text string, at, start int) bool {
	if at == start {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(text[start:at])
	return unicode.IsSpace(r) || strings.ContainsRune("([{—–-/:,", r)
}

func spaceAt(text string, at, end int) bool {
	if at >= end {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[at:end])
	return unicode.IsSpace(r)
}

// closes reports whether b is the kind of mark that ends what a began.
func closes(a, b mark) bool {
	switch a.r {
	case '“', '‟':
		return b.r == '”' || b.r == '"'
	case '„':
		return b.r == '“' || b.r == '”' || b.r == '"' || b.r == '‟'
	case '«':
		return b.r == '»'
	case '»':
		return b.r == '«'
	case '‘':
		return b.r == '’'
	}
	return b.r == '"' || b.r == '”'
}

// apostrophe reports whether a single mark stands inside a word ("don’t") or after a plural ("workers’ rights").
func apostrophe(text string, m mark, end int) bool {
	if m.r != '’' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[m.at+m.size : end])
	if unicode.IsLetter(next) || unicode.IsDigit(next) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(text[:m.at])
	return last == 's' && next == ' '
}

// words counts the words of a text as they are set: runs without blanks.
func words(s string) int { return len(strings.Fields(s)) }
