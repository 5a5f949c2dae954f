package date

// edgeAdjectives are words that say which part of a period is meant, with the modifier that they set.
var edgeAdjectives = map[string]string{"early": "start", "late": "end", "mid": "mid", "middle": "mid"}

var edgeNouns = map[string]string{
	"beginning": "start", "start": "start", "turn": "start", "outset": "start", "opening": "start", "end": "end",
	"close": "end", "middle": "mid",
}

func edgeRule() Rule {
	return Rule{
		Name:       "edge",
		Confidence: 0.93,
		Doc:        "The start, middle or end of a date: \"early 2001\", \"mid-June\", \"the end of May\". The value is that of the whole.",
		Triggers:   triggers([]string{"the", "by", "year"}, keys(edgeAdjectives, edgeNouns)),
		Match:      matchEdge,
		Yes: []Example{
			{Text: "In mid-August, it fell.", Span: "mid-August", Value: "2018-08", Mod: "mid"},
			{Text: "in early 2001", Span: "early 2001", Value: "2001", Mod: "start"},
			{Text: "By the end of this year, it closes.", Span: "the end of this year", Value: "2019", Mod: "end"},
			{Text: "since early this June", Span: "early this June", Value: "2019-06", Mod: "start"},
			{Text: "Late on Sunday, they met.", Span: "Late on Sunday", Value: "2019-06-23", Mod: "end"},
			{Text: "Early yesterday morning, he died.", Span: "Early yesterday morning", Value: "2019-06-23TMO", Mod: "start"},
			{Text: "the end of May", Span: "the end of May", Value: "2019-05", Mod: "end"},
			{Text: "It closes at year-end.", Span: "year-end", Value: "2019", Mod: "end"},
		},
		No: []string{"the end of the war", "the late Mr. Smith", "mid-sized"},
	}
}

func matchEdge(r *reader, i int) (Expr, int) {
	if e, end := r.yearEnd(i); end > 0 {
		return e, end
	}
	at := r.skip(i, "the")
	if mod, ok := edgeNouns[r.word(at)]; ok && r.is(at+1, "of") {
		return r.edgeOf(mod, at+2)
	}
	mod, ok := edgeAdjectives[r.word(at)]
	if !ok {
		return nil, 0
	}
	if r.is(at+1, "of") {
		return r.edgeOf(mod, at+2)
	}
	return r.edgeOf(mod, r.skip(r.skipHyphen(at+1), "on", "in"))
}

// edgeOf reads the date whose edge it is.
func (r *reader) edgeOf(mod string, i int) (Expr, int) {
	e, end := r.nested(i)
	if end == 0 {
		e, end = r.wholePeriod(i)
	}
	switch e.(type) {
	case weekdayOf, monthOf, fixed, shifted, dayOfWeek, monthDay, seasonOf, quarterOf, monthNear, partOf, lastNamed, clock, yearSpan, nearWeekend:
		return modified{e, mod}, end
	}
	return nil, 0
}

// wholePeriod reads "the year", "the month", "month" as the current one.
func (r *reader) wholePeriod(i int) (Expr, int) {
	at := r.skip(i, "the")
	fiscal := r.skip(at, "fiscal", "financial", "calendar", "current")
	u, ok := units[r.word(fiscal)]
	if !ok || u.plural || u.grain >= Day || r.hyphen(fiscal+1) {
		return nil, 0
	}
	return now(0, u.grain), fiscal + 1
}

// yearEnd reads "year-end" and "fiscal year-end".
func (r *reader) yearEnd(i int) (Expr, int) {
	at := r.skip(i, "fiscal")
	if r.is(at, "year") && r.hyphen(at+1) && r.is(at+2, "end") {
		return modified{now(0, Year), "end"}, at + 3
	}
	return nil, 0
}
