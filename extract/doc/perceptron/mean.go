package perceptron

import (
	"maps"
	"slices"
)

// Mean returns the model whose weights are the means of those of the models, which tell the same classes apart. Weights
// that are smaller than least are left out.
func Mean(models []*Model, least int) *Model {
	sums := map[uint32][]int{} // by key, then by class
	for _, m := range models {
		for _, s := range m.slots {
			if s != 0 {
				sums[s.key()] = addWeights(sums[s.key()], m.weights(s), m.classes)
			}
		}
	}
	b := newBuilder(models[0].classes)
	for _, key := range slices.Sorted(maps.Keys(sums)) {
		b.feature(key, means(sums[key], len(models), least))
	}
	return b.model()
}

func addWeights(sums []int, weights []cell, classes int) []int {
	if sums == nil {
		sums = make([]int, classes)
	}
	for _, w := range weights {
		sums[w.class] += int(w.weight)
	}
	return sums
}

func means(sums []int, n, least int) []cell {
	var cells []cell
	for class, sum := range sums {
		if w := sum / n; w >= least || w <= -least {
			cells = append(cells, cell{uint16(class), int16(w)})
		}
	}
	return cells
}
