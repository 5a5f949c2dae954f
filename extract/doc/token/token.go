// Package token cuts text into words, numbers and marks after the conventions of the English Universal Dependencies
// treebanks (EWT, GUM):
//
//   - a contraction or possessive ending is a token: do|n't, Iran|'s, ca|n't, can|not, plaintiffs|'
//   - a currency sign is a token, with the letters before it: $|2.5|bn, US$|5, €|20; so are %, # and °
//   - a number keeps its commas, dots, colons and date strokes (1,200 3.5 7:30 9/11 11/28/2000 2019-06-23); a unit
//     written against it is a token of its own: 5|pm, 35|mm, 2.5|bn; ordinals and decades are not cut: 20th, 1980s
//   - a hyphenated word is cut at its hyphens, Singapore|-|based, Al|-|Jazeera, 15|-|year, unless what stands before
//     the hyphen is a prefix: mid-June, non-profit, co-operation, e-mail; dashes are always tokens
//   - an abbreviation keeps its full stop: U.S., Mr., Nov., Inc.; URLs, e-mail addresses and AT&T are one token
//   - a run of full stops, exclamation and question marks is one token, and so is a run of one decorative mark
//
// Tokens tile the text: offsets ascend, never overlap, fall on rune borders, and only blanks lie between tokens.
package token

// Span is a half-open range of byte offsets: text[Start:End].
type Span struct{ Start, End int }

// Split returns the tokens of text, which must be valid UTF-8, in time linear in its length.
func Split(text string) []Span {
	s := scanner{text: text, spans: make([]Span, 0, len(text)/5+4)}
	for pos := s.skipBlanks(0); pos < len(text); {
		end := s.chunkEnd(pos)
		s.chunk(pos, end)
		pos = s.skipBlanks(end)
	}
	return s.spans
}

// scanner collects the tokens of one text.
type scanner struct {
	text  string
	spans []Span
}

func (s *scanner) emit(start, end int) {
	if start < end {
		s.spans = append(s.spans, Span{start, end})
	}
}

// chunk cuts text[pos:end], which holds no blank.
func (s *scanner) chunk(pos, end int) {
	if asciiWord(s.text[pos:end]) {
		s.word(pos, end)
		return
	}
	if first, last, ok := address(s.text[pos:end]); ok {
		s.marks(pos, pos+first, end)
		s.emit(pos+first, pos+last)
		s.marks(pos+last, end, end)
		return
	}
	for pos < end {
		pos = s.next(pos, end)
	}
}

// next emits the tokens at pos and returns the offset after them.
func (s *scanner) next(pos, end int) int {
	if n := emoticon(s.text[pos:end]); n > 0 {
		s.emit(pos, pos+n)
		return pos + n
	}
	if n := s.elision(pos, end); n > 0 {
		s.emit(pos, pos+n)
		return pos + n
	}
	if c := s.text[pos]; isDigit(c) || c == '.' && pos+1 < end && isDigit(s.text[pos+1]) && !s.afterDigit(pos) {
		return s.number(pos, end)
	}
	if wordStarts(s.text[pos:end]) {
		return s.letters(pos, end)
	}
	n := markLen(s.text[pos:end])
	s.emit(pos, pos+n)
	return pos + n
}

func (s *scanner) afterDigit(pos int) bool { return pos > 0 && isDigit(s.text[pos-1]) }

// marks emits text[pos:end], punctuation around an address that ends the chunk at limit.
func (s *scanner) marks(pos, end, limit int) {
	for pos < end {
		n := min(markLen(s.text[pos:limit]), end-pos)
		s.emit(pos, pos+n)
		pos += n
	}
}
