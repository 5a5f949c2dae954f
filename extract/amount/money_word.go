package amount

import (
	"math/big"
	"strings"
)

// moneyWord finds sums with the currency after the number.
func moneyWord() Rule {
	return Rule{
		Name: "money/word", Confidence: 0.97,
		Doc:      "A number before a currency's name: 2.5m euros, 900 million złotys, 50p, 3 dollars 50 cents; what has no value (tens of millions of dollars) is read over.",
		Triggers: []string{"number"},
		Match:    matchMoneyWord,
		Yes: []Example{
			{"worth 2.5m euros", "2.5m euros", "2500000", "EUR"},
			{"for 22,000 to 28,000 dollars", "22,000 to 28,000 dollars", "22000..28000", "USD"},
			{"a half billion dollars", "a half billion dollars", "500000000", "USD"},
			{"It fell to 50p.", "50p", "0.5", "GBP"},
			{"125 million Australian dollars", "125 million Australian dollars", "125000000", "AUD"},
			{"It costs 3 dollars 50 cents.", "3 dollars 50 cents", "3.5", "USD"},
			{"a 38.8 million euro loan", "38.8 million euro", "38800000", "EUR"},
			{"about 300 crore rupees", "300 crore rupees", "3000000000", "INR"},
			{"up 26 cents", "26 cents", "0.26", "USD"},
		},
		No: []string{"The team of 11 won again.", "2 real estate firms", "a video in 1080p", "She lost 25 pounds.", "tens of millions of dollars", "a few thousand euros"},
	}
}

func matchMoneyWord(s *Sentence, i int) (Found, bool) {
	if s.inWord(i) {
		return Found{}, false
	}
	q, ok := s.quantity(i, true, nil)
	if !ok {
		return Found{}, false
	}
	for _, q := range [...]quantity{q, s.withoutLetter(i, q)} {
		j := q.last
		if q.vague && s.is(j, "of") {
			j++
		}
		if f, ok := s.moneyAfter(q, j); ok {
			return f, true
		}
	}
	return Found{}, false
}

// withoutLetter reads the quantity again without a glued letter: "50p" has none, "5m" may be metres.
func (s *Sentence) withoutLetter(i int, q quantity) quantity {
	if !q.letter {
		return q
	}
	p, _ := s.quantity(i, false, nil)
	return p
}

func (s *Sentence) moneyAfter(q quantity, j int) (Found, bool) {
	if s.is(j, "-") && s.glued(j) && s.glued(j+1) {
		j++
	}
	c, next, ok := s.currencyAfter(j)
	if !ok || c.doubtful && (!large(q) || s.is(j, "mark", "crown", "buck", "dram")) || s.isWeight(q, j, next) {
		return Found{}, false
	}
	f := Found{quantity: q, kind: "money", unit: s.places.choose(c.codes, s.pieces[j].token)}
	f.last = next
	f.bare = s.is(j, "dollar", "dollars", "cent", "cents")
	if c.part != nil {
		f.unit = c.codes[0]
		f.lo, f.hi = scaledBy(f.lo, c.part), scaledBy(f.hi, c.part)
		return f, true
	}
	s.addScaleAfter(&f)
	s.addParts(&f)
	return f, true
}

func scaledBy(a, b *big.Rat) *big.Rat {
	if a == nil {
		return nil
	}
	return new(big.Rat).Mul(a, b)
}

// large tells sums in doubtful words ("won") from everyday uses.
func large(q quantity) bool { return q.scaled || q.lo != nil && q.lo.Cmp(rat(100)) >= 0 && !q.spelled }

// addScaleAfter reads the scale in "75 USD million".
func (s *Sentence) addScaleAfter(f *Found) {
	if f.scaled || f.lo == nil || f.hi != nil {
		return
	}
	if scale, ok := scales[s.lower(f.last)]; ok && money.codes[strings.ToUpper(s.lower(f.last-1))] > 0 {
		f.lo, f.scaled, f.last = scaledBy(f.lo, scale), true, f.last+1
	}
}

// addParts reads the cents of "3 dollars 50 cents" and "15 dollars and 15."
func (s *Sentence) addParts(f *Found) {
	if f.lo == nil || f.hi != nil {
		return
	}
	j := f.last
	if s.is(j, "and") {
		j++
	}
	n, ok := s.number(j)
	if !ok || n.value() == nil || n.value().Cmp(rat(100)) >= 0 || n.value().Sign() < 0 {
		return
	}
	c, next, ok := s.currencyAfter(n.last)
	switch {
	case ok && c.part != nil:
		f.lo, f.last = new(big.Rat).Add(f.lo, scaledBy(n.value(), c.part)), next
	case !ok && j > f.last && (n.last >= len(s.pieces) || s.is(n.last, ".")) && n.value().IsInt():
		f.lo, f.last = new(big.Rat).Add(f.lo, scaledBy(n.value(), big.NewRat(1, 100))), n.last
	}
}

// isWeight tells pounds of weight from pounds of money.
func (s *Sentence) isWeight(q quantity, from, next int) bool {
	if !s.is(from, "pound", "pounds") || q.scaled {
		return false
	}
	if s.is(next, "of", "per") || s.is(from-1, "-") {
		return !s.is(next+1, "sterling", "debt", "investment", "damage", "savings", "aid", "taxpayers", "public", "week", "year", "month", "head", "person")
	}
	return !s.about(moneyTalk)
}

// moneyTalk are words near which pounds are money.
var moneyTalk = set("£", "sterling", "british", "britain", "uk", "london", "egyptian", "egypt", "syrian", "lebanese", "sudanese", "fine", "fined", "cost",
	"costs", "price", "prices", "priced", "paid", "pay", "pays", "worth", "spend", "spent", "salary", "wage", "wages",
	"tax", "fee", "fees", "bill", "earn", "earned", "raised", "compensation", "bought", "sold", "stolen", "reward",
	"deposit", "ticket", "tickets", "cash", "bank", "budget", "bail", "loan", "fund", "debt", "money", "ransom", "bribe", "exchange", "pounds sterling")

// about reports whether one of the words stands in the sentence.
func (s *Sentence) about(words map[string]bool) bool {
	for i := range s.pieces {
		if words[s.pieces[i].lower] {
			return true
		}
	}
	return false
}
