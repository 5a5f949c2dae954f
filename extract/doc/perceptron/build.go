package perceptron

import (
	"maps"
	"math"
	"math/bits"
	"slices"
)

// scale turns averaged weights into the integers of a Model.
const scale = 64

// Model returns the averaged model. Weights that were changed fewer than minUpdates times are left out.
func (t *Trainer) Model(minUpdates int) *Model {
	var keys []uint32
	var runs []cell
	counts := []uint32{}
	for _, key := range slices.Sorted(maps.Keys(t.rows)) {
		run := t.average(t.rows[key], minUpdates)
		if len(run) == 0 {
			continue
		}
		keys = append(keys, key)
		counts = append(counts, uint32(len(run)))
		runs = append(runs, run...)
	}
	return build(t.classes, keys, counts, runs)
}

func (t *Trainer) average(row []weight, minUpdates int) []cell {
	var run []cell
	for _, w := range row {
		total := w.total + int64(w.value)*int64(t.now-w.stamp)
		mean := math.Round(float64(total) / float64(max(1, t.now)) * scale)
		if mean == 0 || int(w.updates) < minUpdates {
			continue
		}
		mean = min(max(mean, math.MinInt16), math.MaxInt16)
		run = append(run, cell{w.class, int16(mean)})
	}
	slices.SortFunc(run, func(a, b cell) int { return int(a.class) - int(b.class) })
	return run
}

// build lays out a model: the i-th key has the next counts[i] cells.
func build(classes int, keys, counts []uint32, cells []cell) *Model {
	size := max(4, bits.Len(uint(len(keys)*3/2)))
	m := &Model{classes: classes, shift: uint(32 - size), slots: make([]slot, 1<<size), cells: cells}
	mask, first := uint32(len(m.slots)-1), uint32(0)
	for i, key := range keys {
		at := home(key, m.shift)
		for m.slots[at].count != 0 {
			at = (at + 1) & mask
		}
		m.slots[at] = slot{key, first, counts[i]}
		first += counts[i]
	}
	return m
}
