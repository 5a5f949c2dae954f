package bleve

import (
	"cmp"
	"slices"
	"sort"
	"sync"

	"dateline/index"
)

// inverted is one column in the order of its values: the documents of value number terms[i] are
// docs[starts[i]:starts[i+1]].
type inverted struct {
	terms, starts, docs []uint32

	ordering sync.Once
	newest   []int    // of dates: the terms, latest first
	blocks   [][2]int // of sums: the terms from and to of one unit and with a number from zero up, which rises
	odd      []int    // of sums: those that mean several numbers, or one below zero
}

func (v *inverted) of(term int) []uint32 { return v.docs[v.starts[term]:v.starts[term+1]] }

// byDate are the terms of a column of dates, latest first; keys are those of the dictionary.
func (v *inverted) byDate(keys []float64) []int {
	v.ordering.Do(func() {
		for i := range v.terms {
			v.newest = append(v.newest, i)
		}
		slices.SortFunc(v.newest, func(a, b int) int { return cmp.Compare(keys[v.terms[b]], keys[v.terms[a]]) })
	})
	return v.newest
}

// within visits the terms of a column of sums that are in the range; some twice. Unit is the number of the range's
// unit.
func (v *inverted) within(sums []sum, r index.Range, unit uint32, visit func(term int)) {
	v.ordering.Do(func() { v.orderSums(sums) })
	check := func(term int) {
		s := sums[v.terms[term]]
		if (r.Unit == "" || s.unit == unit) && r.Contains(s.low, s.high) {
			visit(term)
		}
	}
	for _, b := range v.blocks {
		if r.Unit != "" && sums[v.terms[b[0]]].unit != unit {
			continue
		}
		first := b[0]
		if r.From.Set {
			first += sort.Search(b[1]-b[0], func(i int) bool { return sums[v.terms[b[0]+i]].low >= r.From.Value })
		}
		for term := first; term < b[1] && (!r.To.Set || sums[v.terms[term]].low <= r.To.Value); term++ {
			check(term)
		}
	}
	for _, term := range v.odd {
		check(term)
	}
}

// orderSums finds blocks and odd ones. Terms are in the order of unit and number (encodeSum), but for negative ones.
func (v *inverted) orderSums(sums []sum) {
	for i, n := range v.terms {
		s := sums[n]
		rises := s.low >= 0
		if !rises || s.low != s.high {
			v.odd = append(v.odd, i)
		}
		if last := len(v.blocks) - 1; rises && last >= 0 && v.blocks[last][1] == i && sums[v.terms[i-1]].unit == s.unit {
			v.blocks[last][1]++
		} else if rises {
			v.blocks = append(v.blocks, [2]int{i, i + 1})
		}
	}
}

func (v *inverted) memory() int {
	return 4*(len(v.terms)+len(v.starts)+len(v.docs)) + 8*(len(v.newest)+len(v.odd))
}
