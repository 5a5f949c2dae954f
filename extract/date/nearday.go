package date

import "fmt"

// nearDay is a day of the month whose month the text does not give: "the 27th", "Friday the 22nd".
type nearDay struct {
	day     int
	weekday int // ISO, 0 where the text gives none
}

func (n nearDay) resolve(c Context) Value {
	if !known(c.Published) {
		return unresolved(fmt.Sprintf("XXXX-XX-%02d", n.day))
	}
	var best Point
	for months := -6; months <= 6; months++ {
		m := c.Published.shift(months, Month)
		p, ok := on(m.Start.Year(), int(m.Start.Month()), n.day)
		if ok && (n.weekday == 0 || n.weekday == isoWeekday(p.Start.Weekday())) && (!known(best) || c.distance(p) < c.distance(best)) {
			best = p
		}
	}
	if !known(best) {
		return Value{Type: "date"}
	}
	return dated(best)
}

func nearDayRule() Rule {
	return Rule{
		Name:       "near-day",
		Confidence: 0.8,
		Doc:        "A day of the month without its month, behind a preposition or a weekday; the nearest that fits the weekday and the tense.",
		Triggers:   triggers([]string{"the", number}, keys(weekdays, weekdayAbbreviations), keys(ordinals), []string{"twenty", "thirty"}),
		Match:      matchNearDay,
		Yes: []Example{
			{Text: "He left on the 22nd.", Span: "the 22nd", Value: "2019-06-22"},
			{Text: "They met on Friday the 14th.", Span: "Friday the 14th", Value: "2019-06-14"},
			{Text: "It opens on the 20th of next month.", Span: "the 20th of next month", Value: "2019-07-20"},
			{Text: "It opens on the 20th next month.", Span: "the 20th next month", Value: "2019-07-20"},
		},
		No: []string{"He lives on the 27th floor.", "the 17th Door", "He came third."},
	}
}

func matchNearDay(r *reader, i int) (Expr, int) {
	weekday, at := r.weekdayPrefix(i)
	if at == i && r.is(i, "the") {
		at++
	}
	d, end := r.ordinal(at)
	if end == 0 && r.is(at-1, "the") {
		d, end = r.integer(at, 2, 2)
	}
	if end == 0 || d > 31 || d < 1 || r.digitsBefore(at) || r.numericGoesOn(end) {
		return nil, 0
	}
	if e, stop := r.ofMonth(d, end); stop > 0 && (weekday > 0 || r.is(at-1, "the") || r.kind(at) == digits) {
		return r.dayTail(e, stop)
	}
	if !r.dayEnds(end) || weekday == 0 && !(r.kind(at) == digits && r.datePreposition(i-1)) {
		return nil, 0
	}
	return r.dayTail(nearDay{d, weekday}, end)
}

// ofMonth reads the month behind a day: "of next month", "this month".
func (r *reader) ofMonth(day, i int) (Expr, int) {
	word, end := r.deicticWord(r.skip(i, "of", "in"))
	if end == 0 || !r.is(end, "month") {
		return nil, 0
	}
	return nthIn{n: day, grain: Day, of: period(word, Month)}, end + 1
}

// datePreposition reports that piece i is a word that stands before days.
func (r *reader) datePreposition(i int) bool {
	return r.is(i, "on", "from", "until", "till", "by", "since", "before", "after", "between", "for")
}

// dayEnds reports that the noun phrase of a day ends before piece i: "the 27th" but not "the 27th floor".
func (r *reader) dayEnds(i int) bool {
	return r.phraseEnds(i) || r.is(i, "until", "till", "through", "between", "around", "about") || r.kind(i) == digits
}
