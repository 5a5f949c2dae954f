package perceptron

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// scale turns averaged weights into the integers of a Model.
const scale = 64

// Model returns the averaged model. Weights that were changed fewer than minUpdates times are left out.
func (t *Trainer) Model(minUpdates int) *Model {
	rows := slices.Clone(t.rows)
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.key, b.key) })
	var keys, counts []uint32
	var cells []cell
	for i := range rows {
		before := len(cells)
		cells = t.average(cells, &rows[i], minUpdates)
		if n := len(cells) - before; n > 0 {
			keys = append(keys, rows[i].key)
			counts = append(counts, uint32(n))
		}
	}
	return build(t.classes, keys, counts, cells)
}

// average appends the averaged weights of a row by ascending class.
func (t *Trainer) average(cells []cell, r *row, minUpdates int) []cell {
	first := len(cells)
	for i, w := range r.current {
		h := r.history[i]
		total := h.total + int64(w.value)*int64(t.now-h.stamp)
		mean := math.Round(float64(total) / float64(max(1, t.now)) * scale)
		if mean != 0 && int(h.updates) >= minUpdates {
			cells = append(cells, cell{uint16(w.class), int16(min(max(mean, math.MinInt16), math.MaxInt16))})
		}
	}
	slices.SortFunc(cells[first:], func(a, b cell) int { return cmp.Compare(a.class, b.class) })
	return cells
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
