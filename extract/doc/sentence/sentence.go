// Package sentence finds where sentences start in tokenised text. Paragraph breaks always end a sentence, and nothing
// within an abbreviation, a number or a dateline ("BEIJING, Nov. 18 (Xinhua) -- ") does; between these a perceptron
// trained on the treebanks decides, which reads the words around, their usual case, and how long the sentence is; a
// smaller one has ruled out most places before.
package sentence

import (
	"strings"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/token"
)

// Splitter is immutable and safe for concurrent use.
type Splitter struct {
	quick *perceptron.Model // of few features, for the clear places
	full  *perceptron.Model
	lex   *lexicon.Lexicon
}

// Split returns the indexes of the tokens that start a sentence, ascending; the first is 0. It is empty for no tokens.
func (p *Splitter) Split(text string, tokens []token.Span) []int {
	if len(tokens) == 0 {
		return nil
	}
	s := newSplitter(text, tokens, p.lex)
	starts := []int{0}
	for i := 1; i < len(tokens); i++ {
		s.track(i - 1)
		if p.starts(s, i) {
			starts = append(starts, i)
			s.reset(i)
		}
	}
	return starts
}

// starts reports whether a sentence starts at token i.
func (p *Splitter) starts(s *splitter, i int) bool {
	switch s.rule(i) {
	case yes:
		return true
	case no:
		return false
	}
	var buf [64]uint64
	var scores [2]int32
	p.quick.Score(s.quick(buf[:0], i), scores[:])
	if scores[0]-scores[1] > clear {
		return false
	}
	p.full.Score(s.features(buf[:0], i), scores[:])
	return scores[1] > scores[0]
}

// clear is how far the quick model must lean against a new sentence to be believed.
const clear = 30

// splitter walks the tokens of one text once and remembers what is open.
type splitter struct {
	text   string
	tokens []token.Span
	seen   []seen
	quote  bool // a double quotation mark is open
	depth  int  // open brackets in this paragraph
	first  int  // first token of the current sentence
	lined  bool // the text has line breaks
}

func newSplitter(text string, tokens []token.Span, lex *lexicon.Lexicon) *splitter {
	return &splitter{text: text, tokens: tokens, seen: newSeen(text, tokens, lex), lined: strings.Contains(text, "\n")}
}

func (s *splitter) word(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.text[s.tokens[i].Start:s.tokens[i].End]
}

// gap returns the blanks before token i.
func (s *splitter) gap(i int) string {
	if i == 0 {
		return s.text[:s.tokens[0].Start]
	}
	return s.text[s.tokens[i-1].End:s.tokens[i].Start]
}

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
