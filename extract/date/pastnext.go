package date

func pastNextRule() Rule {
	return Rule{
		Name:       "past-next",
		Confidence: 0.92,
		Doc:        "The length of time before or after now: \"the past three years\", \"the next few days\", \"the last decade\"; its value is the length.",
		Triggers:   []string{"the", "past", "last", "next", "coming", "first", "previous", "preceding", "following", "final", "recent", "this", "these", "in", "upcoming", "his", "her", "its", "their", "our"},
		Match:      matchPastNext,
		Yes: []Example{
			{Text: "over the past three years", Span: "the past three years", Value: "P3Y"},
			{Text: "in the next few days", Span: "the next few days", Value: "PXD"},
			{Text: "over the past year and a half", Span: "the past year and a half", Value: "P1Y6M"},
			{Text: "in the past decade", Span: "the past decade", Value: "P10Y"},
			{Text: "in the past few decades", Span: "the past few decades", Value: "PXY"},
			{Text: "in the first nine months of 1998", Span: "the first nine months of 1998", Value: "P9M"},
			{Text: "in recent years", Span: "recent years", Value: "PAST_REF"},
			{Text: "in the coming weeks", Span: "the coming weeks", Value: "FUTURE_REF"},
		},
		No: []string{"the past president", "the next man"},
	}
}

func matchPastNext(r *reader, i int) (Expr, int) {
	at := r.skip(i, "the", "these", "this", "his", "her", "its", "their", "our")
	if !r.is(at, "past", "last", "next", "coming", "upcoming", "first", "previous", "preceding", "following", "final", "recent") {
		return nil, 0
	}
	if at > i && !r.is(i, "the", "these", "this") {
		i = at
	}
	if e, end := r.vagueStretch(at); end > 0 {
		return e, end
	}
	if r.is(at, "recent") || r.is(at, "last") && (r.tag(at) == "VB" || r.is(at-1, "to", "will", "would", "could", "may", "might", "can", "not", "t")) {
		return nil, 0
	}
	d, end := r.duration(at + 1)
	if end > 0 && r.is(at, "first") && r.is(i, "first") && !r.is(end, "of") {
		return nil, 0
	}
	if end > 0 {
		if r.hyphen(end-2) || r.age(end) || r.is(at+1, "a", "an", "half") {
			return nil, 0
		}
		return d, r.ofYear(at, end)
	}
	return r.singleStretch(i, at)
}

// ofYear reads the period that "the first nine months" are of.
func (r *reader) ofYear(at, end int) int {
	if !r.is(at, "first", "last", "final") || !r.is(end, "of") {
		return end
	}
	e, stop := r.nested(end + 1)
	if stop == 0 {
		if e, stop = r.wholePeriod(end + 1); stop == 0 {
			return end
		}
	}
	if _, ok := e.(duration); ok {
		return end
	}
	return stop
}

// vagueStretch reads "recent years", "coming weeks" and "past years".
func (r *reader) vagueStretch(i int) (Expr, int) {
	u, ok := units[r.word(i+1)]
	if !ok || !u.plural {
		return nil, 0
	}
	switch {
	case r.is(i, "recent"):
		return vague("PAST_REF"), i + 2
	case r.is(i, "coming", "upcoming"):
		return vague("FUTURE_REF"), i + 2
	case r.is(i, "past", "last", "previous", "preceding", "next", "following"):
		return duration{quantity{vague: true}, u, nil}, i + 2
	}
	return nil, 0
}

// singleStretch reads "the past year", "the last decade", "the past year and a half".
func (r *reader) singleStretch(i, at int) (Expr, int) {
	u, ok := units[r.word(at+1)]
	end := at + 2
	if !ok || u.plural || u.grain >= Hour || r.hyphen(end) || !(r.is(at, "past") || r.is(i, "the") && r.is(at, "last")) {
		return nil, 0
	}
	d := duration{quantity{n: 1}, u, nil}
	if stop := r.phrase(end, "and", "a", "half"); stop > 0 {
		d.n = 1.5
		return fraction(d), stop
	}
	if r.is(at, "last") && (r.is(end, "of") || u.grain == Day) || r.is(at-1, "this") {
		return nil, 0
	}
	return d, end
}
