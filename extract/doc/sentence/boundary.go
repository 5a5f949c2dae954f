package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// verdict is what the rules say of a place.
type verdict int

const (
	open verdict = iota // the model decides
	yes
	no
)

// rule decides the places that are certain: before token i a sentence starts, none starts, or the model decides.
func (s *splitter) rule(i int) verdict {
	switch breaks := strings.Count(s.gap(i), "\n"); {
	case breaks > 1 || breaks == 1 && s.lineBreak(i):
		return yes
	case s.closes(i) || s.dateline(i):
		return no
	case s.stamp(i):
		return yes
	case s.candidate(i):
		return open
	}
	return no
}

// paragraph reports whether a blank line separates token i from the one before it.
func (s *splitter) paragraph(i int) bool {
	return strings.Count(s.gap(i), "\n") > 1
}

// lineBreak reports whether the single line break before token i ends a sentence: after a stop, before a bullet or
// after a short line, so that hard-wrapped text stays whole.
func (s *splitter) lineBreak(i int) bool {
	if s.lastStop(i) >= 0 || bullet(s.word(i)) {
		return true
	}
	start := strings.LastIndexByte(s.text[max(0, s.tokens[i-1].End-wrapped):s.tokens[i-1].End], '\n')
	short := start >= 0 || s.tokens[i-1].End < wrapped
	return short && !startsLower(s.word(i))
}

// wrapped is the length in bytes from which a line may have been broken by a formatter.
const wrapped = 56

// closes reports whether token i belongs to the sentence before it: a closing quotation mark or bracket.
func (s *splitter) closes(i int) bool {
	switch s.word(i) {
	case ")", "]", "}", "”", "''", ".", "!", "?", ",", ";", ":", "%":
		return true
	case `"`:
		return s.closingQuote(i)
	case "'", "’":
		return s.gap(i) == ""
	}
	return false
}

// lastStop returns the index of the token with the stop before token i, closing marks skipped; -1 if there is none.
func (s *splitter) lastStop(i int) int {
	j := i - 1
	for j >= s.first && j > i-4 && closing(s.word(j)) && (s.word(j) != `"` || s.closingQuote(j)) {
		j--
	}
	if j >= s.first && stop(s.word(j)) {
		return j
	}
	return -1
}

// closingQuote reports whether the straight quotation mark at token i closes: by the blanks around it or, where these
// do not tell, by whether one is open.
func (s *splitter) closingQuote(i int) bool {
	before := s.gap(i) != ""
	after := i+1 >= len(s.tokens) || s.gap(i+1) != ""
	if before != after {
		return after
	}
	return s.quote
}

func closing(w string) bool {
	switch w {
	case ")", "]", "”", "''", `"`, "'", "’", "*":
		return true
	}
	return false
}

func stop(w string) bool {
	if w == "" {
		return false
	}
	switch w[len(w)-1] {
	case '.', '!', '?':
		return true
	}
	return strings.HasSuffix(w, "…") || strings.HasSuffix(w, "。")
}

func startsLower(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

func bullet(w string) bool {
	switch w {
	case "-", "*", "•", "·", "–", "—", "--", "►", "▪":
		return true
	}
	return false
}
