package date

// Tense is the tense of the clause in which an expression stands.
type Tense int8

// The tenses. Unknown is a clause without a finite verb.
const (
	Unknown Tense = iota
	Past
	Present
	Future
)

// Context is what an expression is resolved against.
type Context struct {
	Published Point // of the article; unknown where it has no date
	Last      Point // the last date that the text named, or Published
	Day       Point // the last day named, or Published
	Tense     Tense
	Until     bool // a preposition that looks ahead stands before: until, by, through
	When      bool // a preposition that tells when stands before: in, on
	TempEval  bool // decades are counted as such, see ExtractSplit
}

// Value is what an expression means.
type Value struct {
	Type  string // date, time, duration, set
	Timex string // TIMEX3 value; "" where it cannot be known
	Mod   string // start, mid, end
	Point Point  // where it lies on the calendar; unknown for durations, sets and vague times
}

// Expr is a date expression before it is resolved.
type Expr interface {
	resolve(Context) Value
}

// dated is the value of a point.
func dated(p Point) Value {
	if !p.valid() {
		return Value{Type: "date"}
	}
	v := Value{Type: "date", Timex: p.String(), Point: p}
	if p.Grain >= Part {
		v.Type = "time"
	}
	return v
}

// unresolved is a date of which only a pattern with X is known.
func unresolved(timex string) Value { return Value{Type: "date", Timex: timex} }

// fixed is a point that needs no context.
type fixed struct{ Point }

func (f fixed) resolve(Context) Value { return dated(f.Point) }

// constant is a value that needs no context: a vague time, a set.
type constant struct{ Value }

func (k constant) resolve(Context) Value { return k.Value }

func vague(timex string) Expr { return constant{Value{Type: "date", Timex: timex}} }

func recurring(timex string) Expr { return constant{Value{Type: "set", Timex: timex}} }

// published is the day of publication, or its moment where the article's time is known.
type published struct{}

func (published) resolve(c Context) Value { return dated(c.Published) }

// lastNamed is the last date named, at the given grain; the day of publication where that date is coarser.
type lastNamed struct{ grain Grain }

func (l lastNamed) resolve(c Context) Value {
	p := c.Last
	if p.Grain < l.grain {
		p = c.Day
	}
	if !known(p) {
		return Value{Type: "date"}
	}
	return dated(p.coarsen(l.grain))
}

// shifted is a number of units after another expression ("yesterday", "last month", "two days after Easter").
type shifted struct {
	base  Expr
	n     int
	unit  Grain
	grain Grain // of the result where it is not the unit's: two weeks after June 3 is a day
}

func (s shifted) resolve(c Context) Value {
	base := s.base.resolve(c)
	if !known(base.Point) {
		return Value{Type: kindOf(s.unit)}
	}
	p := base.Point
	if s.unit >= Hour && p.Grain <= Day {
		return Value{Type: "time", Timex: p.String(), Point: p}
	}
	q := p.shift(s.n, s.unit)
	if s.grain != None {
		q = p.move(s.n, s.unit).coarsen(s.grain)
	}
	v := dated(q)
	v.Mod = base.Mod
	return v
}

func kindOf(g Grain) string {
	if g >= Part {
		return "time"
	}
	return "date"
}

// now moves the day of publication.
func now(n int, unit Grain) Expr { return shifted{base: published{}, n: n, unit: unit} }

// modified is the start, middle or end of another expression; its value stays coarse.
type modified struct {
	of  Expr
	mod string
}

func (m modified) resolve(c Context) Value {
	v := m.of.resolve(c)
	v.Mod = m.mod
	return v
}
