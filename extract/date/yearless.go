package date

import (
	"fmt"
	"time"
)

// How much farther a date on the wrong side of publication seems: a past tense speaks of the last October unless the
// next one is near ("after the talks on October 6 failed"), and more so where the date tells when it happened ("in").
const (
	against     = 3
	againstWhen = 10
)

// pick chooses among the years around publication for a date that recurs yearly: the nearest, where the tense makes the
// other side seem farther away.
func (c Context) pick(at func(year int) (Point, bool)) (Point, bool) {
	y := c.Published.Start.Year()
	var best Point
	for year := y - 1; year <= y+1; year++ {
		p, ok := at(year)
		if ok && (!known(best) || c.distance(p) < c.distance(best)) {
			best = p
		}
	}
	if known(best) {
		return best, true
	}
	return leap(at, y)
}

// distance is how far a period seems from publication.
func (c Context) distance(p Point) time.Duration {
	today := c.Published.coarsen(Day).Start
	d := gap(p, today)
	ahead := p.Start.After(today)
	if c.Tense == Unknown && ahead && !c.Until {
		return d + d/2 // without a verb, news looks back
	}
	if c.Tense == Past && ahead && !c.Until || (c.Tense == Future || c.Until) && !ahead {
		if c.When {
			return d * againstWhen
		}
		return d * against
	}
	return d
}

// leap looks for a day that not every year has, February 29.
func leap(at func(year int) (Point, bool), y int) (Point, bool) {
	for _, d := range []int{0, -1, 1, -2, 2, -3, 3, -4, 4} {
		if p, ok := at(y + d); ok {
			return p, true
		}
	}
	return Point{}, false
}

// gap is the distance of a day from a period, 0 inside it.
func gap(p Point, today time.Time) time.Duration {
	switch {
	case p.Start.After(today):
		return p.Start.Sub(today)
	case p.end().After(today):
		return 0
	}
	return today.Sub(p.end()) + 24*time.Hour
}

// monthDay is a day of a month, of a year that is given, or the year nearest to publication that the tense allows.
type monthDay struct {
	month, day int
	year       Expr // nil where the text gives none
	weekday    int  // ISO, 0 where the text gives none; of the years it decides
}

func (m monthDay) resolve(c Context) Value {
	at := func(year int) (Point, bool) {
		p, ok := on(year, m.month, m.day)
		return p, ok && (m.weekday == 0 || m.year != nil || m.weekday == isoWeekday(p.Start.Weekday()))
	}
	if m.year != nil {
		if y := m.year.resolve(c); known(y.Point) {
			p, ok := at(y.Point.Start.Year())
			if !ok {
				return Value{Type: "date"}
			}
			return dated(p)
		}
	} else if known(c.Published) {
		if p, ok := c.pick(at); ok {
			return dated(p)
		}
		if m.weekday > 0 {
			m.weekday = 0
			return m.resolve(c)
		}
	}
	return unresolved(fmt.Sprintf("XXXX-%02d-%02d", m.month, m.day))
}

func (m monthDay) inYear(y Expr) Expr { m.year = y; return m }
func (m monthDay) hasYear() bool      { return m.year != nil }
func (m monthDay) yearOf() Expr       { return m.year }

// monthOf is a month of a year that is given or chosen as in monthDay.
type monthOf struct {
	month int
	year  Expr
}

func (m monthOf) resolve(c Context) Value {
	at := func(year int) (Point, bool) { return monthPoint(year, m.month), true }
	if m.year != nil {
		if y := m.year.resolve(c); known(y.Point) {
			return dated(monthPoint(y.Point.Start.Year(), m.month))
		}
	} else if known(c.Published) {
		p, _ := c.pick(at)
		return dated(p)
	}
	return unresolved(fmt.Sprintf("XXXX-%02d", m.month))
}

func (m monthOf) inYear(y Expr) Expr { return monthOf{m.month, y} }
func (m monthOf) hasYear() bool      { return m.year != nil }
func (m monthOf) yearOf() Expr       { return m.year }

// yearless is an expression that can take the year of another one beside it ("September and October of 2007").
type yearless interface {
	Expr
	hasYear() bool
	yearOf() Expr
	inYear(Expr) Expr
}
