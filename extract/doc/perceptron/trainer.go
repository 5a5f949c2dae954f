package perceptron

// Trainer learns a Model by mistakes. It is used by one goroutine; the same calls give the same model.
type Trainer struct {
	classes int
	rows    map[uint32][]weight
	now     int32
}

// weight is the current weight of one class of a feature and the sum of what it was at every step so far.
type weight struct {
	class   uint16
	updates uint16
	value   int32
	stamp   int32
	total   int64
}

// NewTrainer returns a trainer for the number of classes.
func NewTrainer(classes int) *Trainer {
	return &Trainer{classes: classes, rows: map[uint32][]weight{}}
}

// Score sets scores to the sums of the current, unaveraged weights of the features.
func (t *Trainer) Score(features []uint64, scores []int32) {
	clear(scores)
	for _, f := range features {
		for _, w := range t.rows[fold(f)] {
			scores[w.class] += w.value
		}
	}
}

// Update takes one step: it rewards the class right and punishes the class wrong on the features. Equal classes
// change nothing but count as a step.
func (t *Trainer) Update(features []uint64, right, wrong int) {
	t.now++
	if right == wrong {
		return
	}
	for _, f := range features {
		key := fold(f)
		row := t.add(t.rows[key], right, 1)
		t.rows[key] = t.add(row, wrong, -1)
	}
}

func (t *Trainer) add(row []weight, class int, change int32) []weight {
	for i := range row {
		if w := &row[i]; int(w.class) == class {
			w.total += int64(w.value) * int64(t.now-w.stamp)
			w.stamp = t.now
			w.value += change
			w.updates++
			return row
		}
	}
	return append(row, weight{class: uint16(class), updates: 1, value: change, stamp: t.now})
}
