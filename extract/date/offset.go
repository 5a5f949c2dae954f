package date

func offsetRule() Rule {
	return Rule{
		Name:       "offset",
		Confidence: 0.75,
		Doc:        "A length of time before or after a point: \"three years ago\", \"two days later\", \"a week after June 3\", \"in two days\".",
		Triggers:   triggers([]string{number, "a", "an", "half", "in", "the", "another"}, keys(cardinals), keys(vagueCounts, largeCounts), keys(units)),
		Match:      matchOffset,
		Yes: []Example{
			{Text: "It began 20 years ago.", Span: "20 years ago", Value: "1999"},
			{Text: "It fell seven days ago.", Span: "seven days ago", Value: "2019-06-17"},
			{Text: "They met on October 13 and had met seven days earlier.", Span: "seven days earlier", Value: "2018-10-06"},
			{Text: "He came a few days back.", Span: "a few days back", Value: "PAST_REF"},
			{Text: "He left some months later.", Span: "some months later", Value: "PAST_REF"},
			{Text: "They will discuss it in two days.", Span: "in two days", Value: "2019-06-26"},
			{Text: "two days after June 3", Span: "two days after June 3", Value: "2019-06-05"},
			{Text: "a week from Saturday", Span: "a week from Saturday", Value: "2019-07-06"},
			{Text: "two weeks from now", Span: "two weeks from now", Value: "2019-W28"},
		},
		No: []string{"in two days of talks"},
	}
}

func matchOffset(r *reader, i int) (Expr, int) {
	if r.is(i, "in") {
		return r.inFuture(i)
	}
	d, end := r.duration(i)
	if end == 0 || r.hyphen(i-1) {
		return nil, 0
	}
	sign, base, stop := r.anchor(end)
	if stop == 0 || d.unit.grain >= Hour && isDay(base) {
		return nil, 0
	}
	return d.from(base, sign), stop
}

// anchor reads what a length counts from: its sign, the point, and the end.
func (r *reader) anchor(i int) (int, Expr, int) {
	switch {
	case r.is(i, "ago", "back") && !(r.is(i, "back") && r.kind(i+1) == letters && !r.phraseEnds(i+1)):
		return r.agoTail(i + 1)
	case r.is(i, "earlier", "beforehand", "previously", "prior") && !r.is(i+1, "than", "to"):
		return -1, lastNamed{}, i + 1
	case r.is(i, "later", "afterward", "afterwards", "thereafter", "hence") && !r.is(i+1, "than"):
		return 1, lastNamed{}, i + 1
	}
	if end := r.anyPhrase(i, []string{"from", "now"}, []string{"in", "the", "future"}); end > 0 {
		return 1, published{}, end
	}
	sign := 1
	if r.is(i, "before", "prior") {
		sign = -1
	}
	if !r.is(i, "after", "before", "from", "prior", "following") {
		return 0, nil, 0
	}
	e, end := r.nested(r.skip(i+1, "to"))
	switch e.(type) {
	case nil, duration, constant, clock, modified:
		return 0, nil, 0
	}
	if r.is(i, "from") && !isDay(e) {
		return 0, nil, 0 // "valid for 10 years from 2006"
	}
	if w, ok := e.(weekdayOf); ok && r.is(i, "from") && w.word == "" {
		e = weekdayOf{w.day, "coming"}
	}
	return sign, e, end
}

// agoTail reads the day that "ago" may count from: "a week ago Friday", "three years ago today".
func (r *reader) agoTail(i int) (int, Expr, int) {
	if r.is(i, "today") {
		return -1, now(0, Day), i + 1
	}
	return -1, published{}, i
}

// from moves base by the length. A vague length gives a vague time; the others have the grain of the unit, and a day
// where base is one or the length has several units.
func (d duration) from(base Expr, sign int) Expr {
	if d.vague || d.to > 0 {
		if sign < 0 || isLast(base) {
			return vague("PAST_REF")
		}
		return vague("FUTURE_REF")
	}
	grain := None
	if isDay(base) || len(d.rest) > 0 {
		grain = max(Day, d.last().unit.grain)
	}
	for _, part := range append([]duration{d}, d.rest...) {
		if part.n != float64(int(part.n)) || part.n > 1e5 {
			return constant{Value{Type: kindOf(part.unit.grain)}}
		}
		if isLast(base) && d.last().unit.grain <= Day {
			base = lastNamed{max(grain, part.unit.grain)}
		}
		base = shifted{base, sign * int(part.n) * part.unit.steps(), part.unit.grain, grain}
	}
	return base
}

// steps is how many of its grain a unit is.
func (u unit) steps() int {
	if u.grain == Decade || u.grain == Century && u.count == 100 {
		return 1
	}
	if u.grain == Century {
		return u.count / 100
	}
	return max(u.count, 1)
}

func isLast(e Expr) bool { _, ok := e.(lastNamed); return ok }

func isDay(e Expr) bool {
	switch x := e.(type) {
	case monthDay, weekdayOf, feast:
		return true
	case fixed:
		return x.Grain == Day
	case shifted:
		return x.unit == Day && !isLast(x.base)
	}
	return false
}

// timeTail reads the end of "in two weeks' time".
func (r *reader) timeTail(i int) int {
	at := r.skip(r.skip(i, "'"), "s")
	if at > i && r.is(at, "time") {
		return at + 1
	}
	return 0
}

// inFuture reads "in two days" where the clause looks ahead; elsewhere it is how long something took.
func (r *reader) inFuture(i int) (Expr, int) {
	d, end := r.duration(i + 1)
	if stop := r.timeTail(end); end > 0 && stop > 0 {
		return d.from(published{}, 1), stop
	}
	if end == 0 || r.is(end, "of") || r.hyphen(end) || r.hyphen(end-2) || r.is(end, "'", "ago", "later", "earlier", "from", "after", "before") {
		return nil, 0
	}
	if d.to > 0 || r.tense(i, end) != Future {
		return nil, 0
	}
	return d.from(published{}, 1), end
}
