package token

import "strings"

// letters emits the word at pos and returns the offset after it.
func (s *scanner) letters(pos, end int) int {
	stop := pos + wordTail(s.text[pos:end])
	if dollar := stop < end && s.text[stop] == '$' && stop-pos <= 3 && upper(s.text[pos:stop]); dollar {
		s.emit(pos, stop+1)
		return stop + 1
	}
	return s.suffixed(pos, stop, end)
}

// suffixed emits the word text[pos:stop], takes in the full stop of an abbreviation or the stroke of "w/", and
// returns the offset after it.
func (s *scanner) suffixed(pos, stop, end int) int {
	if stop < end && s.text[stop] == '.' && s.abbreviation(pos, stop, end) {
		s.emit(pos, stop+1)
		return stop + 1
	}
	if stop < end && s.text[stop] == '/' {
		if n := stroked(s.text[pos:end]); n > 0 {
			s.emit(pos, pos+n)
			return pos + n
		}
	}
	s.word(pos, stop)
	return stop
}

// stroked returns the length of an abbreviation with a stroke that fills text but for closing marks; else 0.
func stroked(text string) int {
	for _, w := range []string{"w/out", "w/o", "w/", "b/c", "l/c", "i/c", "n/a", "a/c", "24/7"} {
		if len(text) >= len(w) && strings.EqualFold(text[:len(w)], w) && run(text[len(w):], ".,;:!?)") == len(text)-len(w) {
			return len(w)
		}
	}
	return 0
}

// wordTail returns how much of text belongs to one word: word runes and the connectors between them.
func wordTail(text string) int {
	pos, piece := 0, 0 // piece: where the part after the last hyphen starts
	for pos < len(text) {
		r, n := decode(text[pos:])
		if !wordRune(r) {
			if n = connector(text, piece, pos); n == 0 {
				break
			}
			if text[pos] == '-' {
				piece = pos + n
			}
		}
		pos += n
	}
	return pos
}

// connector returns the length of the mark at text[pos:] if it joins text[piece:pos] to what follows; else 0.
func connector(text string, piece, pos int) int {
	if pos == 0 {
		return 0
	}
	if n := apostrophe(text[pos:]); n > 0 {
		if pos+n < len(text) && wordStarts(text[pos+n:]) {
			return n
		}
		return 0
	}
	if pos+1 >= len(text) || !wordStarts(text[pos+1:]) {
		return 0
	}
	joins := false
	switch text[pos] {
	case '.':
		joins = !missingBlank(text, pos)
	case '&':
		joins = shortAround(text, pos)
	case '-':
		joins = isPrefix(text[piece:pos])
	case '@':
		joins = true
	}
	if joins {
		return 1
	}
	return 0
}

// missingBlank reports whether the stop at text[pos] ends a sentence that the next one was written against, as in
// "said.The".
func missingBlank(text string, pos int) bool {
	return pos >= 2 && pos+2 < len(text) && isLower(text[pos-1]) && isLower(text[pos-2]) &&
		isUpper(text[pos+1]) && (isLower(text[pos+2]) || text[pos+2] == '\'')
}

// shortAround reports whether the ampersand at text[pos] joins initials: AT&T, P&L, PG&E.
func shortAround(text string, pos int) bool {
	after := 0
	for pos+1+after < len(text) && isAlpha(text[pos+1+after]) {
		after++
	}
	return pos <= 3 && after <= 3
}

// prefixes are what a hyphen does not cut off (the treebanks tag them AFX when they stand alone).
var prefixes = set(`non e mid anti re pro pre co cross post over semi multi ex sub counter mini vice inter intra un
	micro macro mega ultra extra trans quasi pseudo para arch neo socio psycho geo thermo`)

func isPrefix(piece string) bool {
	return len(piece) <= 7 && (prefixes[piece] || prefixes[strings.ToLower(piece)])
}

func upper(word string) bool {
	for i := 0; i < len(word); i++ {
		if !isUpper(word[i]) {
			return false
		}
	}
	return true
}

// elision returns the length of a word with a dropped beginning at pos ('s after a bracket, '72, 'em), else 0.
func (s *scanner) elision(pos, end int) int {
	n := apostrophe(s.text[pos:end])
	if n == 0 || pos+n >= end {
		return 0
	}
	rest := s.text[pos+n : end]
	if d := digits(rest[:min(len(rest), 3)]); d == 2 {
		if strings.HasPrefix(rest[2:], "s") && wordTail(rest) == 3 {
			return n + 3
		}
		if wordTail(rest) == 2 {
			return n + 2
		}
	}
	tail := wordTail(rest)
	if tail <= 4 && elided[strings.ToLower(rest[:tail])] {
		return n + tail
	}
	return 0
}

var elided = set("s em til tis twas re ll ve d m nt")
