package date

import "time"

func ordinalInRule() Rule {
	return Rule{
		Name:       "ordinal-in",
		Confidence: 0.85,
		Doc:        "A numbered week, weekday or day of a month or year: \"the first week of March\", \"the third Wednesday of November\", \"the 15th of next month\", \"the week of April 10\".",
		Triggers:   triggers([]string{"the", number, "last", "week"}, keys(ordinals)),
		Match:      matchOrdinalIn,
		Yes: []Example{
			{Text: "in the first week of June", Span: "the first week of June", Value: "2019-W22"},
			{Text: "on the third Wednesday of November 2018", Span: "the third Wednesday of November 2018", Value: "2018-11-21"},
			{Text: "on the 15th of next month", Span: "the 15th of next month", Value: "2019-07-15"},
			{Text: "in the week of June 10", Span: "the week of June 10", Value: "2019-W24"},
			{Text: "on the last Friday of May", Span: "the last Friday of May", Value: "2019-05-31"},
		},
		No: []string{"the first week of talks", "the second day of hearings"},
	}
}

// nthIn is the nth unit, or the nth such weekday, of a period; -1 is the last.
type nthIn struct {
	n       int
	grain   Grain
	weekday int // ISO, 0 where it is not a weekday
	of      Expr
}

func (o nthIn) resolve(c Context) Value {
	p := o.of.resolve(c).Point
	if !known(p) {
		return Value{Type: "date"}
	}
	if o.weekday > 0 {
		return o.inside(p, o.nthWeekday(p))
	}
	q := p.coarsen(p.Grain)
	q.Grain = Day
	switch {
	case o.n < 0:
		q.Start = p.end().AddDate(0, 0, -1)
	case o.grain == Week && p.Grain == Year:
		// ISO 8601: the first week is the one that holds January 4.
		q.Start = q.Start.AddDate(0, 0, 3)
	}
	return o.inside(p, q.coarsen(o.grain).shift(max(o.n-1, 0), o.grain))
}

func (o nthIn) nthWeekday(p Point) Point {
	w := weekdayOf{day: time.Weekday(o.weekday % 7)}
	if o.n < 0 {
		return w.before(Point{Start: p.end().AddDate(0, 0, -1), Grain: Day})
	}
	return w.after(Point{Start: p.Start, Grain: Day}).shift(7*(o.n-1), Day)
}

// inside gives a value only where it lies in the period: there is not always a fifth Sunday.
func (o nthIn) inside(p, q Point) Value {
	if !q.Start.Before(p.end()) {
		return Value{Type: "date"}
	}
	return dated(q)
}

func matchOrdinalIn(r *reader, i int) (Expr, int) {
	at := r.skip(i, "the")
	if r.is(at, "week") {
		return r.weekOf(at)
	}
	n, end := r.ordinal(at)
	if r.is(at, "last", "final") {
		n, end = -1, at+1
	}
	if end == 0 {
		return nil, 0
	}
	o := nthIn{n: n}
	if d, stop := r.weekday(end); stop > 0 {
		o.weekday, end = isoWeekday(d), stop
	} else if u, ok := units[r.word(end)]; ok && !u.plural && (u.grain == Week || u.grain == Day || u.grain == Month || u.grain == Weekend) {
		o.grain, end = u.grain, end+1
	} else {
		return r.nthOfMonth(n, end)
	}
	if !r.is(end, "of", "in") {
		return nil, 0
	}
	e, stop := r.longPeriod(end + 1)
	if stop == 0 {
		return nil, 0
	}
	o.of = e
	return r.dayTail(o, stop)
}

// nthOfMonth reads "15th of next month" from behind the ordinal.
func (r *reader) nthOfMonth(n, i int) (Expr, int) {
	if n < 1 || n > 31 || !r.is(i, "of") {
		return nil, 0
	}
	word, end := r.deicticWord(i + 1)
	if r.phrase(i+1, "the", "month") > 0 {
		word, end = "this", i+2
	}
	if end == 0 || !r.is(end, "month") {
		return nil, 0
	}
	return r.dayTail(nthIn{n: n, grain: Day, of: period(word, Month)}, end+1)
}

// longPeriod reads a month, quarter, season or year.
func (r *reader) longPeriod(i int) (Expr, int) {
	e, end := r.nested(i)
	if end == 0 {
		return r.wholePeriod(i)
	}
	switch x := e.(type) {
	case monthOf, monthNear, quarterOf, seasonOf:
		return e, end
	case fixed:
		if x.Grain < Week {
			return e, end
		}
	case shifted:
		if x.unit < Week {
			return e, end
		}
	}
	return nil, 0
}

// weekOf reads "week of April 10": the week that holds the day.
func (r *reader) weekOf(i int) (Expr, int) {
	if n, end := r.integer(i+1, 1, 2); end > 0 && 1 <= n && n <= 53 && !r.capital(i) {
		year, stop := r.yearTail(end)
		if year == nil && r.is(end, "of", "and") {
			return nil, 0 // of a pregnancy, of a season
		}
		if year == nil {
			year = now(0, Year)
		}
		return nthIn{n: n, grain: Week, of: year}, stop
	}
	end := r.skip(i+1, "of", "beginning", "commencing", "starting", "ending", "ended")
	if end == i+1 {
		return nil, 0
	}
	if d, stop := r.ordinal(r.skip(end, "the")); stop > 0 && r.is(end, "the") && r.dayEnds(stop) {
		return coarse{nearDay{day: d}, Week}, stop
	}
	e, stop := r.nestedDay(end)
	if stop == 0 || !isDay(e) {
		return nil, 0
	}
	return coarse{e, Week}, stop
}

// coarse is the unit that holds another expression.
type coarse struct {
	of    Expr
	grain Grain
}

func (k coarse) resolve(c Context) Value {
	p := k.of.resolve(c).Point
	if !known(p) {
		return Value{Type: "date"}
	}
	return dated(p.coarsen(k.grain))
}
