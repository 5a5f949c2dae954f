package date

func numericRule() Rule {
	return Rule{
		Name:       "numeric",
		Confidence: 0.95,
		Doc:        "A date in digits: ISO 8601, or with slashes, dots or hyphens in American order unless only the British one fits.",
		Triggers:   triggers([]string{number}, keys(weekdays, weekdayAbbreviations)),
		Match:      matchNumeric,
		Yes: []Example{
			{Text: "on 2019-04-05", Span: "2019-04-05", Value: "2019-04-05"},
			{Text: "on 7/8/07", Span: "7/8/07", Value: "2007-07-08"},
			{Text: "on 21/04/16", Span: "21/04/16", Value: "2016-04-21"},
			{Text: "on 2015.5.13", Span: "2015.5.13", Value: "2015-05-13"},
			{Text: "on 2019-sep-1", Span: "2019-sep-1", Value: "2019-09-01"},
			{Text: "on 03.04.2019", Span: "03.04.2019", Value: "2019-03-04"},
			{Text: "sent 2019-04-05T10:30:00Z", Span: "2019-04-05T10:30:00Z", Value: "2019-04-05T10:30:00"},
		},
		No: []string{"version 10.4.2019.1", "a 2-1 win", "24/7", "1/2/3", "the score was 6-4, 7-5", "2/29/2019"},
	}
}

func matchNumeric(r *reader, i int) (Expr, int) {
	at := i
	if r.kind(i) == letters {
		if _, at = r.weekdayPrefix(i); at == i {
			return nil, 0
		}
	}
	p, end := r.isoDay(at)
	if end == 0 {
		p, end = r.slashed(at)
	}
	if end == 0 {
		return r.shortNumeric(at)
	}
	if r.glued(at) && !r.is(at-1, "(", "[", "\"", "-", "–") || r.digitsBefore(at) && !r.is(at-3, "/") || r.numericGoesOn(end) {
		return nil, 0
	}
	if e, stop := r.isoTime(p, end); stop > 0 {
		return e, stop
	}
	return r.dayTail(fixed{p}, end)
}

// numericGoesOn reports that a date in digits is a part of a longer code.
func (r *reader) numericGoesOn(i int) bool {
	return r.glued(i) && (r.is(i, ".", "-", "/") && r.glued(i+1) && r.kind(i+1) != mark || r.kind(i) == digits || r.is(i, "%"))
}

// isoDay reads year, month and day with one separator twice; the month may be a name.
func (r *reader) isoDay(i int) (Point, int) {
	y, end := r.integer(i, 4, 4)
	if end == 0 || !r.separator(end) {
		return Point{}, 0
	}
	m, stop := r.integer(end+1, 1, 2)
	if stop == 0 {
		m, stop = r.month(end + 1)
	}
	if stop == 0 || r.word(stop) != r.word(end) || !r.separator(stop) {
		return Point{}, 0
	}
	d, last := r.integer(stop+1, 1, 2)
	p, ok := on(y, m, d)
	if last == 0 || !ok {
		return Point{}, 0
	}
	return p, last
}

// separator reports that piece i is a glued "-", "/" or ".".
func (r *reader) separator(i int) bool { return r.is(i, "-", "/", ".") && r.glued(i) && r.glued(i+1) }

// slashed reads month, day and year with one separator, or day, month and year where only that is a date.
func (r *reader) slashed(i int) (Point, int) {
	a, end := r.integer(i, 1, 2)
	if end == 0 || !r.separator(end) {
		return Point{}, 0
	}
	b, stop := r.integer(end+1, 1, 2)
	if stop == 0 || r.word(stop) != r.word(end) || !r.separator(stop) {
		return Point{}, 0
	}
	y, last := r.integer(stop+1, 4, 4)
	if last == 0 {
		if y, last = r.shortYear(stop + 1); last == 0 || r.is(end, ".") {
			return Point{}, 0
		}
	}
	if p, ok := on(y, a, b); ok {
		return p, last
	}
	p, ok := on(y, b, a)
	if !ok {
		return Point{}, 0
	}
	return p, last
}

// shortNumeric reads two numbers of a date: "2015-3" and "11/2016" are months; "4/22" is a day behind a preposition or
// weekday.
func (r *reader) shortNumeric(i int) (Expr, int) {
	if r.glued(i) && !r.is(i-1, "(", "-", "–") || r.digitsBefore(i) && !r.is(i-3, "/") {
		return nil, 0
	}
	a, end := r.integer(i, 1, 4)
	if end == 0 || !r.is(end, "-", "/") {
		return nil, 0
	}
	b, stop := r.integer(end+1, 1, 4)
	if stop == 0 || !r.separator(end) && !r.clauseStops(stop) || r.numericGoesOn(stop) || r.digitsGoOn(stop) || r.glued(stop) && r.kind(stop) == letters {
		return nil, 0
	}
	switch {
	case isYear(a) && 1 <= b && b <= 12 && b != (a+1)%100:
		return monthOf{b, fixed{yearPoint(a)}}, stop
	case isYear(b) && 1 <= a && a <= 12:
		return monthOf{a, fixed{yearPoint(b)}}, stop
	case r.is(end, "/") && r.separator(end) && r.slashDate(i, stop):
		return r.monthSlashDay(a, b, stop)
	}
	return nil, 0
}

// slashDate reports that what stands around two numbers with a slash makes them a date: a preposition or weekday before, or
// another such date.
func (r *reader) slashDate(i, end int) bool {
	list := r.is(i-1, "to", "-", "–", "and", "or", ",") && r.kind(i-2) == digits && r.is(i-3, "/")
	return (list || r.datePreposition(i-1) || weekdays[r.word(i-1)] != 0) && (r.dayEnds(end) || r.dash(end))
}

func isYear(n int) bool { return 1900 <= n && n <= 2100 }

// monthSlashDay is "4/22", or "22/4" where only that is a date.
func (r *reader) monthSlashDay(a, b, end int) (Expr, int) {
	if a > 12 {
		a, b = b, a
	}
	if _, ok := on(2000, a, b); !ok {
		return nil, 0
	}
	return r.dayTail(monthDay{month: a, day: b}, end)
}

// isoTime reads the time of an ISO 8601 date-time.
func (r *reader) isoTime(day Point, i int) (Expr, int) {
	if !r.is(i, "t") || !r.glued(i) {
		return nil, 0
	}
	c, end := r.colonTime(i + 1)
	if end == 0 {
		return nil, 0
	}
	if r.is(end, "z") && r.glued(end) {
		end++
	}
	c.day = fixed{day}
	return c, end
}
