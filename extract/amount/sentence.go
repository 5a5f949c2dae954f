package amount

import (
	"dateline/extract/doc"
)

// Sentence is one sentence of a document cut into pieces; rules read it and never change it.
type Sentence struct {
	doc     *doc.Document
	places  *places
	pieces  []piece
	read    []int32  // by piece: unread, none, or the place of its number plus one
	numbers []number // the numbers read so far
	last    Found    // the amount before in the sentence
	foreign bool     // another language than English, which groups figures with full stops
	bare    []int    // indexes of the amounts found so far that are dollars of no country
}

// load cuts a sentence; it keeps the buffer of the one before.
func (r *Sentence) load(s doc.Sentence) {
	r.pieces = r.pieces[:0]
	for t := s.First; t < s.Last; t++ {
		r.pieces = cut(r.pieces, r.doc, t)
	}
	r.numbers = r.numbers[:0]
	r.read = append(r.read[:0], make([]int32, len(r.pieces))...)
}

// text is what pieces[first:last] cover.
func (r *Sentence) text(first, last int) string {
	return r.doc.Text[r.pieces[first].start:r.pieces[last-1].end]
}

// lower is a piece in lower case, empty beyond either end.
func (r *Sentence) lower(i int) string {
	if i < 0 || i >= len(r.pieces) {
		return ""
	}
	return r.pieces[i].lower
}

// is reports whether a piece is one of the given words; "-" stands for every dash.
func (r *Sentence) is(i int, words ...string) bool {
	if i < 0 || i >= len(r.pieces) {
		return false
	}
	p := &r.pieces[i]
	for _, w := range words {
		if p.lower == w || w == "-" && p.kind == dash {
			return true
		}
	}
	return false
}

// kind is a piece's kind, other beyond either end.
func (r *Sentence) kind(i int) kind {
	if i < 0 || i >= len(r.pieces) {
		return other
	}
	return r.pieces[i].kind
}

// glued reports whether a piece touches the one before.
func (r *Sentence) glued(i int) bool { return i > 0 && i < len(r.pieces) && r.pieces[i].glued }

// gap is the number of bytes between a piece and the one before.
func (r *Sentence) gap(i int) int {
	if i <= 0 || i >= len(r.pieces) {
		return 1 << 20
	}
	return r.pieces[i].start - r.pieces[i-1].end
}

// tag is the part of speech of a piece's token.
func (r *Sentence) tag(i int) string { return r.doc.Tokens[r.pieces[i].token].Tag }

// capital reports whether a piece starts with a capital letter.
func (r *Sentence) capital(i int) bool {
	if i < 0 || i >= len(r.pieces) {
		return false
	}
	b := r.doc.Text[r.pieces[i].start]
	return b >= 'A' && b <= 'Z'
}

// inWord reports whether a number that starts at piece i is part of a name or a code: "F-16", "COVID-19", "A350", "v2", "ATR 42-500".
func (r *Sentence) inWord(i int) bool {
	if !r.glued(i) {
		return false
	}
	switch r.pieces[i-1].kind {
	case word, digits, slash:
		return true
	case dash:
		return r.glued(i-1) && (r.kind(i-2) == digits && r.kind(i) == word || r.kind(i-2) == word && !continues(r.lower(i-2)) && !r.is(i-2, "to", "between") ||
			r.kind(i-2) == digits && (r.glued(i-2) && r.kind(i-3) == word || r.capital(i-3) && r.kind(i-3) == word))
	}
	return false
}
