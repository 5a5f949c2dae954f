package date

func monthDayRule() Rule {
	return Rule{
		Name:       "month-day",
		Confidence: 0.97,
		Doc:        "A month and a day, with an optional weekday before and an optional year behind.",
		Triggers:   triggers(keys(months), keys(weekdays, weekdayAbbreviations), []string{"the"}),
		Match:      matchMonthDay,
		Yes: []Example{
			{Text: "He resigned on October 6.", Span: "October 6", Value: "2018-10-06"},
			{Text: "until Oct. 31, she said", Span: "Oct. 31", Value: "2019-10-31"},
			{Text: "It ended on December 22, 2018.", Span: "December 22, 2018", Value: "2018-12-22"},
			{Text: "It ended on December 22, last year.", Span: "December 22, last year", Value: "2018-12-22"},
			{Text: "It ended on Saturday, April 4.", Span: "Saturday, April 4", Value: "2020-04-04"},
			{Text: "Sunday, August 2, 2015", Span: "Sunday, August 2, 2015", Value: "2015-08-02"},
			{Text: "He will leave on July twenty one.", Span: "July twenty one", Value: "2019-07-21"},
			{Text: "by October 31st, or else", Span: "October 31st", Value: "2019-10-31"},
		},
		No: []string{"They may 5 times a day.", "In March 30 people died.", "a Long March 2 rocket"},
	}
}

func matchMonthDay(r *reader, i int) (Expr, int) {
	weekday, at := r.weekdayPrefix(i)
	m, end := r.month(at)
	if end == 0 || !r.monthName(at) {
		return nil, 0
	}
	if r.is(end, "-", "/", ".") && r.glued(end) && r.glued(end+1) {
		end++
	}
	end = r.skip(r.skip(end, ","), "the")
	d, end := r.dayOfMonth(end)
	if end == 0 {
		d, end = r.spelledDay(r.afterMonth(at))
	}
	if end == 0 || d > 31 || r.countsPeople(end) || r.kind(end-1) == digits && r.digitsGoOn(end) {
		return nil, 0
	}
	if c, stop := r.colonTime(end); stop > 0 && c.seconds {
		if y, last := r.fullYear(stop); last > 0 {
			return c.onDay(monthDay{m, d, fixed{yearPoint(y)}, 0}), last
		}
	}
	year, end := r.yearTail(end)
	return r.dayTail(monthDay{m, d, year, weekday}, end)
}

// afterMonth is the piece behind the month's name at i.
func (r *reader) afterMonth(i int) int {
	_, end := r.month(i)
	return r.skip(end, "the")
}

// spelledDay reads a day in cardinal words: "May twenty one".
func (r *reader) spelledDay(i int) (int, int) {
	n, end := r.below100(i)
	if end == 0 || n < 1 || n > 31 || units[r.word(end)].count > 0 {
		return 0, 0
	}
	return n, end
}

// monthName rejects months that are other words: the modal "may", the verb "march".
func (r *reader) monthName(i int) bool {
	if r.is(i, "march") && r.is(i-1, "long") {
		return false // the rocket
	}
	return !r.is(i, "may", "march", "mar", "dec", "sep", "jan") || r.is(i-1, "of") || r.capital(i) || r.tag(i) != "MD" && !r.is(i, "mar")
}

// weekdayPrefix steps over "Saturday," or "the Sunday" before a date and gives the weekday, 0 where there is none.
func (r *reader) weekdayPrefix(i int) (int, int) {
	at := r.skip(i, "the")
	d, end := r.shortWeekday(at)
	if end == 0 {
		return 0, i
	}
	end = r.skip(r.skip(end, ",", "-"), "the")
	return isoWeekday(d), r.skip(end, "of")
}

// digitsGoOn reports that the number that ends before piece i is a part of a larger one.
func (r *reader) digitsGoOn(i int) bool {
	return r.glued(i) && (r.is(i, "%") || r.is(i, ".", ",", ":") && r.glued(i+1) && r.kind(i+1) == digits && len(r.word(i+1)) != 4)
}

// countsPeople reports that the number before piece i counts something: "In March 30 people died".
func (r *reader) countsPeople(i int) bool {
	return r.kind(i-1) == digits && (r.is(i, "people", "persons", "percent", "million", "billion", "members", "men",
		"women", "countries", "soldiers", "troops", "civilians", "others", "miles", "km", "kilometers", "kilometres") ||
		r.tag(i) == "NNS" && !r.glued(i) && r.is(i-2, "in") || units[r.word(i)].plural)
}

// yearTail reads the year behind a month or day: "2015", ", 2015", "of 2015", ", last year", "of this year".
func (r *reader) yearTail(i int) (Expr, int) {
	at := r.skip(i, ",", "of", "in")
	if r.is(i, "-", "/") && r.glued(i) && r.glued(i+1) {
		at = i + 1
	}
	if y, end := r.year(at); end > 0 && !(r.is(at-1, "in") && r.measured(at, end)) && !r.clockZone(at, end) {
		return fixed{yearPoint(y)}, end
	}
	if r.is(at, "of") {
		at++
	}
	if e, end := r.relativeYear(at); end > 0 {
		return e, end
	}
	return nil, i
}

// clockZone reports that four digits are a time of the 24-hour clock: "1930 UTC".
func (r *reader) clockZone(i, end int) bool {
	return r.kind(i) == digits && (r.is(end, "gmt", "utc", "hours", "hrs", "est", "edt", "cet", "bst", "local"))
}

// relativeYear reads "last year", "this year", "next year", "the same year", "that year".
func (r *reader) relativeYear(i int) (Expr, int) {
	at := r.skip(i, "the")
	if r.word(at+1) != "year" || r.hyphen(at+2) {
		return nil, 0
	}
	switch r.word(at) {
	case "last":
		return now(-1, Year), at + 2
	case "this", "current":
		return now(0, Year), at + 2
	case "next":
		return now(1, Year), at + 2
	case "same", "that":
		return lastNamed{Year}, at + 2
	case "previous":
		return shifted{base: lastNamed{Year}, n: -1, unit: Year}, at + 2
	case "following":
		return shifted{base: lastNamed{Year}, n: 1, unit: Year}, at + 2
	}
	return nil, 0
}
