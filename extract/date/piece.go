package date

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/extract/doc"
)

// kind is the class of characters that a piece is made of.
type kind uint8

const (
	mark kind = iota
	letters
	digits
)

// piece is the smallest unit that rules read: a run of letters, a run of digits, or one other character. Rules see
// the same pieces however the tokenizer treats hyphens, slashes and abbreviations.
type piece struct {
	start, end int    // byte offsets into the text
	word       string // lower case; apostrophes are straight
	token      int    // the token that holds it
	kind       kind
	glued      bool // no blank before it
}

// reader reads a document piece by piece. A method that parses something at piece i returns the index behind it, and 0
// where it found nothing.
type reader struct {
	doc    *doc.Document
	pieces []piece
	rules  index
	depth  int // of nested expressions
	seen   [maxDepth][memory]remembered
	split  bool // ranges into their ends
}

func newReader(d *doc.Document, rules index) *reader {
	r := &reader{doc: d, rules: rules, pieces: make([]piece, 0, len(d.Tokens)+len(d.Tokens)/4)}
	for i := range d.Tokens {
		r.cut(i)
	}
	return r
}

// cut appends the pieces of one token.
func (r *reader) cut(token int) {
	t := &r.doc.Tokens[token]
	glued := len(r.pieces) > 0 && r.pieces[len(r.pieces)-1].end == t.Start
	for at := 0; at < len(t.Text); {
		k, n := pieceAt(t.Text[at:])
		r.pieces = append(r.pieces, piece{
			start: t.Start + at, end: t.Start + at + n,
			word: lower(t, at, at+n), token: token, kind: k, glued: glued,
		})
		at += n
		glued = true
	}
}

// lower gives a part of the token in lower case without allocating where it can.
func lower(t *doc.Token, from, to int) string {
	if s := t.Text[from:to]; s == "’" || s == "‘" {
		return "'"
	}
	if len(t.Lower) == len(t.Text) {
		return t.Lower[from:to]
	}
	return strings.ToLower(t.Text[from:to])
}

// pieceAt measures the piece that a text begins with.
func pieceAt(s string) (kind, int) {
	k, n := classify(s)
	if k == mark {
		return k, n
	}
	for n < len(s) {
		next, size := classify(s[n:])
		if next != k {
			break
		}
		n += size
	}
	return k, n
}

func classify(s string) (kind, int) {
	c := s[0]
	switch {
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		return letters, 1
	case '0' <= c && c <= '9':
		return digits, 1
	case c < utf8.RuneSelf:
		return mark, 1
	}
	x, size := utf8.DecodeRuneInString(s)
	if unicode.IsLetter(x) || unicode.IsMark(x) {
		return letters, size
	}
	return mark, size
}

// word is the lower-case text of piece i, "" outside the document.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.pieces) {
		return ""
	}
	return r.pieces[i].word
}

// text is piece i as it was written.
func (r *reader) text(i int) string {
	if i < 0 || i >= len(r.pieces) {
		return ""
	}
	return r.doc.Text[r.pieces[i].start:r.pieces[i].end]
}

// tag is the part of speech of the token that holds piece i.
func (r *reader) tag(i int) string {
	if i < 0 || i >= len(r.pieces) {
		return ""
	}
	return r.doc.Tokens[r.pieces[i].token].Tag
}

func (r *reader) kind(i int) kind {
	if i < 0 || i >= len(r.pieces) {
		return mark
	}
	return r.pieces[i].kind
}

// glued reports that no blank stands before piece i.
func (r *reader) glued(i int) bool { return i > 0 && i < len(r.pieces) && r.pieces[i].glued }

// is reports whether piece i is one of the words.
func (r *reader) is(i int, words ...string) bool {
	w := r.word(i)
	for _, x := range words {
		if w == x && w != "" {
			return true
		}
	}
	return false
}

// skip steps over piece i if it is one of the words.
func (r *reader) skip(i int, words ...string) int {
	if r.is(i, words...) {
		return i + 1
	}
	return i
}

// phrase steps over a fixed sequence of words, 0 where it does not stand at i.
func (r *reader) phrase(i int, words ...string) int {
	for k, w := range words {
		if r.word(i+k) != w {
			return 0
		}
	}
	return i + len(words)
}

// anyPhrase steps over the first of several blank-separated phrases that stands at i.
func (r *reader) anyPhrase(i int, phrases ...[]string) int {
	for _, p := range phrases {
		if end := r.phrase(i, p...); end > 0 {
			return end
		}
	}
	return 0
}

// capital reports whether piece i begins with a capital letter.
func (r *reader) capital(i int) bool {
	x, _ := utf8.DecodeRuneInString(r.text(i))
	return unicode.IsUpper(x)
}

// dash reports whether piece i is a hyphen or dash.
func (r *reader) dash(i int) bool { return r.is(i, "-", "–", "—", "‑", "−", "~") }

// hyphen reports whether piece i is a hyphen between two glued pieces.
func (r *reader) hyphen(i int) bool {
	return r.glued(i) && r.glued(i+1) && (r.is(i, "-", "‑") || r.is(i, "–") && r.kind(i+1) == letters)
}

// skipHyphen steps over a hyphen inside a word.
func (r *reader) skipHyphen(i int) int {
	if r.hyphen(i) {
		return i + 1
	}
	return i
}
