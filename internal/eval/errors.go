package eval

import (
	"fmt"

	"dateline/article"
)

// tellMentions tells the mentions that only one side has.
func tellMentions(gold, system article.Record, tell func(string)) {
	side := func(a, b article.Record, mark string) {
		have := map[labelled]bool{}
		for _, m := range mentionSpans(b) {
			have[labelled{m.Span, m.kind, 0}] = true
		}
		for _, m := range mentionSpans(a) {
			if !have[labelled{m.Span, m.kind, 0}] {
				tell(fmt.Sprintf("%s\tmention\t%s\t%s", mark, m.kind, cut(gold, m.Span)))
			}
		}
	}
	side(gold, system, "-")
	side(system, gold, "+")
}

func tellDates(gold, system article.Record, tell func(string)) {
	tellValues("date", gold, dateSpans(gold), dateSpans(system),
		func(g int) string { return gold.Dates[g].Value },
		func(s int) string { return system.Dates[s].Value },
		func(g, s int) bool { return canonDate(gold.Dates[g].Value) == canonDate(system.Dates[s].Value) }, tell)
}

func tellAmounts(gold, system article.Record, tell func(string)) {
	tellValues("amount", gold, amountSpans(gold), amountSpans(system),
		func(g int) string { return amountText(gold.Amounts[g]) },
		func(s int) string { return amountText(system.Amounts[s]) },
		func(g, s int) bool { return sameAmount(gold.Amounts[g], system.Amounts[s]) }, tell)
}

// tellValues tells what was missed, what was found too much, and what got another value.
func tellValues(layer string, r article.Record, gs, ss []labelled, gold, system func(int) string, same func(g, s int) bool, tell func(string)) {
	foundG, foundS := map[int]bool{}, map[int]bool{}
	for _, p := range align(gs, ss, false) {
		foundG[p[0]], foundS[p[1]] = true, true
		g, s := gs[p[0]], ss[p[1]]
		if !same(g.index, s.index) {
			tell(fmt.Sprintf("~\t%s\twant %q %s, got %q %s", layer, cut(r, g.Span), gold(g.index), cut(r, s.Span), system(s.index)))
		}
	}
	for i, g := range gs {
		if !foundG[i] {
			tell(fmt.Sprintf("-\t%s\t%q %s", layer, cut(r, g.Span), gold(g.index)))
		}
	}
	for j, s := range ss {
		if !foundS[j] {
			tell(fmt.Sprintf("+\t%s\t%q %s", layer, cut(r, s.Span), system(s.index)))
		}
	}
}

func amountText(a article.Amount) string {
	switch {
	case a.Value != nil:
		return fmt.Sprintf("%g %s", *a.Value, a.Unit)
	case a.Min != nil && a.Max != nil:
		return fmt.Sprintf("%g to %g %s", *a.Min, *a.Max, a.Unit)
	}
	return a.Unit
}
