package date

import "reflect"

// span is a range of two expressions.
type span struct {
	from, to         Expr
	fromEnd, toStart int // pieces where the first end ends and the second begins
}

func (s span) resolve(c Context) Value {
	from, to := s.both(c)
	v := Value{Type: to.Type, Point: to.Point}
	if from.Timex != "" && to.Timex != "" {
		v.Timex = from.Timex + "/" + to.Timex
	}
	return v
}

// both resolves the ends together: in the past tense the start from the end back, else the end from the start on.
func (s span) both(c Context) (from, to Value) {
	s = s.shareDay()
	if c.Tense == Past && !c.Until && known(c.Published) && recurs(s.from) && recurs(s.to) {
		to = s.to.resolve(c)
		c.Published, c.When = to.Point, true
		return s.from.resolve(c), to
	}
	from = s.from.resolve(c)
	return from, s.end(c, from)
}

// shareDay gives a time without a day that of the other end: "10 a.m. to noon on Friday".
func (s span) shareDay() span {
	from, ok := s.from.(clock)
	to, okTo := s.to.(clock)
	if !ok || !okTo {
		return s
	}
	if from.day == nil {
		from.day = to.day
	} else if to.day == nil {
		to.day = from.day
	}
	if to.ambiguous && !from.ambiguous {
		to = to.afterward(from)
	}
	return span{from: from.alike(to), to: to}
}

// alike puts an ambiguous start on the side of noon of the end.
func (k clock) alike(end clock) clock {
	if k.ambiguous {
		return k.before(end)
	}
	return k
}

// end resolves the end of the range from its start on.
func (s span) end(c Context, from Value) Value {
	to := s.to.resolve(c.after(from.Point))
	if !known(from.Point) || !known(to.Point) || !to.Point.Start.Before(from.Point.Start) {
		return to
	}
	if k, ok := s.to.(clock); ok && (k.day == nil || to.Point.Start.Before(from.Point.Start)) {
		return dated(Point{Start: to.Point.Start.AddDate(0, 0, 1), Grain: to.Point.Grain})
	}
	if recurs(s.to) {
		c.Published, c.Tense, c.Until = from.Point, Future, true
		return s.to.resolve(c)
	}
	return to
}

// recurs reports that an expression names a day, month or quarter that comes again.
func recurs(e Expr) bool {
	switch x := e.(type) {
	case weekdayOf:
		return x.word == ""
	case yearless:
		return !x.hasYear()
	case modified:
		return recurs(x.of)
	}
	return false
}

// ranges joins two expressions around "to", a dash or, behind "between", "and" into one.
func (r *reader) ranges(found []match) []match {
	found = r.complete(found)
	var out []match
	for k := 0; k < len(found); k++ {
		m := found[k]
		if k+1 < len(found) && r.joins(m, found[k+1]) {
			next := found[k+1]
			if presentTime(next.expr) {
				next.expr = now(0, Day)
			}
			first := m.first
			if r.is(first-1, "between") {
				first--
			}
			m = match{span{m.expr, next.expr, m.end, next.first}, "range", min(m.sure, next.sure), first, next.end}
			k++
		}
		out = append(out, m)
	}
	return out
}

// joins reports that the words between two matches make them one range.
func (r *reader) joins(a, b match) bool {
	if !rangeable(a.expr) || !rangeable(b.expr) && !presentTime(b.expr) {
		return false
	}
	between := r.is(a.first-1, "between")
	at := a.end
	if r.kind(at-1) == digits {
		at = r.skip(at, ",")
	}
	switch {
	case r.is(at, "to", "until", "till", "through"), between && r.is(at, "and"):
		return r.skip(at+1, "the", "about", "around") >= b.first
	case r.dash(at):
		return at+1 == b.first && reflect.TypeOf(a.expr) == reflect.TypeOf(b.expr) // "Monday — today" is none
	}
	return false
}

// presentTime reports that an expression is "now", which ends a range at publication.
func presentTime(e Expr) bool {
	c, ok := e.(constant)
	return ok && c.Timex == "PRESENT_REF"
}

// rangeable reports that an expression can be the end of a range.
func rangeable(e Expr) bool {
	switch x := e.(type) {
	case monthDay, monthOf, weekdayOf, quarterOf, clock, feast, seasonOf, nearDay, nthIn, dayOfWeek:
		return true
	case fixed, shifted:
		return true
	case modified:
		return rangeable(x.of)
	}
	return false
}

// complete gives expressions without a year the year of the one that they are joined to: "September and October of 2007".
func (r *reader) complete(found []match) []match {
	for k := len(found) - 2; k >= 0; k-- {
		a, ok := found[k].expr.(yearless)
		b, okB := found[k+1].expr.(yearless)
		if ok && okB && !a.hasYear() && b.hasYear() && r.coordinated(found[k].end, found[k+1].first) {
			found[k].expr = a.inYear(yearBefore(a, b))
		}
	}
	return found
}

// yearBefore is the year of b for a, and the year before where a's month comes later: "November to February 2017".
func yearBefore(a, b yearless) Expr {
	from, ok := a.(monthOf)
	to, okB := b.(monthOf)
	if ok && okB && from.month > to.month {
		if y := b.yearOf().resolve(Context{}); known(y.Point) {
			return fixed{y.Point.shift(-1, Year)}
		}
	}
	return b.yearOf()
}

// coordinated reports that only words that join two dates stand between.
func (r *reader) coordinated(i, j int) bool {
	if j-i > 3 {
		return false
	}
	for k := i; k < j; k++ {
		if !r.is(k, "and", "or", "to", ",", "-", "–", "until", "through", "the", "&") {
			return false
		}
	}
	return true
}
