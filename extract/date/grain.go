package date

import "time"

// Grain is the precision of a point in time, from coarse to fine.
type Grain int8

// The grains. Part is a part of a day ("morning").
const (
	None Grain = iota
	Century
	Decade
	Year
	Half
	Season
	Quarter
	Month
	Week
	Weekend
	Day
	Part
	Hour
	Minute
	Second
)

// Point is a stretch of the calendar: the unit of the grain that holds Start.
type Point struct {
	Start time.Time // first moment, UTC
	Grain Grain     // None where nothing is known
	Part  string    // for Part: MO, AF, EV, NI and the like
}

func known(p Point) bool { return p.Grain != None }

// on is the day of a calendar date; false where the calendar has no such day.
func on(year, month, day int) (Point, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	ok := year >= 1 && year <= maxYear && int(t.Month()) == month && t.Day() == day
	return Point{Start: t, Grain: Day}, ok
}

func yearPoint(year int) Point { return monthPoint(year, 1).coarsen(Year) }

func monthPoint(year, month int) Point {
	return Point{Start: time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC), Grain: Month}
}

// maxYear is the last year that a TIMEX3 value can hold.
const maxYear = 9999

func (p Point) valid() bool {
	y := p.Start.Year()
	return known(p) && y >= 1 && y <= maxYear
}

// coarsen is the unit of a coarser grain that holds p.
func (p Point) coarsen(g Grain) Point {
	y, m, d := p.Start.Date()
	month := int(m)
	switch g {
	case Century:
		y, month, d = y/100*100, 1, 1
	case Decade:
		y, month, d = y/10*10, 1, 1
	case Year:
		month, d = 1, 1
	case Half:
		month, d = (month-1)/6*6+1, 1
	case Quarter:
		month, d = (month-1)/3*3+1, 1
	case Season:
		// Meteorological seasons; January and February belong to the winter that began in December.
		month, d = month-month%3, 1
	case Month:
		d = 1
	case Week:
		d -= (int(p.Start.Weekday()) + 6) % 7
	case Weekend:
		d -= (int(p.Start.Weekday())+6)%7 - 5
	case Day:
	case None:
		return p
	default:
		return Point{Start: p.Start, Grain: g, Part: p.Part}
	}
	return Point{Start: time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC), Grain: g}
}

// shift moves p by n units and gives the result in the unit's grain.
func (p Point) shift(n int, unit Grain) Point { return p.move(n, unit).coarsen(unit) }

// move moves p by n units, clamping days to the end of a shorter month.
func (p Point) move(n int, unit Grain) Point {
	t := p.Start
	switch unit {
	case Century:
		t = addMonths(t, 1200*n)
	case Decade:
		t = addMonths(t, 120*n)
	case Year:
		t = addMonths(t, 12*n)
	case Half:
		t = addMonths(t, 6*n)
	case Quarter, Season:
		t = addMonths(t, 3*n)
	case Month:
		t = addMonths(t, n)
	case Week, Weekend:
		t = t.AddDate(0, 0, 7*n)
	case Day:
		t = t.AddDate(0, 0, n)
	case Hour:
		t = t.Add(time.Duration(n) * time.Hour)
	case Minute:
		t = t.Add(time.Duration(n) * time.Minute)
	case Second:
		t = t.Add(time.Duration(n) * time.Second)
	}
	return Point{Start: t, Grain: p.Grain}
}

func addMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	first := time.Date(y, m+time.Month(n), 1, t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(d, last)-1)
}

// end is the first moment after p.
func (p Point) end() time.Time {
	switch p.Grain {
	case Weekend:
		return p.Start.AddDate(0, 0, 2)
	case Part, Hour, Minute, Second:
		return p.coarsen(Day).end()
	}
	return p.shift(1, p.Grain).Start
}
