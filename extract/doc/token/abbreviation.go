package token

import (
	"strings"
	"unicode"
)

// abbreviations keep their full stop wherever they stand.
var abbreviations = set(`mr mrs ms dr prof gen col maj capt cmdr cpl sgt lt adm brig gov sen sens rep reps rev hon st ft
	mt messrs mme mlle jr sr inc corp ltd co cos bros llc plc assn dept dist div univ inst intl natl govt vs etc e.g i.e
	eg al cf viz approx esp jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ave blvd rd
	hwy supt insp det spc pfc pvt atty attn tel ext est pp vol vols ed eds figs calif conn fla ariz colo tenn wis minn
	mich okla ala dak neb nev ore pa va vt wyo ga ky md que ont lb lbs oz yrs hrs mins ph.d m.d b.sc m.sc ph`)

// counted are abbreviations only before a number: they are words otherwise.
var counted = set(`no nos art arts fig sec sect ch para p mar sat sun sgt pt op mass ill wash miss del tex kan ind m b c d
	rs est ca`)

// abbreviation reports whether the full stop at text[stop] belongs to the word text[pos:stop].
func (s *scanner) abbreviation(pos, stop, end int) bool {
	if stop+1 < end && s.text[stop+1] == '.' || stop-pos > 8 && !dotted(s.text[pos:stop]) {
		return false
	}
	word := s.text[pos:stop]
	if dotted(word) {
		return true
	}
	if len(word) == 1 && isUpper(word[0]) {
		return s.initial(word[0], stop+1)
	}
	if isDigit(word[0]) {
		return false
	}
	lower := strings.ToLower(word)
	switch {
	case lower == "etc":
		return !s.sentenceEnds(stop + 1)
	case abbreviations[lower]:
		return !ordinaryLower[word]
	case counted[lower]:
		return s.digitFollows(stop + 1)
	}
	return false
}

// ordinaryLower are abbreviations that are words of their own in lower case.
var ordinaryLower = set("ms gen col maj co cos ed al st mt ft pa va ga md ore ph conn ala nev dept mon wed fri tue thu jun dec hon rep reps rev div det est")

// dotted reports whether the word consists of single letters, or at most two, with stops between them: U.S, p.m, Ph.D.
func dotted(word string) bool {
	if strings.IndexByte(word, '.') < 0 || len(word) > 16 {
		return false
	}
	for _, part := range strings.Split(word, ".") {
		if len(part) == 0 || len(part) > 2 || !asciiWord(part) {
			return false
		}
	}
	return true
}

// initial reports whether a capital before the stop is an initial: a name or another initial follows.
func (s *scanner) initial(letter byte, after int) bool {
	if after < len(s.text) && isUpper(s.text[after]) {
		return true
	}
	pos := s.skipBlanks(after)
	if pos == after || pos >= len(s.text) || strings.IndexByte(s.text[after:pos], '\n') >= 0 {
		return pos < len(s.text) && pos == after && s.text[pos] == ','
	}
	r, _ := decode(s.text[pos:])
	return unicode.IsUpper(r) && letter != 'I'
}

// sentenceEnds reports whether nothing, a new line or a capital follows offset after.
func (s *scanner) sentenceEnds(after int) bool {
	pos := s.skipBlanks(after)
	if pos >= len(s.text) || strings.IndexByte(s.text[after:pos], '\n') >= 0 {
		return true
	}
	r, _ := decode(s.text[pos:])
	return unicode.IsUpper(r)
}

func (s *scanner) digitFollows(after int) bool {
	if after < len(s.text) && isDigit(s.text[after]) {
		return true
	}
	return after+1 < len(s.text) && Blank(rune(s.text[after])) && isDigit(s.text[after+1])
}
