package date

func clockRangeRule() Rule {
	return Rule{
		Name:       "clock-range",
		Confidence: 0.93,
		Doc:        "Two hours of a day of which only the last says a.m. or p.m.: \"from 9 to 11 a.m.\", \"3-5 p.m. on Monday\".",
		Triggers:   triggers([]string{number, "between", "noon", "midnight"}, keys(cardinals)),
		Match:      matchClockRange,
		Yes: []Example{
			{Text: "It is open from 9 to 11 a.m.", Span: "9 to 11 a.m.", Value: "2019-06-24T09:00/2019-06-24T11:00"},
			{Text: "They met between 2 and 4 p.m. on Friday.", Span: "between 2 and 4 p.m. on Friday", Value: "2019-06-21T14:00/2019-06-21T16:00"},
			{Text: "It ran 10:30-11:45 a.m. EST.", Span: "10:30-11:45 a.m. EST", Value: "2019-06-24T10:30/2019-06-24T11:45"},
		},
		No: []string{"They won 3-5.", "It fell 2 to 4 percent."},
	}
}

// clockSpan is a range of two times of one day.
type clockSpan struct {
	from, to         clock
	fromEnd, toStart int // as in span
}

func (s clockSpan) resolve(c Context) Value { return span{from: s.from, to: s.to}.resolve(c) }

func (s clockSpan) hasDay() bool { return s.to.day != nil }
func (s clockSpan) onDay(e Expr) Expr {
	if p, ok := e.(partOf); ok {
		e = p.day
	}
	s.from.day, s.to.day = e, e
	return s
}

func matchClockRange(r *reader, i int) (Expr, int) {
	if r.glued(i) && !r.is(i-1, "(") {
		return nil, 0
	}
	s, end := r.hours(i)
	if end == 0 {
		return nil, 0
	}
	e, last := r.clockDay(s.to, end)
	if to, ok := e.(clock); ok {
		return s.onDay(to.day), last
	}
	return s, end
}

// hours reads the two times of a range. The second must say which half of the day it is, or a part of the day follows.
func (r *reader) hours(i int) (clockSpan, int) {
	at := r.skip(i, "between")
	from, end := r.anyTime(at)
	if end == 0 || !(r.is(end, "to", "till", "til", "until") || r.dash(end) || at > i && r.is(end, "and")) {
		return clockSpan{}, 0
	}
	to, stop := r.anyTime(end + 1)
	if stop == 0 {
		return clockSpan{}, 0
	}
	s := clockSpan{from, to, end, end + 1}
	minutes := r.is(stop-2, ":") || r.is(end-2, ":")
	switch {
	case !to.ambiguous:
		s.from = from.alike(to)
	case r.is(stop-1, "clock", "oclock", "o'clock"):
	case minutes && (r.relativeDay(i-1) || r.is(i-1, "from", "between") || at > i):
	case !from.ambiguous && r.clauseStops(stop) && r.is(i-1, "from"):
		s.to = to.afterward(from)
	default:
		return r.hoursOfPart(s, stop)
	}
	return s, stop
}

// hoursOfPart reads the part of a day that says which half of it two bare hours are in: "between 7 and 9 last night".
func (r *reader) hoursOfPart(s clockSpan, end int) (clockSpan, int) {
	e, stop := r.nestedDay(end)
	p, ok := e.(partOf)
	if stop == 0 || !ok {
		return clockSpan{}, 0
	}
	s.to = s.to.inPart(p.part)
	s.from = s.from.alike(s.to)
	return s, end
}

// anyTime reads a time of day, or a bare hour as one that may be in either half of the day.
func (r *reader) anyTime(i int) (clock, int) {
	if c, end := r.clock(i); end > 0 {
		return c, end
	}
	c, end := r.bareTime(i)
	c.ambiguous = true
	return c, end
}

// afterward moves a bare hour into the afternoon where the start of its range would be later: 11 a.m. to 3.
func (k clock) afterward(start clock) clock {
	if k.hour < start.hour && start.hour-12 < k.hour && k.hour < 12 {
		k.hour += 12
	}
	return k
}

// relativeDay reports that piece i ends the name of a day.
func (r *reader) relativeDay(i int) bool {
	_, relative := relativeDays[r.word(i)]
	return relative || weekdays[r.word(i)] != 0 || r.is(i, "tonight", "sunday")
}

// bareTime reads an hour or a time with minutes that says neither a.m. nor p.m.
func (r *reader) bareTime(i int) (clock, int) {
	if c, end := r.colonTime(i); end > 0 {
		return c, end
	}
	h, end := r.integer(i, 1, 2)
	if end == 0 {
		h, end = r.below100(i)
	}
	if end == 0 || h < 1 || h > 12 {
		return clock{}, 0
	}
	return clock{hour: h}, end
}

// before puts the start of a range on that side of noon where it lies before the end: 11 to 1 p.m. begins in the morning.
func (k clock) before(end clock) clock {
	if k.hour > 12 {
		return k
	}
	k.hour %= 12
	if later := k.hour + 12; later*60+k.minute < end.hour*60+end.minute {
		k.hour = later
	}
	return k
}
