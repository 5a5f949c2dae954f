package date

func dayRangeRule() Rule {
	return Rule{
		Name:       "day-range",
		Confidence: 0.95,
		Doc:        "Days of one month: \"Oct. 3-4\", \"June 5 to 7, 2018\", \"3-4 October\".",
		Triggers:   triggers(keys(months), keys(ordinals), []string{number, "between", "the"}),
		Match:      matchDayRange,
		Yes: []Example{
			{Text: "It ran on Oct. 3-4.", Span: "Oct. 3-4", Value: "2018-10-03/2018-10-04"},
			{Text: "from June 5 to 7, 2018", Span: "June 5 to 7, 2018", Value: "2018-06-05/2018-06-07"},
			{Text: "from 3 to 5 May 2018", Span: "3 to 5 May 2018", Value: "2018-05-03/2018-05-05"},
		},
		No: []string{"They won 3-4 in May."},
	}
}

func matchDayRange(r *reader, i int) (Expr, int) {
	if m, end := r.month(i); end > 0 && r.monthName(i) {
		return r.monthDays(m, end)
	}
	at := r.skip(i, "between")
	from, to, cut, end := r.days(r.skip(at, "the"), at > i)
	if end == 0 || r.digitsBefore(r.skip(i, "the")) {
		return nil, 0
	}
	if e, stop := r.ofMonth(to, end); stop > 0 {
		of := e.(nthIn)
		first := of
		first.n = from
		return span{first, of, cut, cut + 1}, stop
	}
	end = r.skip(end, "of")
	m, stop := r.month(end)
	if stop == 0 || !r.capital(end) && len(r.word(end)) < 5 {
		return nil, 0
	}
	year, stop := r.yearTail(stop)
	return span{monthDay{m, from, year, 0}, monthDay{m, to, year, 0}, cut, cut + 1}, stop
}

// monthDays reads the days behind their month: "Oct. 3-4", "November between 19 and 20".
func (r *reader) monthDays(m, end int) (Expr, int) {
	at := r.skip(end, "between")
	from, to, cut, stop := r.days(r.skip(at, "the"), at > end)
	if stop == 0 || r.numericGoesOn(stop) || r.digitsGoOn(stop) || r.countsPeople(stop) || !r.dash(cut) && r.is(stop, ":", "million", "percent", "a", "p", "am", "pm") {
		return nil, 0
	}
	year, stop := r.yearTail(stop)
	return span{monthDay{m, from, year, 0}, monthDay{m, to, year, 0}, cut, cut + 1}, stop
}

// days reads two days around a dash, "to" or, behind "between", "and", and gives the piece between them.
func (r *reader) days(i int, between bool) (from, to, cut, end int) {
	from, cut = r.dayOfMonth(i)
	if cut == 0 || !r.dash(cut) && !r.is(cut, "to", "through", "until", "till") && !(between && r.is(cut, "and")) {
		return 0, 0, 0, 0
	}
	to, end = r.dayOfMonth(r.skip(cut+1, "the"))
	if end == 0 || to <= from {
		return 0, 0, 0, 0
	}
	return from, to, cut, end
}
