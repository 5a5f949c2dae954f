package perceptron

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// What one change of a weight counts in a Model: more where changes grow smaller.
const (
	steadyScale   = 5
	adaptiveScale = 16
)

// Model returns the averaged model. Weights that were changed fewer than minUpdates times or that are smaller than
// least are left out.
func (t *Trainer) Model(minUpdates, least int) *Model {
	rows := slices.Clone(t.rows)
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.key, b.key) })
	b := newBuilder(t.classes)
	for i := range rows {
		b.feature(rows[i].key, t.average(&rows[i], minUpdates, max(1, least)))
	}
	return b.model()
}

// average returns the averaged weights of a row by ascending class.
func (t *Trainer) average(r *row, minUpdates, least int) []cell {
	var cells []cell
	for i, w := range r.current {
		h := r.history[i]
		total := h.total + int64(w.value)*int64(t.now-h.stamp)
		mean := int(math.Round(float64(total) / float64(max(1, t.now)) / unit * t.scale()))
		if int(h.updates) >= minUpdates && (mean >= least || mean <= -least) {
			cells = append(cells, cell{uint16(w.class), int16(min(max(mean, -maxWeight), maxWeight))})
		}
	}
	slices.SortFunc(cells, func(a, b cell) int { return cmp.Compare(a.class, b.class) })
	return cells
}

func (t *Trainer) scale() float64 {
	if t.adapt {
		return adaptiveScale
	}
	return steadyScale
}

// builder lays out a model from features in ascending order of their keys.
type builder struct {
	m     *Model
	slots []slot
}

func newBuilder(classes int) *builder {
	width := (classes + lanes - 1) / lanes
	return &builder{m: &Model{classes: classes, width: width, cells: make([]cell, 1), packed: make([]uint64, 1)}}
}

// feature adds a feature unless it has no weights.
func (b *builder) feature(key uint32, weights []cell) {
	m := b.m
	switch {
	case len(weights) == 0:
	case b.small(weights):
		b.slots = append(b.slots, newSlot(key, inline(weights)))
	case len(weights) > m.width/2 && m.width > 1 && m.width <= maxPacked:
		b.slots = append(b.slots, newSlot(key, inPacked<<24|uint32(len(m.packed))))
		m.packed = append(m.packed, pack(weights, m.width)...)
	default:
		b.slots = append(b.slots, newSlot(key, inCells<<24|uint32(len(m.cells))))
		m.cells = append(append(m.cells, cell{class: uint16(len(weights))}), weights...)
	}
}

// small reports whether weights fit into a slot.
func (b *builder) small(weights []cell) bool {
	if len(weights) > 2 || b.m.classes > inPacked {
		return false
	}
	for _, w := range weights {
		if w.weight == 0 || w.weight != int16(int8(w.weight)) {
			return false
		}
	}
	return true
}

// inline returns the value of a slot that holds one or two weights.
func inline(weights []cell) uint32 {
	value := uint32(0)
	for i, w := range weights {
		value |= (uint32(w.class)<<8 | uint32(uint8(w.weight))) << (16 - 16*i)
	}
	return value
}

func (b *builder) model() *Model {
	m := b.m
	size := max(4, bits.Len(uint(2*len(b.slots))))
	m.shift, m.slots = uint(32-size), make([]slot, 1<<size)
	mask := uint32(len(m.slots) - 1)
	for _, s := range b.slots {
		at := home(s.key(), m.shift)
		for m.slots[at] != 0 {
			at = (at + 1) & mask
		}
		m.slots[at] = s
	}
	return m
}
