// Package sentence finds where sentences start in tokenised text. Paragraph breaks always end a sentence; full stops,
// question and exclamation marks do when what follows can open one. Abbreviations, initials, datelines ("BEIJING,
// Nov. 18 (Xinhua) -- ") and quotations with inner stops do not.
package sentence

import "dateline/extract/doc/token"

// Split returns the indexes of the tokens that start a sentence, ascending; the first is 0. It is empty for no tokens.
func Split(text string, tokens []token.Span) []int {
	if len(tokens) == 0 {
		return nil
	}
	s := splitter{text: text, tokens: tokens}
	starts := []int{0}
	for i := 1; i < len(tokens); i++ {
		s.track(i - 1)
		if s.boundary(i) {
			starts = append(starts, i)
			s.reset(i)
		}
	}
	return starts
}

// splitter walks the tokens once and remembers what is open.
type splitter struct {
	text   string
	tokens []token.Span
	quote  bool // a double quotation mark is open
	depth  int  // open brackets in this paragraph
	first  int  // first token of the current sentence
}

func (s *splitter) word(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.text[s.tokens[i].Start:s.tokens[i].End]
}

func (s *splitter) gap(i int) string { return s.text[s.tokens[i-1].End:s.tokens[i].Start] }

// track updates what is open after token i.
func (s *splitter) track(i int) {
	switch s.word(i) {
	case `"`:
		s.quote = !s.quote
	case "“", "``":
		s.quote = true
	case "”", "''":
		s.quote = false
	case "(", "[":
		s.depth++
	case ")", "]":
		s.depth = max(0, s.depth-1)
	}
}

// reset starts a sentence at token i; a paragraph break closes what was open.
func (s *splitter) reset(i int) {
	s.first = i
	if s.paragraph(i) {
		s.quote, s.depth = false, 0
	}
}
