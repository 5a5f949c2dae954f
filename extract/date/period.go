package date

// period is a calendar unit named by a deictic word: "last week", "the following month".
func period(word string, g Grain) Expr {
	if g == Weekend && word == "this" {
		return nearWeekend{}
	}
	switch word {
	case "last":
		return now(-1, g)
	case "next":
		return now(1, g)
	case "coming":
		return now(1, g)
	case "previous":
		return shifted{base: lastNamed{g}, n: -1, unit: g}
	case "following":
		return shifted{base: lastNamed{g}, n: 1, unit: g}
	case "same":
		return lastNamed{g}
	}
	return now(0, g)
}

// nearWeekend is the weekend that the tense means: from Monday on a past tense speaks of the one before.
type nearWeekend struct{}

func (nearWeekend) resolve(c Context) Value {
	v := now(0, Weekend).resolve(c)
	if known(v.Point) && c.Tense == Past && v.Point.Start.After(c.Published.Start) {
		return dated(v.Point.shift(-1, Weekend))
	}
	return v
}

func periodRule() Rule {
	return Rule{
		Name:       "period",
		Confidence: 0.87,
		Doc:        "A week, month, quarter, year and so on, counted from publication (this, last, next) or from the last date named (the following, the previous, the same).",
		Triggers:   triggers(keys(deictic), []string{"the"}),
		Match:      matchPeriod,
		Yes: []Example{
			{Text: "It fell last week.", Span: "last week", Value: "2019-W25"},
			{Text: "It grew later this month.", Span: "this month", Value: "2019-06"},
			{Text: "It starts next year.", Span: "next year", Value: "2020"},
			{Text: "He left on June 3 and came back the following day.", Span: "the following day", Value: "2019-06-04"},
			{Text: "He left on June 3 and came back the next morning.", Span: "the next morning", Value: "2019-06-04TMO"},
			{Text: "They will meet this weekend.", Span: "this weekend", Value: "2019-06-29/2019-06-30"},
			{Text: "It fell last quarter.", Span: "last quarter", Value: "2019-Q1"},
			{Text: "It was signed in 2010 and broken that year.", Span: "that year", Value: "2010"},
			{Text: "They met last June.", Span: "last June", Value: "2018-06"},
		},
		No: []string{"the next phase", "this is it", "the last man"},
	}
}

func matchPeriod(r *reader, i int) (Expr, int) {
	word, at := r.deicticWord(i)
	if at == 0 {
		return nil, 0
	}
	if part, ok := parts[r.word(at)]; ok && !r.hyphen(at+1) && !r.is(at, "overnight") {
		return r.partPeriod(word, part, at+1)
	}
	if _, end := r.month(at); end > 0 {
		return r.deicticMonth(word, at)
	}
	named := r.skip(r.skip(at, "fiscal", "financial", "calendar", "academic", "school", "current", "tax", "whole", "entire"), "calendar")
	u, ok := units[r.word(named)]
	end := named + 1
	if !ok || u.plural || u.grain > Day || r.hyphen(end) && (!r.is(end+1, "end") || r.is(i, "that")) {
		return nil, 0
	}
	if u.grain == Day {
		return r.dayPeriod(word, i, end)
	}
	if r.is(i, "the") && r.is(i+1, "last", "past") || r.is(at-1, "past") && !r.is(at-2, "this") {
		return nil, 0 // a duration, see pastNext
	}
	return r.withinPeriod(period(word, u.grain), u.grain, end)
}

// deicticMonth reads the month behind a deictic word: "last June".
func (r *reader) deicticMonth(word string, i int) (Expr, int) {
	m, end := r.month(i)
	plain := r.capital(i) || len(r.word(i)) > 4 && !r.is(i, "march", "august") || r.is(i, "sept")
	if !plain || !r.monthName(i) || word == "same" {
		return nil, 0
	}
	if year, _ := r.yearTail(end); year != nil {
		return nil, 0
	}
	return monthNear{m, word}, end
}

// withinPeriod reads a day behind its week ("next week on Friday") and a quarter behind its year ("next year's first
// quarter").
func (r *reader) withinPeriod(e Expr, g Grain, end int) (Expr, int) {
	switch g {
	case Week:
		if day, stop := r.weekday(r.skip(end, "on")); stop > 0 {
			return r.dayTail(dayOfWeek{day, e}, stop)
		}
	case Year:
		if at := r.phrase(end, "'", "s"); at > 0 {
			q, stop := r.nested(at)
			if y, ok := q.(quarterOf); ok && y.year == nil {
				return y.inYear(e), stop
			}
		}
	}
	return e, end
}

// dayPeriod reads "the next day", "the same day": days are counted from the last date named.
func (r *reader) dayPeriod(word string, i, end int) (Expr, int) {
	switch word {
	case "next", "following":
		return r.dayTail(shifted{base: lastNamed{Day}, n: 1, unit: Day}, end)
	case "previous":
		return r.dayTail(shifted{base: lastNamed{Day}, n: -1, unit: Day}, end)
	case "same":
		if r.is(end, "of") || r.is(i-1, "of") {
			return nil, 0
		}
		return r.dayTail(lastNamed{Day}, end)
	}
	return nil, 0
}

// partPeriod reads "the following night", "the next morning", "the same evening".
func (r *reader) partPeriod(word, part string, end int) (Expr, int) {
	switch word {
	case "next", "following":
		return r.clockTail(partOf{shifted{base: lastNamed{Day}, n: 1, unit: Day}, part}, end)
	case "previous":
		return r.clockTail(partOf{shifted{base: lastNamed{Day}, n: -1, unit: Day}, part}, end)
	case "same":
		return r.clockTail(partOf{nil, part}, end)
	}
	return nil, 0
}

// monthNear is "last June" or "next March".
type monthNear struct {
	month int
	word  string
}

func (m monthNear) resolve(c Context) Value {
	if !known(c.Published) {
		return monthOf{month: m.month}.resolve(c)
	}
	base := c.Published
	if m.word == "previous" || m.word == "following" {
		base = lastNamed{Month}.resolve(c).Point
	}
	return dated(monthPoint(base.Start.Year()+m.years(base), m.month))
}

// years is how many years the month is away from that of base.
func (m monthNear) years(base Point) int {
	ahead := m.month - int(base.Start.Month())
	switch {
	case (m.word == "last" || m.word == "previous") && ahead >= 0:
		return -1
	case (m.word == "next" || m.word == "coming" || m.word == "following") && ahead <= 0:
		return 1
	}
	return 0
}
