package date

import "time"

// holiday is a feast of a year.
type holiday struct {
	words []string
	on    func(year int) Point
}

func fixedDay(month, day int) func(int) Point {
	return func(year int) Point { p, _ := on(year, month, day); return p }
}

// nthWeekday is the nth such weekday of a month; -1 is the last.
func nthWeekday(month int, d time.Weekday, n int) func(int) Point {
	return func(year int) Point {
		if n < 0 {
			next := monthPoint(year, month).shift(1, Month).coarsen(Day)
			return weekdayOf{day: d}.before(next.shift(-1, Day))
		}
		first := monthPoint(year, month).coarsen(Day)
		return weekdayOf{day: d}.after(first).shift(7*(n-1), Day)
	}
}

// easter is the Sunday of the Gregorian computus in the anonymous form that Meeus gives (Astronomical Algorithms, ch. 8),
// moved by a number of days.
func easter(days int) func(int) Point {
	return func(y int) Point {
		a, b, c := y%19, y/100, y%100
		h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
		l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
		m := (a + 11*h + 22*l) / 451
		k := h + l - 7*m + 114
		p, _ := on(y, k/31, k%31+1)
		return p.shift(days, Day)
	}
}

// holidays by name: public holidays of the United States (5 U.S.C. 6103), of the United Kingdom (Banking and Financial
// Dealings Act 1971) and the feasts of the Western Church.
var holidays = []holiday{
	{[]string{"christmas", "eve"}, fixedDay(12, 24)},
	{[]string{"christmas", "day"}, fixedDay(12, 25)},
	{[]string{"christmas"}, fixedDay(12, 25)},
	{[]string{"boxing", "day"}, fixedDay(12, 26)},
	{[]string{"new", "year", "'", "s", "eve"}, fixedDay(12, 31)},
	{[]string{"new", "years", "eve"}, fixedDay(12, 31)},
	{[]string{"new", "year", "'", "s", "day"}, fixedDay(1, 1)},
	{[]string{"new", "year", "day"}, fixedDay(1, 1)},
	{[]string{"new", "years", "day"}, fixedDay(1, 1)},
	{[]string{"epiphany"}, fixedDay(1, 6)},
	{[]string{"martin", "luther", "king", "day"}, nthWeekday(1, time.Monday, 3)},
	{[]string{"groundhog", "day"}, fixedDay(2, 2)},
	{[]string{"valentine", "'", "s", "day"}, fixedDay(2, 14)},
	{[]string{"valentines", "day"}, fixedDay(2, 14)},
	{[]string{"presidents", "'", "day"}, nthWeekday(2, time.Monday, 3)},
	{[]string{"presidents", "day"}, nthWeekday(2, time.Monday, 3)},
	{[]string{"st", ".", "patrick", "'", "s", "day"}, fixedDay(3, 17)},
	{[]string{"st", "patrick", "'", "s", "day"}, fixedDay(3, 17)},
	{[]string{"april", "fools", "'", "day"}, fixedDay(4, 1)},
	{[]string{"april", "fools", "day"}, fixedDay(4, 1)},
	{[]string{"ash", "wednesday"}, easter(-46)},
	{[]string{"palm", "sunday"}, easter(-7)},
	{[]string{"maundy", "thursday"}, easter(-3)},
	{[]string{"good", "friday"}, easter(-2)},
	{[]string{"easter", "sunday"}, easter(0)},
	{[]string{"easter", "monday"}, easter(1)},
	{[]string{"easter"}, easter(0)},
	{[]string{"ascension", "day"}, easter(39)},
	{[]string{"pentecost"}, easter(49)},
	{[]string{"whit", "monday"}, easter(50)},
	{[]string{"corpus", "christi", "day"}, easter(60)},
	{[]string{"earth", "day"}, fixedDay(4, 22)},
	{[]string{"anzac", "day"}, fixedDay(4, 25)},
	{[]string{"may", "day"}, fixedDay(5, 1)},
	{[]string{"cinco", "de", "mayo"}, fixedDay(5, 5)},
	{[]string{"victory", "day"}, fixedDay(5, 9)},
	{[]string{"mother", "'", "s", "day"}, nthWeekday(5, time.Sunday, 2)},
	{[]string{"memorial", "day"}, nthWeekday(5, time.Monday, -1)},
	{[]string{"father", "'", "s", "day"}, nthWeekday(6, time.Sunday, 3)},
	{[]string{"juneteenth"}, fixedDay(6, 19)},
	{[]string{"canada", "day"}, fixedDay(7, 1)},
	{[]string{"bastille", "day"}, fixedDay(7, 14)},
	{[]string{"assumption", "day"}, fixedDay(8, 15)},
	{[]string{"labor", "day"}, nthWeekday(9, time.Monday, 1)},
	{[]string{"columbus", "day"}, nthWeekday(10, time.Monday, 2)},
	{[]string{"halloween"}, fixedDay(10, 31)},
	{[]string{"all", "saints", "'", "day"}, fixedDay(11, 1)},
	{[]string{"all", "saints", "day"}, fixedDay(11, 1)},
	{[]string{"veterans", "day"}, fixedDay(11, 11)},
	{[]string{"armistice", "day"}, fixedDay(11, 11)},
	{[]string{"remembrance", "day"}, fixedDay(11, 11)},
	{[]string{"thanksgiving", "day"}, nthWeekday(11, time.Thursday, 4)},
	{[]string{"thanksgiving"}, nthWeekday(11, time.Thursday, 4)},
	{[]string{"black", "friday"}, func(y int) Point { return nthWeekday(11, time.Thursday, 4)(y).shift(1, Day) }},
}

// feast is a holiday of a year that is given or chosen by the words and the tense.
type feast struct {
	on   func(int) Point
	year Expr
	word string
}

func (f feast) resolve(c Context) Value {
	if f.year != nil {
		if y := f.year.resolve(c); known(y.Point) {
			return dated(f.on(y.Point.Start.Year()))
		}
		return Value{Type: "date"}
	}
	if !known(c.Published) {
		return Value{Type: "date"}
	}
	today := c.Published.coarsen(Day).Start
	p, _ := c.pick(func(y int) (Point, bool) {
		p := f.on(y)
		past := !p.Start.After(today)
		return p, !(past && (f.word == "next" || f.word == "coming") || !past && (f.word == "last" || f.word == "previous"))
	})
	return dated(p)
}

func holidayRule() Rule {
	first := []string{"the"}
	for _, h := range holidays {
		first = append(first, h.words[0])
	}
	return Rule{
		Name:       "holiday",
		Confidence: 0.9,
		Doc:        "A holiday that a rule computes, Easter included.",
		Triggers:   triggers(keys(deictic), first),
		Match:      matchHoliday,
		Yes: []Example{
			{Text: "It opened on Christmas Day.", Span: "Christmas Day", Value: "2018-12-25"},
			{Text: "They met at Easter 2018.", Span: "Easter 2018", Value: "2018-04-01"},
			{Text: "It will end by Thanksgiving.", Span: "Thanksgiving", Value: "2019-11-28"},
			{Text: "She died on New Year's Eve.", Span: "New Year's Eve", Value: "2018-12-31"},
			{Text: "They met on Good Friday.", Span: "Good Friday", Value: "2019-04-19"},
		},
		No: []string{"Easter Island is far.", "the Christmas Islands"},
	}
}

func matchHoliday(r *reader, i int) (Expr, int) {
	word, at := r.deicticWord(i)
	if at == 0 {
		at = i
	}
	for _, h := range holidays {
		if end := r.phrase(at, h.words...); end > 0 && !r.is(end, "island", "islands", "rising", "bunny") && (r.capital(at) || len(h.words) > 1 && !r.is(at, "may", "labor", "black", "victory") || r.is(at, "easter", "christmas", "thanksgiving", "halloween")) {
			year, stop := r.yearTail(end)
			return feast{h.on, year, word}, stop
		}
	}
	return nil, 0
}
