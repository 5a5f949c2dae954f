package date

import "time"

// clock is a time of day, on a day that the expression names or else the text around it.
type clock struct {
	hour, minute, second int
	seconds              bool // whether the text gives seconds
	ambiguous            bool // whether it may be in the afternoon: "half past seven"
	day                  Expr // nil where the expression has none
}

func (k clock) resolve(c Context) Value {
	day := dated(c.Day)
	if k.day != nil {
		day = k.day.resolve(c)
	}
	hm := pad(k.hour, 2) + ":" + pad(k.minute, 2)
	if k.seconds {
		hm += ":" + pad(k.second, 2)
	}
	if !known(day.Point) {
		base := "XXXX-XX-XX"
		if k.day != nil && len(day.Timex) >= 7 && Valid(day.Timex+"T"+hm) {
			base = day.Timex
		}
		return Value{Type: "time", Timex: base + "T" + hm}
	}
	t := day.Point.coarsen(Day).Start.Add(time.Duration(k.hour)*time.Hour + time.Duration(k.minute)*time.Minute + time.Duration(k.second)*time.Second)
	g := Minute
	if k.seconds {
		g = Second
	}
	return dated(Point{Start: t, Grain: g})
}

// dayless is a time that takes the day of an expression beside it.
type dayless interface {
	Expr
	hasDay() bool
	onDay(Expr) Expr
}

func (k clock) hasDay() bool { return k.day != nil }

func (k clock) onDay(e Expr) Expr { k.day = e; return k }

// inPart moves an ambiguous time into a part of the day: "seven in the evening".
func (k clock) inPart(part string) clock {
	if k.hour < 12 && (part == "AF" || part == "EV" || part == "NI" && k.hour >= 5) {
		k.hour += 12
	}
	return k
}

func clockRule() Rule {
	return Rule{
		Name:       "clock",
		Confidence: 0.97,
		Doc:        "A time of day with minutes, a.m. or p.m., o'clock or a time zone, and the day beside it. Time zones are part of the span, not of the value.",
		Triggers:   triggers([]string{number, "mid", "noon", "midnight", "midday", "half", "quarter", "a", "the"}, keys(cardinals)),
		Match:      matchClock,
		Yes: []Example{
			{Text: "At 2:49 a.m. local time it rose.", Span: "2:49 a.m. local time", Value: "2019-06-24T02:49"},
			{Text: "It rose at 5 p.m.", Span: "5 p.m.", Value: "2019-06-24T17:00"},
			{Text: "It landed at 1930 UTC.", Span: "1930 UTC", Value: "2019-06-24T19:30"},
			{Text: "They left at noon on Saturday.", Span: "noon on Saturday", Value: "2019-06-22T12:00"},
			{Text: "It fell at 10 a.m. EST Tuesday.", Span: "10 a.m. EST Tuesday", Value: "2019-06-18T10:00"},
			{Text: "power was restored by 20:21", Span: "20:21", Value: "2019-06-24T20:21"},
			{Text: "at seven o'clock in the evening", Span: "seven o'clock in the evening", Value: "2019-06-24T19:00"},
			{Text: "around half past eight", Span: "half past eight", Value: "2019-06-24T08:30"},
		},
		No: []string{"They won 3:1.", "John 3:16 says", "He ran it in 2:05.13.", "It rose 7.5 percent."},
	}
}

func matchClock(r *reader, i int) (Expr, int) {
	if r.glued(i) && !r.is(i-1, "(", "[", "\"", "“", "-", "–", "—", "/", "@", ">") {
		return nil, 0
	}
	c, end := r.clock(i)
	if end == 0 {
		return r.timeOfDay(i)
	}
	return r.clockDay(c, end)
}

// timeOfDay reads hours and minutes that only the day behind them makes a time: "7:00 on Sunday".
func (r *reader) timeOfDay(i int) (Expr, int) {
	c, end := r.colonTime(i)
	if end == 0 || !r.is(i+1, ":") {
		return nil, 0
	}
	c.ambiguous = c.hour <= 12
	e, stop := r.clockDay(c, end)
	if stop == end {
		return nil, 0
	}
	return e, stop
}

// clock reads a time of day with its zone.
func (r *reader) clock(i int) (clock, int) {
	if r.is(i, "the") && !r.is(i+1, "midnight") {
		return clock{}, 0
	}
	if c, end := r.namedHour(i); end > 0 {
		return c, r.zone(end)
	}
	if c, end := r.pastHour(i); end > 0 {
		return r.meridiemAfter(c, end)
	}
	if c, end := r.colonTime(i); end > 0 {
		if m, stop := r.meridiem(end); stop > 0 && c.hour <= 12 {
			return m.apply(c), r.zone(r.partAgain(stop))
		}
		zone := r.zone(end)
		if zone > end || r.clockPreposition(i-1) && !r.is(i+1, ".") || c.hour > 12 && r.is(i+1, ":") && !r.scoreBefore(i) {
			c.ambiguous = c.hour <= 12 && zone == end
			return r.meridiemAfter(c, zone)
		}
		return clock{}, 0
	}
	return r.wholeHour(i)
}

// scoreBefore reports that a number with a colon is rather a score or a verse.
func (r *reader) scoreBefore(i int) bool { return r.tag(i-1) == "NNP" && r.capital(i-1) }

func (r *reader) clockPreposition(i int) bool {
	return r.is(i, "at", "by", "around", "until", "till", "about", "after", "before", "since", "to", "from", "between", "@", "and", "-", "–", "approximately", "nearly", "circa", "past")
}

// clockDay reads the day behind a time: "on Saturday", "yesterday", ", June 3".
func (r *reader) clockDay(c clock, end int) (Expr, int) {
	at := r.skip(r.skip(end, ","), "on", "of")
	if set, stop := r.pluralWeekday(at); stop > 0 {
		return recurring(set.(constant).Timex + timeOfDay(c)), stop
	}
	if e, stop := r.nestedDay(at); stop > 0 {
		if p, ok := e.(partOf); ok && c.ambiguous {
			c = c.inPart(p.part)
		}
		c.day = e
		return c, stop
	}
	return c, end
}
