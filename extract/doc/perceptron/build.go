package perceptron

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// scale turns averaged weights into the integers of a Model.
const scale = 1.0 / 4

// Model returns the averaged model. Weights that were changed fewer than minUpdates times are left out.
func (t *Trainer) Model(minUpdates int) *Model {
	rows := slices.Clone(t.rows)
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.key, b.key) })
	b := newBuilder()
	for i := range rows {
		b.feature(rows[i].key, t.average(&rows[i], minUpdates))
	}
	return b.model(t.classes)
}

// average returns the averaged weights of a row by ascending class.
func (t *Trainer) average(r *row, minUpdates int) []cell {
	var cells []cell
	for i, w := range r.current {
		h := r.history[i]
		total := h.total + int64(w.value)*int64(t.now-h.stamp)
		mean := math.Round(float64(total) / float64(max(1, t.now)) * scale)
		if mean != 0 && int(h.updates) >= minUpdates {
			cells = append(cells, cell{uint16(w.class), int16(min(max(mean, math.MinInt16), math.MaxInt16))})
		}
	}
	slices.SortFunc(cells, func(a, b cell) int { return cmp.Compare(a.class, b.class) })
	return cells
}

// builder lays out a model from features in ascending order of their keys.
type builder struct {
	slots []slot
	cells []cell
}

func newBuilder() *builder { return &builder{cells: make([]cell, 1)} }

// feature adds a feature unless it has no weights.
func (b *builder) feature(key uint32, weights []cell) {
	if len(weights) == 0 {
		return
	}
	b.slots = append(b.slots, slot{key, uint32(len(b.cells))})
	b.cells = append(append(b.cells, cell{class: uint16(len(weights))}), weights...)
}

func (b *builder) model(classes int) *Model {
	size := max(4, bits.Len(uint(2*len(b.slots))))
	m := &Model{classes: classes, shift: uint(32 - size), slots: make([]slot, 1<<size), cells: b.cells}
	mask := uint32(len(m.slots) - 1)
	for _, s := range b.slots {
		at := home(s.key, m.shift)
		for m.slots[at].start != 0 {
			at = (at + 1) & mask
		}
		m.slots[at] = s
	}
	return m
}
