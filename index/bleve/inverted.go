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
	newest   []int      // of dates: the terms, latest first
	units    []unitSums // of sums
}

// unitSums are the sums of one unit.
type unitSums struct {
	unit     uint32
	from, to int   // terms with a number from zero up, which rises
	odd      []int // terms that mean several numbers, or one below zero
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
	for _, u := range v.units {
		if r.Unit != "" && u.unit != unit {
			continue
		}
		check := func(term int) {
			if s := &sums[v.terms[term]]; r.Contains(s.low, s.high) {
				visit(term)
			}
		}
		first := u.from
		if r.From.Set {
			first += sort.Search(u.to-u.from, func(i int) bool { return sums[v.terms[u.from+i]].low >= r.From.Value })
		}
		for term := first; term < u.to && (!r.To.Set || sums[v.terms[term]].low <= r.To.Value); term++ {
			check(term)
		}
		for _, term := range u.odd {
			check(term)
		}
	}
}

// orderSums tells units apart. Terms are in the order of unit and number (encodeSum), negative ones last.
func (v *inverted) orderSums(sums []sum) {
	for i, n := range v.terms {
		s := sums[n]
		if i == 0 || sums[v.terms[i-1]].unit != s.unit {
			v.units = append(v.units, unitSums{unit: s.unit, from: i, to: i})
		}
		u := &v.units[len(v.units)-1]
		if s.low >= 0 {
			u.to = i + 1
		}
		if !(s.low >= 0) || s.low != s.high {
			u.odd = append(u.odd, i)
		}
	}
}

func (v *inverted) memory() int {
	n := 4*(len(v.terms)+len(v.starts)+len(v.docs)) + 8*len(v.newest)
	for _, u := range v.units {
		n += 48 + 8*len(u.odd)
	}
	return n
}
