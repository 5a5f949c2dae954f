package date

// partOf is a part of a day that is named, or of the last day named.
type partOf struct {
	day  Expr // nil for the last day named
	part string
}

func (p partOf) resolve(c Context) Value {
	day := dated(c.Day)
	if p.day != nil {
		day = p.day.resolve(c)
	}
	if !known(day.Point) {
		if len(day.Timex) == len("XXXX-XX-XX") {
			return Value{Type: "time", Timex: day.Timex + "T" + p.part}
		}
		return Value{Type: "time", Timex: "XXXX-XX-XXT" + p.part}
	}
	v := dated(Point{Start: day.Point.coarsen(Day).Start, Grain: Part, Part: p.part})
	v.Mod = day.Mod
	return v
}

func (p partOf) hasDay() bool      { return p.day != nil }
func (p partOf) onDay(e Expr) Expr { p.day = e; return p }

// dayTail reads what narrows a day down: a part of the day, a time of day.
func (r *reader) dayTail(e Expr, end int) (Expr, int) {
	e, end = r.partTail(e, end)
	e, end = r.dateTail(e, end)
	return r.clockTail(e, end)
}

// dateTail reads the date behind a part of a weekday: "Sunday morning, Aug. 9".
func (r *reader) dateTail(e Expr, end int) (Expr, int) {
	p, ok := e.(partOf)
	if !ok || !r.is(end, ",") {
		return e, end
	}
	w, ok := p.day.(weekdayOf)
	d, stop := r.nestedDay(end + 1)
	m, okDay := d.(monthDay)
	if !ok || !okDay || m.weekday != 0 {
		return e, end
	}
	m.weekday = isoWeekday(w.day)
	return partOf{m, p.part}, stop
}

// partTail reads "night", "at midday", "in the morning" behind a day.
func (r *reader) partTail(e Expr, end int) (Expr, int) {
	at := r.anyOf(r.anyOf(end, "in", "the"), ",", "in", "the")
	mod := ""
	if m, ok := edgeAdjectives[r.word(at)]; ok && parts[r.word(r.skipHyphen(at+1))] != "" {
		mod, at = m, r.skipHyphen(at+1)
	}
	part, ok := parts[r.word(at)]
	if !ok || r.is(at, "overnight", "noon", "midday") || r.hyphen(at+1) || r.capital(at) && r.capital(at+1) {
		return e, end
	}
	return withMod(partOf{e, part}, mod), r.zone(at + 1)
}

// clockTail reads "at 10 p.m." or ", 10:30 GMT" behind a day.
func (r *reader) clockTail(e Expr, end int) (Expr, int) {
	at := r.skip(end, "at", ",", "@")
	at = r.skip(at, "at", "about", "around")
	if r.glued(at) && r.is(at-1, "-") {
		return e, end
	}
	if s, stop := r.hours(r.skip(at, "from")); stop > 0 {
		return s.onDay(e), stop
	}
	c, stop := r.clock(at)
	if stop == 0 && at > end && r.is(at-1, "at", "around", "about") {
		c, stop = r.bareTime(at)
		c.ambiguous = true
		if stop > 0 && !r.clauseStops(stop) {
			stop = 0
		}
	}
	if stop == 0 {
		return e, end
	}
	if p, ok := e.(partOf); ok {
		if c.ambiguous {
			c = c.inPart(p.part)
		}
		e = p.day
	}
	c.day = e
	return c, stop
}

// clauseStops reports that nothing is counted behind a bare hour: the clause ends.
func (r *reader) clauseStops(i int) bool {
	return i >= len(r.pieces) || r.is(i, ".", "!", "?", ",", ")", ";") && !(r.glued(i+1) && r.kind(i+1) == digits)
}

func dayPartRule() Rule {
	return Rule{
		Name:       "day-part",
		Confidence: 0.9,
		Doc:        "A part of a day: of today (this morning), of yesterday (last night), of the last day named (the evening), or of a day behind it (the night of June 3).",
		Triggers:   triggers([]string{"the", "this", "last", "that", "in", "overnight", "early", "late", "mid", "midmorning", "midafternoon"}, keys(parts)),
		Match:      matchDayPart,
		Yes: []Example{
			{Text: "He died this morning.", Span: "this morning", Value: "2019-06-24TMO"},
			{Text: "He died last night.", Span: "last night", Value: "2019-06-23TNI"},
			{Text: "Water returned by the evening.", Span: "the evening", Value: "2019-06-24TEV"},
			{Text: "He died on the night of October 3.", Span: "the night of October 3", Value: "2018-10-03TNI"},
			{Text: "It was hit overnight.", Span: "overnight", Value: "2019-06-23TNI"},
		},
		No: []string{"the night sky", "the Evening Standard", "the morning-after pill", "Morning Star"},
	}
}

func matchDayPart(r *reader, i int) (Expr, int) {
	if r.is(i, "overnight") {
		return partOf{now(-1, Day), "NI"}, i + 1
	}
	at, mod := r.skip(i, "the", "this", "last", "that"), ""
	if part, end := r.midPart(i); end > 0 {
		return partOf{nil, part}, end
	}
	if at == i && (edgeAdjectives[r.word(i)] == "" || !r.timePreposition(i-1) && !r.is(i-1, "at")) {
		return nil, 0
	}
	if m, ok := edgeAdjectives[r.word(at)]; ok {
		mod, at = m, r.skipHyphen(at+1)
	}
	part, ok := parts[r.word(at)]
	if !ok || r.hyphen(at+1) || r.is(at, "overnight") || r.capital(at) && !r.capital(i) || at == i {
		return nil, 0
	}
	return r.partWith(i, at+1, part, mod)
}

// midPart reads "midmorning" and "mid-afternoon".
func (r *reader) midPart(i int) (string, int) {
	switch {
	case r.is(i, "midmorning"):
		return "MO", i + 1
	case r.is(i, "midafternoon"):
		return "AF", i + 1
	case r.is(i, "mid") && r.is(r.skipHyphen(i+1), "morning", "afternoon"):
		at := r.skipHyphen(i + 1)
		return parts[r.word(at)], at + 1
	}
	return "", 0
}

// partWith reads what says of which day the part is.
func (r *reader) partWith(i, end int, part, mod string) (Expr, int) {
	switch r.word(i) {
	case "this":
		return r.clockTail(withMod(partOf{now(0, Day), part}, mod), end)
	case "last":
		return r.clockTail(withMod(partOf{now(-1, Day), part}, mod), end)
	}
	if r.is(end, "of", "on") || mod != "" {
		if e, stop := r.nestedDay(r.skip(end, "of", "on")); stop > 0 {
			if p, ok := e.(partOf); ok {
				return p, stop
			}
			return withMod(partOf{e, part}, mod), stop
		}
	}
	if r.is(end, "of") {
		return nil, 0
	}
	if r.is(end, "before") && r.phraseEnds(end+1) {
		return partOf{shifted{base: lastNamed{Day}, n: -1, unit: Day}, part}, end + 1
	}
	if r.tag(end) == "NN" || r.tag(end) == "NNS" || r.tag(end) == "NNP" {
		return nil, 0
	}
	if r.is(end, "at") {
		return r.clockTail(partOf{nil, part}, end)
	}
	return withMod(partOf{nil, part}, mod), end
}
