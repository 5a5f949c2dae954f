package amount

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/extract/doc"
)

// kind is the class of a piece.
type kind uint8

const (
	other    kind = iota // punctuation that means nothing here
	word                 // letters, with inner apostrophes and full stops ("U.S.")
	digits               // a numeral with its separators: "1,234.56"
	sign                 // a currency sign: "$"
	percent              // "%" or "‰"
	dash                 // hyphen, en dash, em dash, minus
	opening              // "(" and its kin
	closing              // ")" and its kin
	comma                // ","
	slash                // "/"
	fraction             // a vulgar fraction: "½"
)

// piece is a run of one kind within a token: "27-mile" has three, "US$4.2bn" four.
type piece struct {
	start, end int    // byte offsets into the text
	lower      string // in lower case
	token      int    // index of the token it is part of
	kind       kind
	glued      bool // nothing stands between it and the piece before
}

// cut appends the pieces of one token.
func cut(pieces []piece, d *doc.Document, token int) []piece {
	t := &d.Tokens[token]
	for at := t.Start; at < t.End; {
		k, end := run(d.Text, at, t.End)
		if end == at { // a blank inside a token
			_, n := utf8.DecodeRuneInString(d.Text[at:])
			at += n
			continue
		}
		p := piece{start: at, end: end, token: token, kind: k}
		p.lower = lowered(t, at, end, d.Text)
		p.glued = len(pieces) > 0 && pieces[len(pieces)-1].end == at
		pieces = append(pieces, p)
		at = end
	}
	return pieces
}

// lowered is Text[start:end] in lower case, without allocating where the token has it.
func lowered(t *doc.Token, start, end int, text string) string {
	if len(t.Lower) == t.End-t.Start {
		return t.Lower[start-t.Start : end-t.Start]
	}
	return strings.ToLower(text[start:end])
}

// run finds the kind and the end of the piece that starts at a byte; an empty run is a blank.
func run(text string, at, limit int) (kind, int) {
	r, n := utf8.DecodeRuneInString(text[at:limit])
	switch {
	case r >= '0' && r <= '9':
		return digits, numeralEnd(text, at, limit)
	case unicode.IsLetter(r):
		return word, wordEnd(text, at, limit)
	}
	k := markKind(r)
	if k == other && (unicode.IsSpace(r) || invisible(r)) {
		return other, at
	}
	return k, at + n
}

// invisible reports zero-width blanks and joiners, which web pages strew between words.
func invisible(r rune) bool { return r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff' }

// numeralEnd follows digits and the separators between digits.
func numeralEnd(text string, at, limit int) int {
	for at < limit {
		if isDigit(text[at]) {
			at++
			continue
		}
		n := separator(text[at:limit])
		if n == 0 || at+n >= limit || !isDigit(text[at+n]) {
			break
		}
		at += n
	}
	return at
}

// separator is the length of a mark that may stand between the digits of one numeral: full stop, comma, apostrophe,
// no-break blanks and thin blanks.
func separator(s string) int {
	switch s[0] {
	case '.', ',', '\'':
		return 1
	}
	for _, mark := range [...]string{"\u00a0", "\u202f", "\u2009", "\u2019"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// wordEnd follows letters, and marks and full stops between letters ("per-cent" is three pieces, "U.S." one).
func wordEnd(text string, at, limit int) int {
	start, stops := at, 0
	for at < limit {
		r, n := utf8.DecodeRuneInString(text[at:limit])
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r):
			at += n
		case r == '.' && at-start-stops == stops+1: // "U.", "U.S."
			at += n
			stops++
		default:
			return at
		}
	}
	return at
}

func markKind(r rune) kind {
	switch r {
	case '%', '‰', '％':
		return percent
	case '-', '‐', '‑', '–', '—', '−':
		return dash
	case '(', '[', '{':
		return opening
	case ')', ']', '}':
		return closing
	case ',':
		return comma
	case '/', '⁄':
		return slash
	case '½', '¼', '¾', '⅓', '⅔', '⅕', '⅛':
		return fraction
	case '#':
		return sign // some archives write "#" for the pound sign
	}
	if unicode.Is(unicode.Sc, r) {
		return sign
	}
	return other
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
