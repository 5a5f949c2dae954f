package eval

import (
	"cmp"
	"slices"

	"dateline/article"
)

// labelled is a span with its type and its place in the record's list.
type labelled struct {
	article.Span
	kind  string
	index int
}

func overlap(a, b article.Span) int { return min(a.End, b.End) - max(a.Start, b.Start) }

// bySpan orders by start, end and type, and drops repeats of all three.
func bySpan(list []labelled) []labelled {
	slices.SortStableFunc(list, func(a, b labelled) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End, cmp.Compare(a.kind, b.kind))
	})
	return slices.CompactFunc(list, func(a, b labelled) bool { return a.Span == b.Span && a.kind == b.kind })
}

// align pairs overlapping spans one to one, largest overlap first, then best fit. With typed, types must agree.
func align(gold, system []labelled, typed bool) [][2]int {
	var cand [][4]int
	for i, g := range gold {
		for j, s := range system {
			if s.Start >= g.End {
				break
			}
			if over := overlap(g.Span, s.Span); over > 0 && (!typed || g.kind == s.kind) {
				cand = append(cand, [4]int{-over, g.End - g.Start + s.End - s.Start, i, j})
			}
		}
	}
	slices.SortFunc(cand, func(a, b [4]int) int { return slices.Compare(a[:], b[:]) })
	return oneToOne(cand)
}

// oneToOne takes candidates (cost, cost, i, j) in order while both sides are free.
func oneToOne(cand [][4]int) [][2]int {
	usedI, usedJ := map[int]bool{}, map[int]bool{}
	var pairs [][2]int
	for _, c := range cand {
		if i, j := c[2], c[3]; !usedI[i] && !usedJ[j] {
			usedI[i], usedJ[j] = true, true
			pairs = append(pairs, [2]int{i, j})
		}
	}
	return pairs
}
