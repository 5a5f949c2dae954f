package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// boundary reports whether a sentence starts at token i.
func (s *splitter) boundary(i int) bool {
	if s.paragraph(i) {
		return true
	}
	if strings.IndexByte(s.gap(i), '\n') >= 0 && s.lineBreak(i) {
		return true
	}
	if s.closes(i) {
		return false
	}
	end := s.lastStop(i)
	return end >= 0 && s.opens(i) && s.ends(end, i)
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
		return s.quote
	case "'", "’":
		return s.gap(i) == ""
	}
	return false
}

// lastStop returns the index of the token with the stop before token i, closing marks skipped; -1 if there is none.
func (s *splitter) lastStop(i int) int {
	j := i - 1
	for j >= s.first && j > i-4 && closing(s.word(j)) && (s.word(j) != `"` || !s.quote) {
		j--
	}
	if j >= s.first && stop(s.word(j)) {
		return j
	}
	return -1
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

// opens reports whether token i can open a sentence.
func (s *splitter) opens(i int) bool {
	w := s.word(i)
	switch w {
	case `"`, "“", "``", "‘", "'", "(", "[", "-", "--", "—", "*", "•":
		return i+1 < len(s.tokens) && !startsLower(s.word(i+1)) && w != "--" && w != "—" || w == "“" || w == `"`
	}
	return !startsLower(w) && w != "&"
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

// ends reports whether the stop at token end closes a sentence before token i.
func (s *splitter) ends(end, i int) bool {
	w := s.word(end)
	inner := end < i-1
	switch {
	case w == "." || inner && len(w) > 1:
		return s.gap(i) != "" || !isDigitWord(s.word(i))
	case strings.Trim(w, ".") == "" || strings.HasSuffix(w, "…"):
		return true
	case w[len(w)-1] == '.' && len(w) > 1 && !strings.ContainsAny(w, "!?"):
		return s.abbreviationEnds(w, i)
	}
	return true
}

func isDigitWord(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }
