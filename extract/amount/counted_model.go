package amount

import "strings"

// countedModel finds numbers of machines named by their model.
func countedModel() Rule {
	return Rule{
		Name: "counted/model", Confidence: 0.9,
		Doc:      "A number of machines by model: 24 A320s, 18 777s, six more A350s, 50 F-16s.",
		Triggers: []string{"number"},
		Match:    matchCountedModel,
		Yes: []Example{
			{"a fleet of 24 A320s", "24 A320s", "24", "A320"},
			{"firm orders for 18 777s", "18 777s", "18", "777"},
			{"has ordered 46 more 787s", "46 more 787s", "46", "787"},
			{"sold 50 F-16s to Poland", "50 F-16s", "50", "F-16"},
		},
		No: []string{"one of the 1990s", "in the 1980s and 1990s", "two A and three Bs"},
	}
}

func matchCountedModel(s *Sentence, i int) (Found, bool) {
	if s.inWord(i) || s.kind(i) == digits && isYear(s, i) {
		return Found{}, false
	}
	n, ok := s.number(i)
	if !ok || n.vague || n.letter || n.base == nil {
		return Found{}, false
	}
	for j := n.last; j < n.last+5 && j < len(s.pieces); j++ {
		if end := s.model(j); end > 0 {
			q := single(n)
			q.last = end
			return Found{quantity: q, kind: "quantity", unit: strings.TrimSuffix(s.text(j, end), "s")}, true
		}
		if s.kind(j) != dash && (s.kind(j) != word || !s.modifies(j)) {
			return Found{}, false
		}
	}
	return Found{}, false
}

// model returns the end of a model's name in the plural: glued pieces with figures and a last "s"; 0 if there is none.
func (s *Sentence) model(i int) int {
	if s.glued(i) || s.kind(i) != digits && !s.capital(i) {
		return 0
	}
	figures, j := 0, i
	for ; j < len(s.pieces) && (j == i || s.glued(j)) && j < i+6; j++ {
		switch s.kind(j) {
		case digits:
			figures = len(s.lower(j))
		case word:
			if pluralMark(s.text(j, j+1)) && figures > 0 && j > i {
				if s.kind(i) == digits && (figures != 3 || strings.HasSuffix(s.lower(j-1), "00")) {
					return 0
				}
				return j + 1
			}
		case dash:
		default:
			return 0
		}
	}
	return 0
}

// pluralMark reports whether letters after a model's figures end in the "s" of the plural: "F-16s", "Su-30MKs".
func pluralMark(s string) bool {
	return strings.HasSuffix(s, "s") && s[:len(s)-1] == strings.ToUpper(s[:len(s)-1])
}

// countedElliptic finds a number that shares its noun with the next.
func countedElliptic() Rule {
	return Rule{
		Name: "counted/elliptic", Confidence: 0.8,
		Doc:      "A number that shares its noun with the next: 2000 Thai and 74 Malaysian stores.",
		Triggers: []string{"number"},
		Match:    matchCountedElliptic,
		Yes:      []Example{{"It sold 2000 Thai and 74 Malaysian stores.", "2000", "2000", "store"}},
		No:       []string{"Five left and two cars followed."},
	}
}

func matchCountedElliptic(s *Sentence, i int) (Found, bool) {
	if s.inWord(i) || s.kind(i) != digits {
		return Found{}, false
	}
	n, ok := s.number(i)
	if !ok || n.letter || n.base == nil {
		return Found{}, false
	}
	j := n.last
	if s.capital(j) && s.kind(j) == word {
		j++
	}
	if !s.is(j, "and", "or") || j == n.last && isYear(s, i) {
		return Found{}, false
	}
	f, ok := matchCountedNoun(s, j+1)
	if !ok || f.hi != nil || j == n.last {
		return Found{}, false
	}
	return Found{quantity: single(n), kind: "quantity", unit: f.unit}, true
}
