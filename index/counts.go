package index

import (
	"cmp"
	"slices"
)

// TopCounts are the most frequent values that a facet accepts, ties by value. It works in the list's own place.
func TopCounts(list []Count, f Facet) []Count {
	if f.Prefix != "" {
		accepts := f.accepts()
		list = slices.DeleteFunc(list, func(c Count) bool { return !accepts(c.Value) })
	}
	slices.SortFunc(list, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
	return list[:min(len(list), f.Limit)]
}

// Floor is the least count that is among the n largest, one at least: no value with fewer rows is among the n most
// frequent.
func Floor(counts []uint32, n int) uint32 {
	best := make([]uint32, n) // the n largest so far, rising; zeros at first
	for _, c := range counts {
		if c <= best[0] {
			continue
		}
		at, _ := slices.BinarySearch(best, c)
		copy(best, best[1:at])
		best[at-1] = c
	}
	return max(best[0], 1)
}
