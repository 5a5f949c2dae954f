package date

import (
	"dateline/article"
	"dateline/extract/doc"
)

// ExtractSplit is Extract with every range as its two ends. It follows the guidelines of TempEval where they differ from
// the project's: a weekend is 1998-W08-WE rather than a range of two days, "two decades" P2DE rather than P20Y, and an age
// ("a 6-year-old boy") is a duration.
func ExtractSplit(d *doc.Document) []article.Date {
	r := newReader(d, ruleIndex)
	r.split = true
	return r.dates(r.halve(r.ranges(r.matches())))
}

// ends is an expression that names two ends: "Oct. 3-4" ends its first at one piece and begins its second at another. A
// start of 0 stands for an expression that has but one.
type ends interface {
	ends() (from, to Expr, end, start int)
}

func (s span) ends() (from, to Expr, end, start int) {
	return half{s, false}, half{s, true}, s.fromEnd, s.toStart
}

func (s clockSpan) ends() (from, to Expr, end, start int) {
	return span{s.from, s.to, s.fromEnd, s.toStart}.ends()
}

func (d duration) ends() (from, to Expr, end, start int) {
	from = duration{quantity{n: d.n}, d.unit, nil}
	return from, duration{quantity{n: d.to}, d.unit, nil}, d.fromEnd, d.toStart
}

// half is one end of a range, resolved together with the other.
type half struct {
	of     span
	second bool
}

func (h half) resolve(c Context) Value {
	from, to := h.of.both(c)
	if h.second {
		return to
	}
	return from
}

// halve cuts ranges in two.
func (r *reader) halve(found []match) []match {
	var out []match
	for _, m := range found {
		e, ok := m.expr.(ends)
		if !ok {
			out = append(out, m)
			continue
		}
		from, to, end, start := e.ends()
		if start == 0 {
			out = append(out, m)
			continue
		}
		first := r.skip(m.first, "between")
		out = append(out, match{from, m.rule, m.sure, first, end}, match{to, m.rule, m.sure, start, m.end})
	}
	return out
}
