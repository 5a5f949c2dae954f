package date

// halves are the units that half of a unit is told in: half a year is six months.
var halves = map[Grain]struct {
	n    float64
	unit string
}{Year: {6, "month"}, Day: {12, "hour"}, Hour: {30, "minute"}, Minute: {30, "second"}}

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
