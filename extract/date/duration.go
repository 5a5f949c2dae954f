package date

import (
	"strconv"
	"strings"
)

// quantity is how many units: a number, a range, or vague.
type quantity struct {
	n, to            float64 // to is 0 where it is no range
	vague            bool
	fromEnd, toStart int // of a range, as in span
}

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

// halves are the units that half of a unit is told in: half a year is six months.
var halves = map[Grain]struct {
	n    float64
	unit string
}{Year: {6, "month"}, Day: {12, "hour"}, Hour: {30, "minute"}, Minute: {30, "second"}}

var vagueCounts = map[string]bool{
	"several": true, "some": true, "many": true, "few": true, "numerous": true, "countless": true, "multiple": true, "various": true,
}

var largeCounts = map[string]bool{"dozens": true, "scores": true, "hundreds": true, "thousands": true, "tens": true, "couple": true, "number": true, "matter": true, "lot": true}

// quantity reads how many: "three", "12", "a", "several", "a few", "two to three", "half a", "a couple of".
func (r *reader) quantity(i int) (quantity, int) {
	if q, end := r.vagueQuantity(i); end > 0 {
		return q, end
	}
	at := r.skip(i, "between")
	n, end := r.cardinal(at)
	switch {
	case r.is(i, "a", "an", "another") && end == 0:
		n, end = 1, i+1
	case r.is(at, "a") && r.is(at+1, "dozen"):
		n, end = 12, at+2
	case r.is(at, "half"):
		return r.halfQuantity(at)
	}
	if end == 0 {
		return quantity{}, 0
	}
	if stop := r.anyPhrase(end, []string{"and", "a", "half"}, []string{"and", "half"}); stop > 0 {
		return quantity{n: n + 0.5}, stop
	}
	if r.is(end, "1") && r.is(end+1, "/") && r.is(end+2, "2") {
		return quantity{n: n + 0.5}, end + 3
	}
	if r.is(end, "½") {
		return quantity{n: n + 0.5}, end + 1
	}
	return r.quantityTo(quantity{n: n}, at > i, end)
}

func (r *reader) vagueQuantity(i int) (quantity, int) {
	at := r.skip(i, "a", "the")
	switch {
	case vagueCounts[r.word(at)]:
		if r.is(at, "some") {
			if _, end := r.cardinal(at + 1); end > 0 {
				return quantity{}, 0
			}
		}
		return quantity{vague: true}, r.skip(at+1, "more", "dozen", "hundred", "thousand")
	case r.is(at, "couple") && at > i:
		return quantity{vague: true}, r.skip(at+1, "of")
	case largeCounts[r.word(at)] && r.is(at+1, "of"):
		end := at + 2
		for largeCounts[r.word(end)] && r.is(end+1, "of") {
			end += 2
		}
		return quantity{vague: true}, end
	}
	return quantity{}, 0
}

// halfQuantity reads "half a" and "half an".
func (r *reader) halfQuantity(i int) (quantity, int) {
	at := r.skipHyphen(i + 1)
	at = r.skip(at, "a", "an")
	if r.is(at, "dozen") {
		return quantity{n: 6}, at + 1
	}
	return quantity{n: 0.5}, at
}

// quantityTo reads the upper end of a range: "two to three", "60 and 90" behind "between", "5-10", "two or three".
func (r *reader) quantityTo(q quantity, between bool, end int) (quantity, int) {
	at := end
	switch {
	case r.is(end, "to", "or") || r.dash(end):
		at = end + 1
	case between && r.is(end, "and"):
		at = end + 1
	}
	if at == end {
		return q, end
	}
	n, stop := r.cardinal(at)
	if stop == 0 || n <= q.n {
		return q, end
	}
	if m, ok := multipliers[r.word(stop-1)]; ok && multipliers[r.word(end-1)] == 0 {
		q.n *= float64(m) // "15 to 70 million"
	}
	return quantity{n: q.n, to: n, fromEnd: end, toStart: at}, stop
}

var durationAdjectives = map[string]bool{
	"full": true, "whole": true, "straight": true, "consecutive": true, "successive": true, "more": true, "additional": true,
	"further": true, "long": true, "short": true, "calendar": true, "business": true, "working": true, "trading": true,
	"entire": true, "complete": true, "extra": true, "fiscal": true, "mere": true, "other": true, "good": true, "solid": true,
	"turbulent": true, "tumultuous": true, "difficult": true, "light": false, "school": true, "academic": true, "coming": true, "upcoming": true, "past": true, "next": true,
}

// length reads a quantity and its unit: "three years", "27-year", "a few more days".
func (r *reader) length(i int) (duration, int) {
	q, end := r.quantity(i)
	if end == 0 {
		return duration{}, 0
	}
	noun := end
	for k := 0; k < 2 && durationAdjectives[r.word(noun)]; k++ {
		noun++
	}
	d, stop := r.lengthUnit(q, r.skipHyphen(noun))
	if stop > 0 && noun > end && !d.unit.plural && q.n != 1 && !r.hyphen(noun) {
		return duration{}, 0 // "only 3 next week"
	}
	return d, stop
}

func (r *reader) lengthUnit(q quantity, i int) (duration, int) {
	if r.is(i, "half", "quarter") && r.hyphen(i+1) {
		f := map[string]float64{"half": 0.5, "quarter": 0.25}[r.word(i)]
		q.n *= f
		i += 2
	}
	u, ok := units[r.word(i)]
	if !ok || !q.vague && q.n > 1e9 {
		return duration{}, 0
	}
	if r.is(i-1, "light") || r.is(i, "night") && q.n > 1 || !u.plural && !q.vague && q.n >= 1000 && !r.hyphen(i-1) {
		return duration{}, 0
	}
	if r.is(i, "second", "min", "sec", "hr", "quarter") && q.n != 1 && !r.hyphen(i-1) && !r.is(i, "min", "sec", "hr") {
		return duration{}, 0
	}
	if r.is(i, "quarters") && r.is(i+1, "of", "past", "to") && !durationAdjectives[r.word(i-1)] {
		return duration{}, 0
	}
	if r.is(i, "second", "quarter") && !r.hyphen(i-1) && (r.is(i-1, "a") || r.is(i+1, "of")) {
		return duration{}, 0 // the ordinal, the fraction
	}
	return fraction(duration{q, u, nil}), i + 1
}

// fraction tells halves of a unit in the next smaller unit.
func fraction(d duration) duration {
	whole := float64(int(d.n))
	h, ok := halves[d.unit.grain]
	if d.vague || d.to > 0 || !ok || d.n-whole != 0.5 {
		return d
	}
	small := duration{quantity{n: h.n}, units[h.unit], nil}
	if whole == 0 {
		return small
	}
	return duration{quantity{n: whole}, d.unit, []duration{small}}
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
		No: []string{"a 22-year-old man", "the second week-old calf", "a few people", "a second man", "20 year olds"},
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

func bareUnitRule() Rule {
	return Rule{
		Name:       "bare-unit",
		Confidence: 0.9,
		Doc:        "A unit without a number: plurals (\"for years\") are vague; \"year-long\", \"decades-old\" and \"weeklong\" are lengths.",
		Triggers:   triggers(keys(units), keys(longWords), []string{"all", "full", "whole", "entire", "the"}),
		Match:      matchBareUnit,
		Yes: []Example{
			{Text: "It went on for years.", Span: "years", Value: "PXY"},
			{Text: "He spoke hours after the vote.", Span: "hours", Value: "PTXH"},
			{Text: "a decades-old dispute", Span: "decades-old", Value: "PXY"},
			{Text: "the minutes-long ride", Span: "minutes-long", Value: "PTXM"},
			{Text: "It rained all day.", Span: "all day", Value: "P1D"},
			{Text: "a weeklong trip", Span: "weeklong", Value: "P1W"},
		},
		No: []string{"the minutes of the meeting", "seconds", "the opening day"},
	}
}

// wholeUnit reads "all day", "the whole week", "full-day".
func (r *reader) wholeUnit(i int) (Expr, int) {
	i = r.skip(i, "the")
	if !r.is(i, "all", "full", "whole", "entire") {
		return nil, 0
	}
	at := r.skipHyphen(i + 1)
	u, ok := units[r.word(at)]
	if !ok || u.plural || u.grain < Year || r.is(at, "second", "minute", "quarter") || r.hyphen(at+1) {
		return nil, 0
	}
	return duration{quantity{n: 1}, u, nil}, at + 1
}

var longWords = map[string]string{"daylong": "day", "weeklong": "week", "monthlong": "month", "yearlong": "year", "hourlong": "hour", "nightlong": "night"}

func matchBareUnit(r *reader, i int) (Expr, int) {
	if e, end := r.wholeUnit(i); end > 0 {
		return e, end
	}
	if w, ok := longWords[r.word(i)]; ok {
		return duration{quantity{n: 1}, units[w], nil}, i + 1
	}
	u, ok := units[r.word(i)]
	if !ok {
		return nil, 0
	}
	hyphened := r.hyphen(i+1) && r.is(i+2, "long", "old") && !r.hyphen(i-1)
	switch {
	case hyphened && (u.plural || r.is(i+2, "long")):
		return duration{quantity{n: 1, vague: u.plural}, u, nil}, i + 3
	case !u.plural || r.capital(i) && !r.sentenceStart(i) || r.hyphen(i+1) || r.hyphen(i-1):
		return nil, 0
	case r.is(i, "seconds", "nights", "quarters", "mins", "secs", "hrs", "yrs", "weekends"):
		return nil, 0
	case r.is(i, "minutes", "days", "hours") && (r.is(i-1, "the", "his", "her", "their", "its", "whose") || r.is(i+1, "of") && !r.is(i-1, "within")):
		return nil, 0
	case r.is(i-1, "the", "opening", "working", "office", "business", "final", "early", "formative", "teenage", "visiting", "trading", "mere", "happy", "light") || r.tag(i-1) == "PRP$" || r.tag(i-1) == "POS":
		return nil, 0
	}
	return duration{quantity{vague: true}, u, nil}, i + 1
}
