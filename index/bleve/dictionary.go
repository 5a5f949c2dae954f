package bleve

import (
	"math"
	"slices"
	"sync"

	"dateline/index"
)

// dictionary numbers the values of one column, the same in all segments. Numbers are never reused, so what a search
// has seen stays true while others add values.
type dictionary struct {
	mu       sync.RWMutex
	numbers  map[string]uint32
	values   []string
	times    []index.Interval // of values that are dates, where asked for
	dateKeys []float64
	factors  []float64 // of relevance, by date
	sums     []sum
	units    map[string]uint32 // of the sums, from one on
}

func newDictionary() *dictionary {
	return &dictionary{numbers: map[string]uint32{}, units: map[string]uint32{}}
}

// add numbers a value.
func (d *dictionary) add(value string) uint32 {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, ok := d.numbers[value]
	if !ok {
		n = uint32(len(d.values))
		d.numbers[value] = n
		d.values = append(d.values, value)
	}
	return n
}

// all are the values by number; the slice is not to be changed.
func (d *dictionary) all() []string {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.values
}

// never overlaps nothing.
var never = index.Interval{From: math.MaxInt64, To: math.MinInt64}

// intervals are the times of the values by number; never where a value is no time.
func (d *dictionary) intervals() []index.Interval {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, v := range d.values[len(d.times):] {
		i, ok := index.TimeOf(v)
		if !ok {
			i = never
		}
		d.times = append(d.times, i)
	}
	return d.times
}

// keys are the values' keys in the order of dates.
func (d *dictionary) keys() []float64 {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, v := range d.values[len(d.dateKeys):] {
		d.dateKeys = append(d.dateKeys, index.DateKeyOf(v))
	}
	return d.dateKeys
}

// freshness are the factors of relevance of the values, which are dates; those of the newest are the largest.
func (d *dictionary) freshness() []float64 {
	keys := d.keys()
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.factors) == len(keys) || len(keys) == 0 {
		return d.factors
	}
	newest := slices.Max(keys)
	d.factors = make([]float64, len(keys))
	for i, k := range keys {
		d.factors[i] = 1 + freshness*math.Exp2((k-newest)/halfLife)
	}
	return d.factors
}

// amounts are the values decoded as sums.
func (d *dictionary) amounts() []sum {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, v := range d.values[len(d.sums):] {
		unit, low, high := decodeSum(v)
		d.sums = append(d.sums, sum{d.number(unit), low, high})
	}
	return d.sums
}

// number numbers a unit; the lock is held.
func (d *dictionary) number(unit string) uint32 {
	n, ok := d.units[unit]
	if !ok {
		n = uint32(len(d.units) + 1)
		d.units[unit] = n
	}
	return n
}

// unit is the number of a unit; zero for one that no sum has.
func (d *dictionary) unit(unit string) uint32 {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.units[unit]
}

// memory is about how many bytes the dictionary takes.
func (d *dictionary) memory() int {
	d.mu.RLock()
	defer d.mu.RUnlock()
	n := 16*len(d.times) + 8*(len(d.dateKeys)+len(d.factors)) + 24*len(d.sums)
	for _, v := range d.values {
		n += len(v) + 56 // the string twice, its number, and the map's share
	}
	return n
}
