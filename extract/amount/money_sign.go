package amount

// moneySign finds sums with the currency before the figures.
func moneySign() Rule {
	return Rule{
		Name: "money/sign", Confidence: 0.98, Neutral: true,
		Doc:      "A currency sign, code or abbreviation before figures: $2 million, US$4.2bn, HK$3, Rs 300 crore, EUR 125, £1.2–1.5bn.",
		Triggers: []string{"sign", "word"},
		Match:    matchMoneySign,
		Yes: []Example{
			{"It cost $2 million.", "$2 million", "2000000", "USD"},
			{"valued at US$4.2bn last year", "US$4.2bn", "4200000000", "USD"},
			{"a fine of Rs 300 crore", "Rs 300 crore", "3000000000", "INR"},
			{"between $5 and $7 billion", "$5 and $7 billion", "5000000000..7000000000", "USD"},
			{"raised £1.2–1.5bn", "£1.2–1.5bn", "1200000000..1500000000", "GBP"},
			{"a ¥10 trillion plan", "¥10 trillion", "10000000000000", "JPY"},
			{"paid AU$240 million", "AU$240 million", "240000000", "AUD"},
			{"lost $5.9 billion dollars", "$5.9 billion dollars", "5900000000", "USD"},
			{"a #13 billion contract", "#13 billion", "13000000000", "GBP"},
			{"It starts at USD 22.5 million.", "USD 22.5 million", "22500000", "USD"},
		},
		No: []string{"ALL 5 solutions are wrong.", "He scored #1 on the list.", "TOP 10 of the year"},
	}
}

func matchMoneySign(s *Sentence, i int) (Found, bool) {
	codes, j, ok := s.prefix(i)
	if !ok {
		return Found{}, false
	}
	q, ok := s.quantity(j, true, func(k int) int {
		if _, next, ok := s.prefix(k); ok && (!s.is(i-1, "from") || s.ranges(i)) {
			return next
		}
		return k
	})
	if !ok || s.kind(q.first) == word && !s.figuresAfter(j) {
		return Found{}, false
	}
	if s.lower(i) == "#" && !q.scaled {
		return Found{}, false
	}
	if s.kind(i) == word && s.kind(j-1) != sign && isYear(s, j) && s.gap(j) > 0 {
		return Found{}, false
	}
	q.first = i
	f := Found{quantity: q, kind: "money"}
	if c, k, ok := s.currencyAfter(q.last); ok && s.kind(q.last) == word && c.part == nil && shares(codes, c.codes) {
		codes, f.last = c.codes, k
	}
	f.unit = s.places.choose(codes, s.pieces[i].token)
	f.bare = s.is(i, "$") && f.last == q.last
	return f, true
}

// figuresAfter reports whether the number after a prefix is written in figures; "$ one" is nothing.
func (s *Sentence) figuresAfter(j int) bool { return s.kind(j) == digits || s.kind(j) == fraction }

// isYear reports whether a number is read as a year: four figures of the last or this century and no noun after, or
// a preposition of time before.
func isYear(s *Sentence, i int) bool {
	return isYearText(s.lower(i)) && (s.kind(i+1) != word || s.is(i-1, "in", "since", "by", "until", "from", "during", "before", "after", "of"))
}

func isYearText(t string) bool {
	return len(t) == 4 && onlyDigits(t) && (t[:2] == "19" || t[:2] == "20")
}

func shares(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
