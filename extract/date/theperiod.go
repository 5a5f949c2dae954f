package date

func thePeriodRule() Rule {
	return Rule{
		Name:       "the-period",
		Confidence: 0.8,
		Doc:        "\"The week\", \"the month\", \"the year\" behind a preposition: the current one; \"the day before\" and \"the year after\": counted from the last date named.",
		Triggers:   []string{"the", "earlier", "later", "early", "late"},
		Match:      matchThePeriod,
		Yes: []Example{
			{Text: "It stays there during the week.", Span: "the week", Value: "2019-W26"},
			{Text: "They were sanctioned earlier in the month.", Span: "earlier in the month", Value: "2019-06"},
			{Text: "He came on June 3 and had called the day before.", Span: "the day before", Value: "2019-06-02"},
			{Text: "It was signed in 2010 and broken the year after.", Span: "the year after", Value: "2011"},
		},
		No: []string{"the day he died", "the week-long strike", "He saved the day."},
	}
}

func matchThePeriod(r *reader, i int) (Expr, int) {
	at, mod := i, ""
	if r.is(i, "earlier", "later", "early", "late") && r.is(i+1, "in", "on") {
		at, mod = i+2, edgeAdjectives[r.word(i)]
	}
	named := r.skip(at+1, "fiscal", "financial", "calendar", "whole", "full", "entire")
	u, ok := units[r.word(named)]
	end := named + 1
	if !ok || !r.is(at, "the") || u.plural || u.grain > Day || r.hyphen(end) {
		return nil, 0
	}
	if at == i {
		if e, stop := r.neighbour(u, end); stop > 0 {
			return e, stop
		}
		if !r.currentPeriod(i, end, u.grain) {
			return nil, 0
		}
	}
	if u.grain == Day {
		return withMod(lastNamed{Day}, mod), end
	}
	return withMod(period("this", u.grain), mod), end
}

// currentPeriod reports that "the week" at i:end means the current one.
func (r *reader) currentPeriod(i, end int, g Grain) bool {
	switch {
	case g == Day:
		return r.tradingDay(i, end)
	case r.is(end, "that", "when", "of", "leading", "since", "ended", "ending", "to", "he", "she", "it", "they"):
		return false
	}
	return g == Weekend || r.periodPreposition(i-1) || r.is(i+1, "fiscal", "financial")
}

// tradingDay reports that "the day" is one of a market: "ended the day at 8,017", "rose for the day".
func (r *reader) tradingDay(i, end int) bool {
	return r.is(i-1, "end", "ended", "ending", "ends", "close", "closed", "closing", "closes", "finish", "finished", "finishing", "began", "started", "opened") ||
		r.is(i-1, "for") && r.is(end, ",", ".", "at", "after", "with", "to", "down", "up") || r.is(i-1, "of") && r.is(i-2, "start", "beginning", "close", "rest", "course")
}

func (r *reader) periodPreposition(i int) bool {
	return r.is(i, "in", "for", "during", "of", "within", "over", "through", "throughout", "by", "until", "on")
}

// neighbour reads "the day before", "the year after", where no noun follows.
func (r *reader) neighbour(u unit, end int) (Expr, int) {
	n := 0
	switch {
	case r.is(end, "before", "previous", "earlier", "prior"):
		n = -1
	case r.is(end, "after", "later"):
		n = 1
	}
	if r.is(end, "after") && r.is(end+1, "next") {
		return now(2, u.grain), end + 2
	}
	if r.is(end, "before") && r.is(end+1, "last") {
		return now(-2, u.grain), end + 2
	}
	if n == 0 || !r.phraseEnds(end+1) {
		return nil, 0
	}
	return shifted{base: lastNamed{u.grain}, n: n, unit: u.grain}, end + 1
}

// phraseEnds reports that piece i cannot continue a noun phrase or clause begun before it.
func (r *reader) phraseEnds(i int) bool {
	return i >= len(r.pieces) || r.kind(i) == mark && !r.is(i, "'", "\"", "“", "$") || r.is(i, "and", "but", "in", "at", "by", "with", "on", "for", "from", "to", "as", "when", "that", "while")
}
