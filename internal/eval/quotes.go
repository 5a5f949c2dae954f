package eval

import (
	"fmt"
	"slices"

	"dateline/article"
)

// countQuotes counts quotations whose spans overlap, one to one, and those of them with the right speaker.
func countQuotes(gold, system article.Record, same map[string]string, tell func(string)) tally {
	var cand [][4]int
	for i, g := range gold.Quotes {
		for j, s := range system.Quotes {
			if over := overlap(g.Span, s.Span); over > 0 {
				cand = append(cand, [4]int{-over, 0, i, j})
			}
		}
	}
	slices.SortFunc(cand, func(a, b [4]int) int { return slices.Compare(a[:], b[:]) })
	t := tally{"quote.gold": float64(len(gold.Quotes)), "quote.system": float64(len(system.Quotes))}
	found := map[int]bool{}
	for _, p := range oneToOne(cand) {
		g, s := gold.Quotes[p[0]], system.Quotes[p[1]]
		found[p[0]] = true
		t["quote.pairs"]++
		if got := speaker(s, same); got == g.Speaker {
			t["quote.speaker"]++
		} else {
			tell(fmt.Sprintf("~\tquote\twant speaker %q, got %q\t%s", g.Speaker, got, cut(gold, g.Span)))
		}
	}
	for i, g := range gold.Quotes {
		if !found[i] {
			tell("-\tquote\t" + cut(gold, g.Span))
		}
	}
	return t
}

func speaker(q article.Quote, same map[string]string) string {
	if q.Speaker == "" {
		return ""
	}
	if id, ok := same[q.Speaker]; ok {
		return id
	}
	return "unknown " + q.Speaker
}
