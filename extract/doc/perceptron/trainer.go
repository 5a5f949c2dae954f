package perceptron

import (
	"math"
	"math/bits"
	"slices"
)

// Trainer learns a Model by mistakes. It is used by one goroutine; the same calls give the same model.
type Trainer struct {
	classes int
	adapt   bool    // whether changes of a weight grow smaller
	places  []place // open addressing, a power of two of them
	shift   uint
	rows    []row
	now     int32
}

// place says which row belongs to a feature; row is its index + 1, 0 in a free place.
type place struct{ key, row uint32 }

// row holds the weights of one feature; current and history are parallel.
type row struct {
	key     uint32
	current []current
	history []history
}

// current is the weight of a class as it is now.
type current struct {
	class int32
	value int32
}

// history is what averaging needs: the sum of the values up to the step stamp, and how often they changed.
type history struct {
	total   int64
	stamp   int32
	updates int32
}

// NewTrainer returns a trainer for the number of classes whose changes are all of one size.
func NewTrainer(classes int) *Trainer {
	return &Trainer{classes: classes, places: make([]place, 1<<16), shift: 16}
}

// NewAdaptiveTrainer returns a trainer whose n-th change of a weight is smaller by √n (AdaGrad, Duchi, Hazan and
// Singer 2011, for features that are 0 or 1).
func NewAdaptiveTrainer(classes int) *Trainer {
	t := NewTrainer(classes)
	t.adapt = true
	return t
}

// Score sets scores to the sums of the current, unaveraged weights of the features. Like Model.Score it goes through
// them in rounds, so that the memory is waited for once and not for each.
func (t *Trainer) Score(features []uint64, scores []int32) {
	clear(scores)
	for part := range slices.Chunk(features, pass) {
		t.add(part, scores)
	}
}

func (t *Trainer) add(features []uint64, scores []int32) {
	var at [pass]place
	for i, f := range features {
		at[i] = t.places[home(fold(f), t.shift)]
	}
	for i, f := range features {
		if key := fold(f); at[i].row != 0 && at[i].key != key {
			at[i] = t.places[t.find(key)]
		}
	}
	var runs [pass][]current
	for i := range features {
		if r := at[i].row; r != 0 {
			runs[i] = t.rows[r-1].current
		}
	}
	for _, run := range runs[:len(features)] {
		for _, w := range run {
			scores[w.class] += w.value
		}
	}
}

// find returns the place of a key, or the free one where it belongs.
func (t *Trainer) find(key uint32) uint32 {
	mask := uint32(len(t.places) - 1)
	at := home(key, t.shift)
	for t.places[at].row != 0 && t.places[at].key != key {
		at = (at + 1) & mask
	}
	return at
}

// unit is the first change of a weight.
const unit = 256

// Update takes one step: it rewards the class right and punishes the class wrong on the features. Equal classes
// change nothing but count as a step.
func (t *Trainer) Update(features []uint64, right, wrong int) {
	t.now++
	if right == wrong {
		return
	}
	for _, f := range features {
		r := t.row(fold(f))
		t.change(r, right, 1)
		t.change(r, wrong, -1)
	}
}

// row returns the feature's row and makes it where there is none.
func (t *Trainer) row(key uint32) *row {
	at := t.find(key)
	if t.places[at].row == 0 {
		t.rows = append(t.rows, row{key: key})
		t.places[at] = place{key, uint32(len(t.rows))}
		if len(t.rows)*2 > len(t.places) {
			t.grow()
			at = t.find(key)
		}
	}
	return &t.rows[t.places[at].row-1]
}

func (t *Trainer) grow() {
	t.places = make([]place, 2*len(t.places))
	t.shift = uint(33 - bits.Len(uint(len(t.places))))
	for i := range t.rows {
		t.places[t.find(t.rows[i].key)] = place{t.rows[i].key, uint32(i + 1)}
	}
}

// Prefer takes one step, given the scores of the features: unless the class right is ahead of the class rival by more
// than the margin (in units of a weight's first change), it rewards the one and punishes the other.
func (t *Trainer) Prefer(features []uint64, scores []int32, right, rival int, margin int32) {
	if scores[right]-scores[rival] > margin*unit {
		rival = right
	}
	t.Update(features, right, rival)
}

// Teach is Prefer with the best of all other classes as the rival.
func (t *Trainer) Teach(features []uint64, scores []int32, right int, margin int32) {
	own := scores[right]
	scores[right] = math.MinInt32
	rival := Best(scores)
	scores[right] = own
	t.Prefer(features, scores, right, rival, margin)
}

func (t *Trainer) change(r *row, class int, sign int32) {
	for i := range r.current {
		if w := &r.current[i]; int(w.class) == class {
			h := &r.history[i]
			h.total += int64(w.value) * int64(t.now-h.stamp)
			h.stamp = t.now
			h.updates++
			w.value += sign * t.step(h.updates)
			return
		}
	}
	r.current = append(r.current, current{int32(class), sign * unit})
	r.history = append(r.history, history{stamp: t.now, updates: 1})
}

// step returns the size of the n-th change of a weight.
func (t *Trainer) step(n int32) int32 {
	if !t.adapt {
		return unit
	}
	return int32(unit/math.Sqrt(float64(n)) + 0.5)
}
