package date

import (
	"strconv"
	"strings"
)

// duration is a length of time.
type duration struct {
	quantity
	unit unit
	rest []duration // "and 6 months"
}

func (d duration) resolve(c Context) Value {
	if c.TempEval && d.unit.whole != "" {
		d.unit.code, d.unit.count = d.unit.whole, 1
	}
	return Value{Type: "duration", Timex: d.timex()}
}

// timex is the ISO 8601 duration, "P1Y6M"; a range has both ends, P3Y/P8Y; vague counts are X.
func (d duration) timex() string {
	if d.to > 0 {
		return join([]duration{{quantity{n: d.n}, d.unit, nil}}) + "/" + join([]duration{{quantity{n: d.to}, d.unit, nil}})
	}
	return join(append([]duration{d}, d.rest...))
}

func join(list []duration) string {
	var days, hours strings.Builder
	for _, d := range list {
		b := &days
		if d.unit.grain >= Hour {
			b = &hours
		}
		if d.vague {
			b.WriteString("X" + d.unit.code)
			continue
		}
		b.WriteString(strconv.FormatFloat(d.n*float64(d.unit.count), 'f', -1, 64) + d.unit.code)
	}
	if hours.Len() > 0 {
		return "P" + days.String() + "T" + hours.String()
	}
	return "P" + days.String()
}

// duration reads a length with its smaller parts: "a year and a half", "two years and six months", "5 hours, 20 minutes".
func (r *reader) duration(i int) (duration, int) {
	d, end := r.length(i)
	if end == 0 {
		return d, 0
	}
	if stop := r.phrase(end, "or", "two"); stop > 0 && d.n == 1 {
		d.to, d.fromEnd, d.toStart = 2, end, stop-1
		return d, stop
	}
	if stop := r.anyPhrase(end, []string{"and", "a", "half"}, []string{"and", "half"}); stop > 0 && d.n >= 1 {
		d.n += 0.5
		return fraction(d), stop
	}
	for len(d.rest) < 4 {
		at := r.skip(r.skip(end, ","), "and")
		next, stop := r.length(at)
		if stop == 0 || d.vague || next.vague || next.to > 0 || next.unit.grain <= d.last().unit.grain || r.kind(at) != digits && !cardinalWord(r.word(at)) {
			break
		}
		d.rest = append(d.rest, next)
		end = stop
	}
	return d, end
}

func (d duration) last() duration {
	if n := len(d.rest); n > 0 {
		return d.rest[n-1]
	}
	return d
}

func cardinalWord(w string) bool { _, ok := cardinals[w]; return ok }

func durationRule() Rule {
	return Rule{
		Name:       "duration",
		Confidence: 0.94,
		Doc:        "A length of time: a number or a vague count and a unit, also inside a hyphenated modifier; ages like \"22-year-old\" are none.",
		Triggers:   triggers([]string{number, "a", "an", "half", "between", "another", "the"}, keys(cardinals), keys(vagueCounts, largeCounts)),
		Match:      matchDuration,
		Yes: []Example{
			{Text: "He served eight years.", Span: "eight years", Value: "P8Y"},
			{Text: "a 27-year contract", Span: "27-year", Value: "P27Y"},
			{Text: "a two-day truce", Span: "two-day", Value: "P2D"},
			{Text: "for several years", Span: "several years", Value: "PXY"},
			{Text: "about an hour", Span: "an hour", Value: "PT1H"},
			{Text: "a year and a half", Span: "a year and a half", Value: "P1Y6M"},
			{Text: "terms of three to eight years", Span: "three to eight years", Value: "P3Y/P8Y"},
			{Text: "nearly four decades", Span: "four decades", Value: "P40Y"},
			{Text: "He was 71 years old.", Span: "71 years old", Value: "P71Y"},
			{Text: "after half an hour", Span: "half an hour", Value: "PT30M"},
			{Text: "a couple of weeks", Span: "a couple of weeks", Value: "PXW"},
			{Text: "5 hours and 20 minutes", Span: "5 hours and 20 minutes", Value: "PT5H20M"},
		},
		No: []string{"a 22-year-old man", "at 70 years of age", "the second week-old calf", "a few people", "a second man", "20 year olds"},
	}
}

func matchDuration(r *reader, i int) (Expr, int) {
	d, end := r.duration(i)
	if end == 0 || r.kind(i) == digits && r.digitsBefore(i) || r.kind(i) == letters && r.hyphen(i-1) {
		return nil, 0
	}
	if r.age(end) && r.split {
		return d, r.skipHyphen(end) + 1
	}
	if r.age(end) || r.someday(i, end) {
		return nil, 0
	}
	if r.phrase(end, "of", "age") > 0 {
		return nil, 0
	}
	if r.is(end, "old") && r.is(end-1, "years", "months") {
		return d, end + 1
	}
	return d, r.longTail(end)
}

// someday reports that "one day" is some day to come or past: "will one day", "One day, a man".
func (r *reader) someday(i, end int) bool {
	return r.is(i, "one") && r.is(end-1, "day") && end == i+2 && (r.tag(i-1) == "MD" || r.is(i-1, "that", "to") || r.sentenceStart(i) || r.is(end, "soon"))
}

// age reports "-old" and "olds" behind a unit.
func (r *reader) age(i int) bool {
	return r.hyphen(i) && r.is(i+1, "old", "olds") || r.is(i, "olds") || r.is(i, "old") && !r.is(i-1, "years", "months", "weeks", "days")
}

// longTail steps over "-long" behind a unit.
func (r *reader) longTail(i int) int {
	if r.hyphen(i) && r.is(i+1, "long") {
		return i + 2
	}
	return i
}
