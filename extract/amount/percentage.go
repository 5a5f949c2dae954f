package amount

// percentSign finds figures with a percent sign.
func percentSign() Rule {
	return Rule{
		Name: "percent/sign", Confidence: 0.99, Neutral: true,
		Doc:      "Figures with a percent sign: 7%, -2.64%, 15–20%, 0 – 1%.",
		Triggers: []string{"number"},
		Match:    matchPercentSign,
		Yes: []Example{
			{"It fell 2.3%.", "2.3%", "2.3", "%"},
			{"closed at -2.64% on Friday", "-2.64%", "-2.64", "%"},
			{"a forecast of 0 – 1%", "0 – 1%", "0..1", "%"},
			{"from 3% to 7%", "3%", "3", "%"},
		},
		No: []string{"RQT=305&SQ=issn%280024%2D9114%29", "a rate of x%"},
	}
}

func matchPercentSign(s *Sentence, i int) (Found, bool) {
	if s.inWord(i) {
		return Found{}, false
	}
	q, ok := s.quantity(i, false, func(j int) int { return j })
	if !ok || s.kind(q.last) != percent || s.gap(q.last) > 1 || s.kind(q.last+1) == digits && s.glued(q.last+1) || s.is(q.last, "‰") {
		return Found{}, false
	}
	q.last++
	return Found{quantity: q, kind: "percent", unit: "%"}, true
}

// percentWord finds numbers before "percent".
func percentWord() Rule {
	return Rule{
		Name: "percent/word", Confidence: 0.99,
		Doc:      "A number before percent, per cent, pct, percentage points: 25 percent, half a percent, 16–17 percent.",
		Triggers: []string{"number"},
		Match:    matchPercentWord,
		Yes: []Example{
			{"a 25 percent share", "25 percent", "25", "%"},
			{"a gain of half a percent", "half a percent", "0.5", "%"},
			{"about 16–17 percent of trade", "16–17 percent", "16..17", "%"},
			{"rose 1.5 percentage points", "1.5 percentage points", "1.5", "%"},
			{"twenty per cent of them", "twenty per cent", "20", "%"},
			{"a 15-percent tariff", "15-percent", "15", "%"},
		},
		No: []string{"Only a small percent attain the top ranks.", "How do I calculate a percentage?"},
	}
}

var percentNames = percentLexicon()

func percentLexicon() lexicon {
	l := lexicon{}
	for _, form := range []string{"percent", "per cent", "pct", "percents", "percentage", "percentage point", "percentage points",
		"percent points", "percentage pts", "pc", "p.c."} {
		l.add(form, 0)
	}
	return l
}

func matchPercentWord(s *Sentence, i int) (Found, bool) {
	if s.inWord(i) {
		return Found{}, false
	}
	q, ok := s.quantity(i, false, nil)
	if !ok || q.vague {
		return Found{}, false
	}
	j := q.last
	if s.is(j, "-") && s.glued(j) {
		j++
	}
	_, next, ok := percentNames.longest(s, j)
	if !ok || s.is(j, "pc") && !s.glued(j) {
		return Found{}, false
	}
	q.last = next
	return Found{quantity: q, kind: "percent", unit: "%"}, true
}

// percentElliptic finds the first of two numbers that share one "percent".
func percentElliptic() Rule {
	return Rule{
		Name: "percent/elliptic", Confidence: 0.85,
		Doc:      "A number that shares its percent with the next: from 3 to 7 percent, 4 and 6 percent respectively.",
		Triggers: []string{"number"},
		Match:    matchPercentElliptic,
		Yes: []Example{
			{"The rate rose from 3 to 7 percent.", "3", "3", "%"},
			{"They fell 4 and 6 percent respectively.", "4", "4", "%"},
		},
		No: []string{"In 2004 and 2005, sales fell."},
	}
}

func matchPercentElliptic(s *Sentence, i int) (Found, bool) {
	return s.elliptic(i, func(j int) (Found, bool) {
		if f, ok := matchPercentSign(s, j); ok {
			return f, true
		}
		return matchPercentWord(s, j)
	})
}

// elliptic reads a bare number before "and", "or", "to" or a comma and an amount that match reads; it takes the unit.
func (s *Sentence) elliptic(i int, match func(int) (Found, bool)) (Found, bool) {
	if s.inWord(i) || s.kind(i) != digits && s.kind(i) != word || isYear(s, i) {
		return Found{}, false
	}
	n, ok := s.number(i)
	if !ok || n.vague || n.letter || n.base == nil || n.base.Cmp(rat(1000)) >= 0 {
		return Found{}, false
	}
	j := n.last
	if s.is(j, "to") && !s.changes(i) || !s.is(j, "and", "or", "to", ",") || s.is(j, ",") && s.is(j+1, "or") {
		return Found{}, false
	}
	if j++; s.is(j, "and", "or") {
		j++
	}
	f, ok := match(j)
	if !ok || f.lo == nil || f.spelled != n.spelled {
		return Found{}, false
	}
	q := single(n)
	return Found{quantity: q, kind: f.kind, unit: f.unit}, true
}
