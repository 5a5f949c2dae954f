package date

import "fmt"

func setRule() Rule {
	return Rule{
		Name:       "set",
		Confidence: 0.93,
		Doc:        "What recurs: \"daily\", \"annual\", \"every Sunday\", \"per day\", \"each year\", \"twice a week\".",
		Triggers:   triggers(keys(frequencies), plurals(keys(parts)), []string{"every", "each", "per", "once", "twice", "a", "an"}),
		Match:      matchSet,
		Yes: []Example{
			{Text: "its annual report", Span: "annual", Value: "P1Y"},
			{Text: "23 hours per day", Span: "per day", Value: "P1D"},
			{Text: "It meets every Sunday.", Span: "every Sunday", Value: "XXXX-WXX-7"},
			{Text: "They meet every two weeks.", Span: "every two weeks", Value: "P2W"},
			{Text: "It costs $3 million per year.", Span: "per year", Value: "P1Y"},
			{Text: "It makes 15 a year.", Span: "a year", Value: "P1Y"},
			{Text: "It is held every June.", Span: "every June", Value: "XXXX-06"},
			{Text: "They meet every other week.", Span: "every other week", Value: "P2W"},
		},
		No: []string{"every man", "the Daily Mail", "each of them"},
	}
}

var frequencies = map[string]string{
	"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M",
	"quarterly": "P3M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biannual": "P6M", "semiannual": "P6M",
	"biennial": "P2Y", "hourly": "PT1H",
}

func matchSet(r *reader, i int) (Expr, int) {
	if p, end := r.pluralPart(i); end > 0 {
		if !r.is(i-1, "in", "on", "the", "for") {
			return nil, 0
		}
		return recurring("XXXX-XX-XXT" + p), end
	}
	if v, ok := frequencies[r.word(i)]; ok {
		if r.capital(i) && !r.sentenceStart(i) && (r.capital(i-1) || r.capital(i+1)) || r.hyphen(i-1) || r.newspaper(i) {
			return nil, 0
		}
		return recurring(v), i + 1
	}
	switch {
	case r.is(i, "every", "each"):
		return r.everyUnit(i + 1)
	case r.is(i, "per") && !r.is(i-1, "miles", "kilometers", "kilometres", "km", "mph", "knots", "meters", "metres", "feet"):
		return r.perUnit(r.skipHyphen(i + 1))
	case r.is(i, "once", "twice") && r.is(i+1, "a", "an", "every", "per", "each"):
		return r.perUnit(i + 2)
	}
	if r.rate(i - 1) {
		return r.perUnit(i + 1)
	}
	return nil, 0
}

// rate reports that "a year" behind piece i is a rate: "15 a year", "$2 million a year", "two times a day".
func (r *reader) rate(i int) bool {
	return r.kind(i) == digits || r.is(i, "percent", "times", "million", "billion", "barrels", "dollars", "%", "tons", "tonnes", "bpd", "hours", "pounds", "euros")
}

// newspaper reports that "daily" names a newspaper, and "hourly" a kind of pay.
func (r *reader) newspaper(i int) bool {
	if r.is(i, "hourly") {
		return r.is(i+1, "and", "workers", "employees")
	}
	return r.is(i, "daily", "weekly") && (r.is(i+1, "newspaper", "newspapers", "paper", "magazine", "tabloid", "broadsheet", "life", "lives", "lows") || r.capital(i+1) && !r.capital(i))
}

func (r *reader) perUnit(i int) (Expr, int) {
	u, ok := units[r.word(i)]
	if !ok || u.plural || r.hyphen(i+1) || r.is(i+1, "ago", "earlier", "later", "before", "after", "and") {
		return nil, 0
	}
	return recurring(duration{quantity{n: 1}, u, nil}.timex()), i + 1
}

// everyUnit reads what stands behind "every".
func (r *reader) everyUnit(i int) (Expr, int) {
	if u, ok := units[r.word(i+1)]; ok && !u.plural && r.is(i, "other", "second") {
		return recurring(duration{quantity{n: 2}, u, nil}.timex()), i + 2
	}
	u, ok := units[r.word(i)]
	switch {
	case !ok || u.plural || r.is(i, "second", "quarter"):
		return r.everyNamed(i)
	case u.grain == Weekend:
		return recurring("XXXX-WXX-WE"), i + 1
	case u.grain == Day:
		return r.everyTime(i + 1)
	}
	return recurring(duration{quantity{n: 1}, u, nil}.timex()), i + 1
}

// everyNamed reads a month, a season, a part of the day or a weekday behind "every".
func (r *reader) everyNamed(i int) (Expr, int) {
	if m, end := r.month(i); end > 0 && r.capital(i) {
		if d, stop := r.dayOfMonth(end); stop > 0 {
			return recurring(fmt.Sprintf("XXXX-%02d-%02d", m, d)), stop
		}
		return recurring(fmt.Sprintf("XXXX-%02d", m)), end
	}
	if s, ok := seasons[r.word(i)]; ok {
		return recurring("XXXX-" + seasonCode[s]), i + 1
	}
	if p, ok := parts[r.word(i)]; ok {
		if e, stop := r.everyTime(i + 1); stop > i+1 {
			return e, stop
		}
		return recurring("XXXX-XX-XXT" + p), i + 1
	}
	return r.everyDay(i)
}

// everyTime reads a time behind "every day".
func (r *reader) everyTime(end int) (Expr, int) {
	at := r.skip(end, "at")
	c, stop := r.clock(at)
	if stop == 0 && at > end {
		if c, stop = r.bareTime(at); stop > 0 && !r.clauseStops(stop) {
			stop = 0
		}
		c = c.inPart(parts[r.word(end-1)])
	}
	if stop > 0 {
		return recurring(c.resolve(Context{}).Timex), stop
	}
	return recurring("P1D"), end
}

func (r *reader) everyDay(i int) (Expr, int) {
	if d, end := r.weekday(i); end > 0 {
		v := fmt.Sprintf("XXXX-WXX-%d", isoWeekday(d))
		if p, ok := parts[r.word(end)]; ok && r.kind(end) == letters {
			return recurring(v + "T" + p), end + 1
		}
		return recurring(v), end
	}
	d, end := r.length(i)
	if end == 0 || r.is(i, "a", "an", "half") || d.to > 0 {
		return nil, 0
	}
	return recurring(d.timex()), end
}
