package date

// yearSpan is a season or financial year that runs over two calendar years.
type yearSpan struct{ from, to int }

func (y yearSpan) resolve(Context) Value {
	return Value{Type: "date", Timex: yearPoint(y.from).String() + "/" + yearPoint(y.to).String(), Point: yearPoint(y.to)}
}

func yearSpanRule() Rule {
	return Rule{
		Name:       "year-span",
		Confidence: 0.9,
		Doc:        "Two years in one: a season or financial year (\"2019/20\", \"the 2005-06 season\") or a span of years (\"1998-99\").",
		Triggers:   []string{number, "the"},
		Match:      matchYearSpan,
		Yes: []Example{
			{Text: "In the 2019/20 fiscal year, it lost money.", Span: "2019/20 fiscal year", Value: "2019/2020"},
			{Text: "during the 2005-06 season", Span: "2005-06 season", Value: "2005/2006"},
			{Text: "in 2009-10", Span: "2009-10", Value: "2009/2010"},
			{Text: "in 1998-99", Span: "1998-99", Value: "1998/1999"},
		},
		No: []string{"2015/08/12", "in 2010-2011-12"},
	}
}

func matchYearSpan(r *reader, i int) (Expr, int) {
	y, end := r.fullYear(i)
	if end == 0 || !r.is(end, "/", "-", "–") || !r.glued(end) || !r.glued(end+1) || r.glued(i) && !r.is(i-1, "(") {
		return nil, 0
	}
	to, stop := r.integer(end+1, 2, 2)
	if stop == 0 || r.numericGoesOn(stop) || r.digitsGoOn(stop) {
		return nil, 0
	}
	season := r.seasonName(stop)
	to += y / 100 * 100
	if to < y && to%100 == 0 {
		to += 100
	}
	if to <= y || to != y+1 && (season > stop || r.is(end, "/")) || to%100 <= 12 && to != y+1 && season == stop && !r.is(end, "/") {
		return nil, 0
	}
	return yearSpan{y, to}, season
}

// seasonName steps over "fiscal year", "season" and the like.
func (r *reader) seasonName(i int) int {
	if r.is(i, "season") {
		return i + 1
	}
	if r.is(i, "fiscal", "financial", "academic", "school") && r.is(i+1, "year") {
		return i + 2
	}
	return i
}

func fiscalRule() Rule {
	return Rule{
		Name:       "fiscal-year",
		Confidence: 0.95,
		Doc:        "A financial year by its number: \"fiscal 1999\", \"fiscal year 2005\", \"FY2010\".",
		Triggers:   []string{"fiscal", "financial", "fy", "the"},
		Match:      matchFiscal,
		Yes: []Example{
			{Text: "in fiscal 1999", Span: "fiscal 1999", Value: "1999"},
			{Text: "for fiscal year 2005", Span: "fiscal year 2005", Value: "2005"},
			{Text: "for FY2010", Span: "FY2010", Value: "2010"},
		},
		No: []string{"fiscal policy"},
	}
}

func matchFiscal(r *reader, i int) (Expr, int) {
	at := r.skip(i, "the")
	if !r.is(at, "fiscal", "financial", "fy") {
		return nil, 0
	}
	y, end := r.integer(r.skip(at+1, "year"), 4, 4)
	if end == 0 || y < 1900 || y > 2100 {
		return nil, 0
	}
	return fixed{yearPoint(y)}, end
}
