package index

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Interval is a half-open span of wall-clock time in seconds since 1970, time zones aside.
type Interval struct{ From, To int64 }

// Overlaps reports whether the two share a second.
func (i Interval) Overlaps(j Interval) bool { return i.From < j.To && j.From < i.To }

// Interval is the time that the period takes in.
func (p Period) Interval() Interval {
	all := Interval{math.MinInt64, math.MaxInt64}
	if i, ok := TimeOf(p.From.Value); ok {
		all.From = i.From
		if p.From.Exclusive {
			all.From = i.To
		}
	}
	if i, ok := TimeOf(p.To.Value); ok {
		all.To = i.To
		if p.To.Exclusive {
			all.To = i.From
		}
	}
	return all
}

// TimeOf is the time that a TIMEX3 value or an RFC 3339 date or date-time takes in, in whole days. It is false for
// durations, sets, PAST_REF and the like, and for what is not on the calendar.
func TimeOf(value string) (Interval, bool) {
	if a, b, ok := strings.Cut(value, "/"); ok {
		from, ok1 := TimeOf(a)
		to, ok2 := TimeOf(b)
		return Interval{from.From, to.To}, ok1 && ok2 && from.From < to.To
	}
	from, to := timeOf(value)
	return Interval{from.Unix(), to.Unix()}, from.Before(to)
}

// timeOf is TimeOf for a single value; start and end are equal where there is none.
func timeOf(value string) (from, to time.Time) {
	year, rest, dashed := strings.Cut(value, "-")
	n, ok := digits(year)
	if !ok || dashed && len(year) != 4 {
		return
	}
	switch {
	case dashed:
		return withinYear(n, rest)
	case len(year) == 4:
		return span(n, 1, 1, 1, 0, 0)
	case len(year) == 3: // a decade
		return span(10*n, 1, 1, 10, 0, 0)
	case len(year) == 2: // a century
		return span(100*n, 1, 1, 100, 0, 0)
	}
	return
}

// withinYear reads what stands behind the year and its dash.
func withinYear(year int, rest string) (from, to time.Time) {
	if p, ok := parts[rest]; ok {
		return span(year, p.month, 1, 0, p.months, 0)
	}
	if week, ok := strings.CutPrefix(rest, "W"); ok {
		return weekOf(year, week)
	}
	rest, _, _ = strings.Cut(rest, "T")
	month, day, hasDay := strings.Cut(rest, "-")
	m, ok := digits(month)
	if !ok || len(month) != 2 {
		return
	}
	if !hasDay {
		return span(year, m, 1, 0, 1, 0)
	}
	d, ok := digits(day)
	if !ok || len(day) != 2 {
		return
	}
	return span(year, m, d, 0, 0, 1)
}

// parts are the first month and the length of quarters, halves and seasons; winter begins in December of its year.
var parts = map[string]struct{ month, months int }{
	"Q1": {1, 3}, "Q2": {4, 3}, "Q3": {7, 3}, "Q4": {10, 3}, "H1": {1, 6}, "H2": {7, 6},
	"SP": {3, 3}, "SU": {6, 3}, "FA": {9, 3}, "WI": {12, 3},
}

// span goes so many years, months and days on from a day; it is empty where there is no such day.
func span(year, month, day, years, months, days int) (from, to time.Time) {
	from = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if int(from.Month()) != month || from.Day() != day {
		return from, from
	}
	return from, from.AddDate(years, months, days)
}

// weekOf reads an ISO week, or its weekend ("26-WE").
func weekOf(year int, week string) (from, to time.Time) {
	number, weekend := strings.CutSuffix(week, "-WE")
	n, ok := digits(number)
	if !ok || n < 1 || n > 53 {
		return
	}
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	monday := fourth.AddDate(0, 0, 7*(n-1)-(int(fourth.Weekday())+6)%7)
	if weekend {
		return monday.AddDate(0, 0, 5), monday.AddDate(0, 0, 7)
	}
	return monday, monday.AddDate(0, 0, 7)
}

// digits reads a number of digits only.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 4 || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
