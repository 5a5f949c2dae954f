package sentence

import "strings"

// abbreviationEnds reports whether an abbreviation before token i also ends the sentence.
func (s *splitter) abbreviationEnds(w string, i int) bool {
	lower := strings.ToLower(w)
	if never[lower] || len(w) == 2 {
		return false
	}
	next := s.word(i)
	if quoteMark(next) || next == "(" {
		next = s.word(i + 1)
	}
	return opener[next]
}

func quoteMark(w string) bool { return w == `"` || w == "“" || w == "``" || w == "‘" }

// never are abbreviations that stand before a name or number.
var never = set(`mr. mrs. ms. dr. prof. gen. col. maj. capt. cmdr. cpl. sgt. lt. adm. brig. gov. sen. sens. rep. reps.
	rev. hon. st. ft. mt. messrs. mme. mlle. no. nos. fig. vs. e.g. i.e. cf. supt. insp. det. attn. eg. approx. art.`)

// opener are capitalised words that open a sentence and seldom continue a name.
var opener = set(`The A An This That These Those It Its He She They We You I His Her Their Our My In On At By For From
	With After Before Since When While As If But And Or So Yet However Although Though Because There Here What Who
	How Why Where Both Some Many Most All Other Another One Two Three Several Earlier Later Last Meanwhile Also
	According Under During Among Despite Officials Police Analysts Experts Such Not No Nor To Of Then Now More`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
