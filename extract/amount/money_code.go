package amount

import "strings"

// moneyCode finds sums with a sign or a code after the figures.
func moneyCode() Rule {
	return Rule{
		Name: "money/code", Confidence: 0.97, Neutral: true,
		Doc:      "Figures before a currency's sign or code: 20 €, 115.5 USD, 30 MUSD.",
		Triggers: []string{"number"},
		Match:    matchMoneyCode,
		Yes: []Example{
			{"priced at 20 €", "20 €", "20", "EUR"},
			{"losses over 30 MUSD", "30 MUSD", "30000000", "USD"},
			{"It is 115.5USD.", "115.5USD", "115.5", "USD"},
		},
		No: []string{"We TRY 5 ALL day.", "3 BOB fans", "20 euros"},
	}
}

func matchMoneyCode(s *Sentence, i int) (Found, bool) {
	if s.kind(i) != digits || s.inWord(i) {
		return Found{}, false
	}
	q, ok := s.quantity(i, true, nil)
	if !ok || s.kind(q.last) != sign && !s.upper(q.last) {
		return Found{}, false
	}
	return s.moneyAfter(q, q.last)
}

// upper reports whether a piece is a word of three or four capitals.
func (s *Sentence) upper(i int) bool {
	if s.kind(i) != word {
		return false
	}
	t := s.text(i, i+1)
	return (len(t) == 3 || len(t) == 4) && t == strings.ToUpper(t)
}
