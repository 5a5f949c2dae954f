package date

func dayMonthRule() Rule {
	return Rule{
		Name:       "day-month",
		Confidence: 0.97,
		Doc:        "A day and a month in British order, with an optional weekday before and an optional year behind.",
		Triggers:   triggers([]string{number, "the"}, keys(ordinals), keys(weekdays, weekdayAbbreviations), []string{"twenty", "thirty"}),
		Match:      matchDayMonth,
		Yes: []Example{
			{Text: "It began on 4 April 2020.", Span: "4 April 2020", Value: "2020-04-04"},
			{Text: "It began on the 4th of April.", Span: "the 4th of April", Value: "2019-04-04"},
			{Text: "It began on Monday, 4 May 2015.", Span: "Monday, 4 May 2015", Value: "2015-05-04"},
			{Text: "dated 05-Aug-2016", Span: "05-Aug-2016", Value: "2016-08-05"},
			{Text: "It began on 12 September last year.", Span: "12 September last year", Value: "2018-09-12"},
			{Text: "the tenth of September, two thousand", Span: "the tenth of September, two thousand", Value: "2000-09-10"},
		},
		No: []string{"They won 3 may be enough.", "the second March for Life"},
	}
}

func matchDayMonth(r *reader, i int) (Expr, int) {
	weekday, at := r.weekdayPrefix(i)
	at = r.skip(at, "the")
	d, end := r.dayOfMonth(at)
	if end == 0 || r.kind(at) == digits && r.digitsBefore(at) {
		return nil, 0
	}
	end = r.skip(r.skip(end, "-", "/", ".", "day"), "of")
	m, stop := r.month(end)
	if stop == 0 || !r.monthName(end) || r.kind(at) == letters && !r.is(end-1, "of") {
		return nil, 0
	}
	year, stop := r.yearTail(stop)
	return r.dayTail(monthDay{m, d, year, weekday}, stop)
}

// digitsBefore reports that the digits at piece i continue a number that began before.
func (r *reader) digitsBefore(i int) bool {
	return r.glued(i) && (r.is(i-1, ".", ",", ":", "$", "€", "£", "#") || r.is(i-1, "-", "/", "–") && r.glued(i-1) && r.kind(i-2) != mark)
}
