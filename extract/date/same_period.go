package date

func yearAgoRule() Rule {
	return Rule{
		Name:       "year-ago",
		Confidence: 0.75,
		Doc:        "The same period of another year: \"the same period last year\", \"the year-ago quarter\".",
		Triggers:   []string{"the", "year", "same"},
		Match:      matchYearAgo,
		Yes: []Example{
			{Text: "In May it rose, against the same month a year ago.", Span: "the same month a year ago", Value: "2018-05"},
			{Text: "In the first quarter it lost more than in the year-ago quarter.", Span: "the year-ago quarter", Value: "2018-Q1"},
			{Text: "In May it sold more than in the same period last year.", Span: "the same period last year", Value: "2018-05"},
			{Text: "In May it sold more than in the same period of 2006.", Span: "the same period of 2006", Value: "2006-05"},
		},
		No: []string{"the same period of calm"},
	}
}

// yearsBefore is the last period named, in an earlier year, with its own grain.
type yearsBefore struct {
	years int
	grain Grain // of the period named, None for that of the last date
}

func (y yearsBefore) resolve(c Context) Value {
	p := c.Last
	if !known(p) {
		return Value{Type: "date"}
	}
	if p.Grain >= Part {
		p = p.coarsen(Day)
	}
	if y.grain != None {
		p.Grain = y.grain
	}
	return dated(Point{Start: addMonths(p.Start, -12*y.years), Grain: p.Grain}.coarsen(p.Grain))
}

func matchYearAgo(r *reader, i int) (Expr, int) {
	at := r.skip(i, "the")
	if r.is(at, "year") && r.hyphen(at+1) && r.is(at+2, "ago", "earlier") {
		return yearsBefore{1, units[r.word(at+3)].grain}, r.skip(at+3, "quarter", "period", "month", "half", "week", "level")
	}
	if !r.is(at, "same") || !r.is(at+1, "period", "month", "quarter", "week", "day", "time") {
		return nil, 0
	}
	end := r.skip(r.skip(at+2, ","), "of", "in")
	if stop := r.anyPhrase(end, []string{"last", "year"}, []string{"a", "year", "ago"}, []string{"a", "year", "earlier"},
		[]string{"a", "year", "before"}, []string{"the", "previous", "year"}, []string{"one", "year", "ago"}, []string{"one", "year", "earlier"}); stop > 0 {
		return yearsBefore{1, units[r.word(at+1)].grain}, stop
	}
	if y, stop := r.fullYear(end); stop > 0 && end > at+2 {
		return periodIn{y, units[r.word(at+1)].grain}, stop
	}
	return nil, 0
}

// periodIn is the last period named, in a year that the text gives.
type periodIn struct {
	year  int
	grain Grain // as in yearsBefore
}

func (p periodIn) resolve(c Context) Value {
	if !known(c.Last) {
		return Value{Type: "date"}
	}
	return yearsBefore{c.Last.Start.Year() - p.year, p.grain}.resolve(c)
}
