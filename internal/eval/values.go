package eval

import (
	"math"
	"regexp"
	"strings"

	"dateline/article"
)

// countValues counts the spans of dates or amounts under a prefix: strict, relaxed, of right type and of right value.
// Only pairs that valued accepts enter value accuracy.
func countValues(prefix string, gs, ss []labelled, valued func(g int) bool, same func(g, s int) bool) tally {
	t := tally{prefix + "gold": float64(len(gs)), prefix + "system": float64(len(ss))}
	spans := map[article.Span]bool{}
	for _, s := range ss {
		spans[s.Span] = true
	}
	for _, span := range uniqueSpans(gs) {
		if spans[span] {
			t[prefix+"strict"]++
		}
	}
	for _, p := range align(gs, ss, false) {
		g, s := gs[p[0]], ss[p[1]]
		t[prefix+"relaxed"]++
		if g.kind == s.kind {
			t[prefix+"typed"]++
		}
		if valued(g.index) {
			t[prefix+"valued"]++
			if same(g.index, s.index) {
				t[prefix+"value"]++
			}
		}
	}
	return t
}

func uniqueSpans(list []labelled) []article.Span {
	var out []article.Span
	for i, l := range list {
		if i == 0 || l.Span != list[i-1].Span {
			out = append(out, l.Span)
		}
	}
	return out
}

func dateSpans(r article.Record) []labelled {
	var out []labelled
	for i, d := range r.Dates {
		out = append(out, labelled{d.Span, d.Type, i})
	}
	return bySpan(out)
}

func amountSpans(r article.Record) []labelled {
	var out []labelled
	for i, a := range r.Amounts {
		out = append(out, labelled{a.Span, a.Type, i})
	}
	return bySpan(out)
}

func countDates(gold, system article.Record) tally {
	return countValues("date.", dateSpans(gold), dateSpans(system),
		func(g int) bool { return gold.Dates[g].Value != "" },
		func(g, s int) bool { return canonDate(gold.Dates[g].Value) == canonDate(system.Dates[s].Value) })
}

func countAmounts(gold, system article.Record) tally {
	return countValues("amount.", amountSpans(gold), amountSpans(system),
		func(int) bool { return true },
		func(g, s int) bool { return sameAmount(gold.Amounts[g], system.Amounts[s]) })
}

// zeroSeconds is a time written with seconds of zero.
var zeroSeconds = regexp.MustCompile(`(T\d\d:\d\d):00$`)

// dayTime is a date with an empty time.
var dayTime = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)T$`)

// canonDate rewrites a TIMEX3 value in ways that do not change what it says.
func canonDate(v string) string {
	v = strings.ToUpper(strings.TrimSpace(v))
	v = dayTime.ReplaceAllString(zeroSeconds.ReplaceAllString(v, "$1"), "$1")
	switch v {
	case "P24H", "PT24H":
		return "P1D"
	case "P12M":
		return "P1Y"
	case "P7D":
		return "P1W"
	case "P14D":
		return "P2W"
	}
	return v
}

func sameAmount(g, s article.Amount) bool {
	unit := func(a article.Amount) string { return strings.ToLower(strings.TrimSpace(a.Unit)) }
	return unit(g) == unit(s) && near(g.Value, s.Value) && near(g.Min, s.Min) && near(g.Max, s.Max)
}

func near(a, b *float64) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return math.Abs(*a-*b) <= 1e-6*max(1, math.Abs(*a), math.Abs(*b))
}
