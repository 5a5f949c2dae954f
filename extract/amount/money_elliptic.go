package amount

import "strings"

// moneyElliptic finds sums whose currency the sentence has said before.
func moneyElliptic() Rule {
	return Rule{
		Name: "money/elliptic", Confidence: 0.85,
		Doc:      "A scaled number without a unit after a sum in the same sentence: $2 billion, up from 1.5 billion; a 107 million loss.",
		Triggers: []string{"number"},
		Match:    matchMoneyElliptic,
		Yes: []Example{
			{"Sales of 947 million pounds brought a 107 million loss.", "107 million", "107000000", "GBP"},
			{"It lost $2 billion, up from 1.5 billion.", "1.5 billion", "1500000000", "USD"},
		},
		No: []string{"It spent $2 million on 3 million people.", "There are 1.3 billion of them."},
	}
}

func matchMoneyElliptic(s *Sentence, i int) (Found, bool) {
	if s.last.kind != "money" || s.last.unit == "" || s.inWord(i) || s.glued(i) || s.is(i-1, ".", "/") {
		return Found{}, false
	}
	q, ok := s.quantity(i, false, nil)
	if !ok || !q.scaled || q.lo == nil || q.lo.Cmp(rat(100000)) < 0 || !s.ends(q.last) {
		return Found{}, false
	}
	return Found{quantity: q, kind: "money", unit: s.last.unit}, true
}

// ends reports whether no noun follows that the number could count, or only one of money.
func (s *Sentence) ends(i int) bool {
	if s.kind(i) != word {
		return s.kind(i) != dash
	}
	if moneyNouns[s.lower(i)] || functionWords[s.lower(i)] {
		return s.lower(i) != "of"
	}
	t := s.tag(i)
	return t != "" && !strings.HasPrefix(t, "N") && !strings.HasPrefix(t, "J") && !strings.HasPrefix(t, "VB") && t != "CD"
}

var moneyNouns = set("loss", "losses", "profit", "profits", "turnover", "loan", "loans", "deal", "contract", "fine", "debt",
	"deficit", "surplus", "revenue", "revenues", "budget", "investment", "package", "fund", "grant", "credit", "bailout")

// functionWords end a noun phrase.
var functionWords = set("a", "an", "the", "in", "on", "at", "to", "from", "for", "by", "with", "and", "or", "but", "as", "than",
	"last", "this", "year", "that", "which", "who", "were", "was", "is", "are", "be", "had", "has", "have", "will", "would",
	"during", "over", "under", "between", "per", "each", "every", "when", "while", "after", "before", "since", "until",
	"respectively", "earlier", "ago", "through", "via", "if", "because", "of", "it", "he", "she", "they", "we", "not", "into",
	"could", "can", "may", "might", "should", "must", "so", "then", "there", "what", "where", "its", "their", "his", "her")
