package sentence

import "strings"

// candidate reports whether the model is asked about the place before token i: after a stop, or where a capital,
// number or mark could open a sentence that nothing separates from the one before. In a text with line breaks that does
// not happen: its titles stand on lines of their own.
func (s *splitter) candidate(i int) bool {
	if never[strings.ToLower(s.word(i-1))] {
		return false
	}
	if s.lastStop(i) >= 0 {
		return true
	}
	if s.lined {
		return false
	}
	switch s.shape(i) {
	case shapeComma, shapeStop, shapeNone:
		return false
	}
	return s.gap(i) != ""
}

// never are abbreviations that stand before a name or number.
var never = set(`mr. mrs. ms. dr. prof. gen. col. maj. capt. cmdr. cpl. sgt. lt. adm. brig. gov. sen. sens. rep. reps.
	rev. hon. messrs. mme. mlle. e.g. i.e. cf. supt. insp. det. attn. eg. approx. vs.
	rs. nos. fig. figs. arts. sect. para. pp. vol. est. ca.`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
