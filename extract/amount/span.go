package amount

import "math/big"

// quantity is one number or a range of two: pieces[first:last]. hi is nil for one number; lo is nil for a number that
// cannot be computed.
type quantity struct {
	first, last int
	lo, hi      *big.Rat
	scaled      bool // in thousands or more, by a word
	spelled     bool
	letter      bool
	vague       bool // without a value by its nature: "tens of millions"
}

func single(n number) quantity {
	return quantity{first: n.first, last: n.last, lo: n.value(), scaled: n.scale != nil, spelled: n.spelled, letter: n.letter, vague: n.vague}
}

// quantity reads a number or a range at piece i: "5", "5 to 7 million", "1.2–1.5bn". repeated skips what may stand
// again before the second number (a currency sign), as the index after it. letters allows glued scales ("5m").
func (r *Sentence) quantity(i int, letters bool, repeated func(int) int) (quantity, bool) {
	a, ok := r.number(i)
	if !ok {
		return quantity{}, false
	}
	if !letters {
		a = a.plain()
	}
	q := single(a)
	j, ok := r.connector(a)
	if !ok {
		return q, true
	}
	if repeated != nil {
		j = repeated(j)
	}
	b, ok := r.number(j)
	if !ok || a.vague != b.vague || r.kind(j) == dash {
		return q, true
	}
	if !letters {
		b = b.plain()
	}
	return r.join(a, b, q), true
}

// connector finds what joins the ends of a range after a number: a dash, "to", after "between" also "and".
func (r *Sentence) connector(a number) (int, bool) {
	j := a.last
	if j >= len(r.pieces) {
		return 0, false
	}
	switch {
	case r.is(j, "-"):
		if r.is(j+1, "to") { // "8- to 16-meter"
			return j + 2, true
		}
		return j + 1, r.glued(j) == r.glued(j+1) && (r.kind(j+1) == word) == a.spelled
	case r.is(j, "to"):
		return j + 1, !r.changes(a.first)
	case r.is(j, "and"):
		return j + 1, r.is(a.first-1, "between") || r.kind(a.first-1) == sign && r.is(a.first-2, "between")
	}
	return 0, false
}

// join makes a range of two numbers; the first takes the scale of the second unless that makes it the larger one.
func (r *Sentence) join(a, b number, q quantity) quantity {
	lo, hi := a.value(), b.value()
	if a.scale == nil && b.scale != nil && a.base != nil && b.base != nil && a.base.Cmp(b.base) < 0 {
		lo = new(big.Rat).Mul(a.base, b.scale)
	}
	if lo != nil && hi != nil && lo.Cmp(hi) >= 0 {
		return q
	}
	out := quantity{first: a.first, last: b.last, scaled: b.scale != nil, spelled: a.spelled, letter: b.letter, vague: a.vague}
	if lo != nil && hi != nil {
		out.lo, out.hi = lo, hi
	}
	return out
}

// changes reports whether the number at piece i starts a change and not a range: "rose from 3 to 7 percent".
func (r *Sentence) changes(i int) bool {
	if r.kind(i-1) == sign {
		i--
	}
	if !r.is(i-1, "from") {
		return false
	}
	for j := i - 2; j >= 0 && j > i-9; j-- {
		if changeVerbs[r.lower(j)] {
			return true
		}
		if r.is(j, "range", "ranges", "ranging", "ranged", "varies", "vary", "varying") {
			return false
		}
	}
	return false
}

// changeVerbs say that what follows is an old and a new value.
var changeVerbs = set("rise", "rises", "rose", "risen", "rising", "raise", "raises", "raised", "raising", "increase",
	"increases", "increased", "increasing", "grow", "grows", "grew", "grown", "growing", "climb", "climbs", "climbed",
	"climbing", "jump", "jumps", "jumped", "jumping", "fall", "falls", "fell", "fallen", "falling", "drop", "drops",
	"dropped", "dropping", "cut", "cuts", "cutting", "lower", "lowers", "lowered", "lowering", "reduce", "reduces",
	"reduced", "reducing", "decline", "declines", "declined", "declining", "decrease", "decreases", "decreased",
	"slip", "slips", "slipped", "expand", "expands", "expanded", "shrink", "shrank", "shrunk", "change", "changed",
	"revised", "upgraded", "downgraded", "extended", "doubled", "slashed", "narrowed", "widened",
	"surged", "soared", "plunged", "tumbled", "moved", "went", "edged", "dipped", "improved", "slowed", "eased",
	"accelerated", "boost", "boosted", "boosting", "hike", "hiked", "hiking", "bringing", "brought", "trimmed")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
