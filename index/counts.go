package index

import (
	"cmp"
	"slices"
)

// TopCounts are the most frequent values that a facet accepts, ties by value. It works in the list's own place.
func TopCounts(list []Count, f Facet) []Count {
	if f.Prefix != "" {
		list = slices.DeleteFunc(list, func(c Count) bool { return !f.Accepts(c.Value) })
	}
	if len(list) > 4*f.Limit {
		list = atLeast(list, f.Limit)
	}
	slices.SortFunc(list, compareCounts)
	return list[:min(len(list), f.Limit)]
}

func compareCounts(a, b Count) int {
	return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
}

// atLeast drops the values that are too rare to be among the first n: below a count that n values reach.
func atLeast(list []Count, n int) []Count {
	best := make([]int, 0, n) // the n largest counts so far, falling
	for _, c := range list {
		if len(best) == n && c.Count <= best[n-1] {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, c.Count, func(a, b int) int { return cmp.Compare(b, a) })
		if len(best) == n {
			best = best[:n-1]
		}
		best = slices.Insert(best, at, c.Count)
	}
	floor := best[len(best)-1]
	return slices.DeleteFunc(list, func(c Count) bool { return c.Count < floor })
}
