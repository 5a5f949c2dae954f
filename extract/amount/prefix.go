package amount

import "strings"

// prefix reads a currency before figures: a sign ("$", "US$", "u.s. $"), a code ("EUR"), an abbreviation ("Rs.").
func (s *Sentence) prefix(i int) (codes []string, next int, ok bool) {
	switch s.kind(i) {
	case sign:
		code, known := signs[s.lower(i)]
		return []string{code}, i + 1, known && s.numberNext(i+1)
	case word:
		return s.wordPrefix(i)
	}
	return nil, 0, false
}

func (s *Sentence) numberNext(i int) bool {
	k := s.kind(i)
	return k == digits || k == fraction || k == word || k == dash && s.kind(i+1) == digits
}

// wordPrefix reads a prefix that begins with letters.
func (s *Sentence) wordPrefix(i int) (codes []string, next int, ok bool) {
	j := i + 1
	if s.is(j, ".") && s.gap(j) == 0 && s.kind(j+1) != word {
		j++
	}
	switch {
	case s.inWord(i) || s.is(i-1, "'", "’") || s.gap(j) > 1:
		return nil, 0, false
	case s.kind(j) == sign:
		return s.letteredSign(i, j)
	case s.is(i, "s") && s.kind(j) == slash && s.glued(j) && s.glued(j+1) && s.scaledAt(j+1):
		return []string{"PEN"}, j + 1, true // "S/124 million"
	case s.kind(j) != digits:
		return nil, 0, false
	case s.codeBefore(i, j):
		return []string{strings.ToUpper(s.lower(i))}, j, true
	}
	list, known := prefixes[s.lower(i)]
	return strings.Fields(list), j, known && s.abbreviates(i, j)
}

// letteredSign reads "US$", "HK $", "c $"; a single letter is glued or a capital, and never the article "a".
func (s *Sentence) letteredSign(i, j int) ([]string, int, bool) {
	w := s.lower(i)
	code, known := signs[strings.TrimSuffix(w, ".")+s.lower(j)]
	loose := len(w) > 1 || s.glued(j) || w == "c" || s.capital(i) && w != "a"
	return []string{code}, j + 1, known && loose && s.kind(j+1) == digits
}

// codeBefore reports whether an ISO code stands before figures: in capitals, and with a scale where it is a word too.
func (s *Sentence) codeBefore(i, j int) bool {
	w := s.lower(i)
	code := strings.ToUpper(w)
	switch {
	case money.codes[code] == 0:
		return false
	case w == "usd", w == "rmb", w == "eur":
		return true
	case s.text(i, i+1) != code:
		return false
	}
	return !wordCodes[w] || s.scaledAt(j)
}

// wordCodes are ISO codes that are words in capitals too.
var wordCodes = set("all", "top", "cup", "mop", "pen", "gel", "bam", "try", "bob", "sos", "mad", "cop", "lak", "mur",
	"dop", "ang", "cad", "gip", "sit", "rol", "bad", "ban", "arm", "sur", "lat", "amd", "std", "dem", "fim")

// abbreviates reports whether an abbreviation stands before figures: with a capital; the shortest need a glued number
// with a scale ("R5bn").
func (s *Sentence) abbreviates(i, j int) bool {
	w := s.lower(i)
	switch {
	case w == "rmb", w == "usd", w == "eur", w == "kr":
		return true
	case !s.capital(i):
		return false
	case len(w) > 2, plainPrefixes[w]:
		return true
	}
	return s.glued(j) && s.scaledAt(j)
}

// plainPrefixes are abbreviations of two letters that mean money before any figures.
var plainPrefixes = set("rs", "rm", "rp", "tk", "ll", "dh", "dm")

// scaledAt reports whether a number with a scale stands at a piece.
func (s *Sentence) scaledAt(i int) bool {
	n, ok := s.number(i)
	return ok && n.scale != nil
}
