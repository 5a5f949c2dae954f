package date

import "fmt"

// quarterOf is a quarter or half of a year that is given or chosen by tense.
type quarterOf struct {
	n     int // 1 to 4, or 1 to 2
	grain Grain
	year  Expr
}

func (q quarterOf) of(year int) Point {
	months := 3
	if q.grain == Half {
		months = 6
	}
	return monthPoint(year, (q.n-1)*months+1).coarsen(q.grain)
}

func (q quarterOf) resolve(c Context) Value {
	if q.year != nil {
		if y := q.year.resolve(c); known(y.Point) {
			return dated(q.of(y.Point.Start.Year()))
		}
	} else if known(c.Published) {
		p, _ := c.pick(func(year int) (Point, bool) {
			p := q.of(year)
			return p, c.Tense != Past || c.Until || !p.Start.After(c.Published.Start)
		})
		return dated(p)
	}
	letter := "Q"
	if q.grain == Half {
		letter = "H"
	}
	return unresolved(fmt.Sprintf("XXXX-%s%d", letter, q.n))
}

func (q quarterOf) inYear(y Expr) Expr { return quarterOf{q.n, q.grain, y} }
func (q quarterOf) hasYear() bool      { return q.year != nil }
func (q quarterOf) yearOf() Expr       { return q.year }

func quarterRule() Rule {
	return Rule{
		Name:       "quarter",
		Confidence: 0.95,
		Doc:        "A quarter of a year, or a half where the year is named.",
		Triggers:   triggers([]string{"the", "q", "h", "final", "last", number, "fiscal"}, keys(ordinals)),
		Match:      matchQuarter,
		Yes: []Example{
			{Text: "The economy grew in the third quarter.", Span: "the third quarter", Value: "2018-Q3"},
			{Text: "in the first quarter of last year", Span: "the first quarter of last year", Value: "2018-Q1"},
			{Text: "the fourth quarter of 2005", Span: "the fourth quarter of 2005", Value: "2005-Q4"},
			{Text: "Its first-quarter results beat forecasts.", Span: "first-quarter", Value: "2019-Q1"},
			{Text: "in Q3 2005", Span: "Q3 2005", Value: "2005-Q3"},
			{Text: "in the first half of 2003", Span: "the first half of 2003", Value: "2003-H1"},
		},
		No: []string{"They scored in the first half.", "a quarter of the people"},
	}
}

func matchQuarter(r *reader, i int) (Expr, int) {
	if e, end := r.shortQuarter(i); end > 0 {
		return e, end
	}
	at := r.skip(r.skip(i, "the"), "fiscal")
	n, end := r.ordinal(at)
	if r.is(at, "final", "last", "closing") {
		n, end = 9, at+1
	}
	if end == 0 {
		return nil, 0
	}
	end = r.skip(r.skipHyphen(end), "fiscal")
	switch {
	case r.is(end, "quarter", "quarters") && (n <= 4 || n == 9 && r.is(at, "final")):
		return r.quarterYear(quarterOf{min(n, 4), Quarter, nil}, end+1)
	case r.is(end, "half") && (n <= 2 || n == 9):
		e, stop := r.quarterYear(quarterOf{min(n, 2), Half, nil}, end+1)
		if q := e.(quarterOf); q.year == nil && !r.is(stop, "profit", "profits", "earnings", "results", "sales", "revenue", "net", "loss", "losses") {
			return nil, 0
		}
		return e, stop
	}
	return nil, 0
}

// quarterYear reads the year behind a quarter: "of 2005", "of this year", "last year", "of fiscal 2005".
func (r *reader) quarterYear(q quarterOf, end int) (Expr, int) {
	at := r.skip(r.skip(end, ","), "of", "in")
	at = r.skip(at, "the")
	fiscal := r.skip(r.skip(r.skip(at, "fiscal", "financial"), "calendar"), "year")
	if y, stop := r.year(fiscal); stop > 0 {
		return q.inYear(fixed{yearPoint(y)}), stop
	}
	if e, stop := r.relativeYear(at); stop > 0 {
		return q.inYear(e), stop
	}
	if r.is(at-1, "the") && r.is(fiscal-1, "year") {
		return q.inYear(now(0, Year)), fiscal
	}
	return q, end
}

// shortQuarter reads "Q3", "Q3 2005" and "2005 Q3".
func (r *reader) shortQuarter(i int) (Expr, int) {
	y, at := r.fullYear(i)
	if at == 0 {
		at = i
	}
	at = r.skipHyphen(at)
	n, end := r.integer(at+1, 1, 1)
	if end == 0 || !r.is(at, "q", "h") || !r.glued(at+1) || n < 1 || n > 4 || r.glued(end) && r.kind(end) != mark {
		return nil, 0
	}
	q := quarterOf{n, Quarter, nil}
	if r.is(at, "h") {
		q.grain = Half
		if n > 2 {
			return nil, 0
		}
	}
	if at == i && (!r.capital(at) || q.grain == Half) {
		e, stop := r.quarterYear(q, end)
		if stop == end {
			return nil, 0
		}
		return e, stop
	}
	if at > i {
		return q.inYear(fixed{yearPoint(y)}), end
	}
	return r.quarterYear(q, end)
}
