package store

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// entriesOf are the entries of a run in order.
func entriesOf(r run) (list []entry) {
	c := cursor{run: &r}
	for e, ok := c.next(); ok; e, ok = c.next() {
		list = append(list, e)
	}
	return list
}

func runOf(list []entry) run {
	slices.Sort(list)
	least, greatest := uint32(math.MaxUint32), uint32(0)
	for _, e := range list {
		least, greatest = min(least, e.seq()), max(greatest, e.seq())
	}
	return makeRun(len(list), least, greatest, slices.Values(list))
}

// TestRun writes runs of all shapes, joins each with the one before and reads everything back.
func TestRun(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 9))
	some := func(n int, keys, first, seqs uint64) (list []entry) {
		for range n {
			list = append(list, newEntry(rng.Uint64N(keys)<<32, first+rng.Uint64N(seqs)))
		}
		return list
	}
	tests := []struct {
		name string
		list []entry
	}{
		{"the least", []entry{0}},
		{"the greatest", []entry{math.MaxUint64}},
		{"both", []entry{0, math.MaxUint64}},
		{"one key", some(500, 1, 7, 100)},
		{"few keys", some(300, 20, 1<<20, 5)},
		{"all keys", some(5000, 1<<32, 1000, 250)},
		{"one number", some(2000, 1<<32, 9, 1)},
		{"all numbers", some(900, 1<<32, 0, 1<<32)},
	}
	before := runOf([]entry{newEntry(5<<32, 5)})
	for _, tt := range tests {
		r := runOf(tt.list)
		if got := entriesOf(r); !slices.Equal(got, tt.list) {
			t.Errorf("%s: %d entries read, not the %d written", tt.name, len(got), len(tt.list))
		}
		key := tt.list[len(tt.list)/2].key()
		want := slices.DeleteFunc(slices.Clone(tt.list), func(e entry) bool { return e.key() != key })
		if got := slices.Collect(r.with(key)); !slices.Equal(got, want) {
			t.Errorf("%s: key %d has %v, want %v", tt.name, key, got, want)
		}
		both := append(entriesOf(before), tt.list...)
		slices.Sort(both)
		if got := entriesOf(merge(before, r)); !slices.Equal(got, both) {
			t.Errorf("%s: %d entries after merging, want %d", tt.name, len(got), len(both))
		}
		before = r
	}
}

// A run takes little more than four bytes for an entry, whatever its size.
func TestSizeOfRuns(t *testing.T) {
	const perArticle = 24
	rng := rand.New(rand.NewPCG(1, 9))
	for _, articles := range []int{300, 3000, 30_000} {
		var list []entry
		for seq := range articles {
			for range perArticle {
				list = append(list, newEntry(rng.Uint64(), uint64(seq)))
			}
		}
		if r := runOf(list); float64(len(r.bytes)) > 4.6*float64(len(list)) {
			t.Errorf("%d articles: %.2f bytes for an entry", articles, float64(len(r.bytes))/float64(len(list)))
		}
	}
}
