// Package perceptron is a multi-class linear model over hashed features: the averaged perceptron of Collins (2002)
// with sparse weights. A feature is a 64-bit hash that the caller makes; a model keeps 32 bits of it.
package perceptron

// Model is a trained, immutable model; any number of goroutines may score with it.
type Model struct {
	classes int
	shift   uint
	slots   []slot   // open addressing, a power of two of them, at most half full
	cells   []cell   // the weights of features that have few, one run for each; the first cell holds the length as class
	packed  []uint64 // the weights of the other features, a row of one lane for each class
	width   int      // words of a packed row
}

// slot says where the weights of a feature lie: in cells from where on, in packed from -where on; 0 in a free slot.
type slot struct {
	key   uint32
	where int32
}

// cell is the weight of one class.
type cell struct {
	class  uint16
	weight int16
}

// Weights lie between -maxWeight and maxWeight, so that a 16-bit lane holds the sum of maxRows of them, each moved up
// by maxWeight.
const (
	maxRows   = 64
	maxWeight = 511
	lanes     = 4
	laneBits  = 16
)

// maxFeatures is how many features are looked up at a time.
const maxFeatures = 192

// Classes returns how many classes the model tells apart.
func (m *Model) Classes() int { return m.classes }

// Score sets scores, which has a place for each class, to the sums of the weights of the features.
func (m *Model) Score(features []uint64, scores []int32) {
	clear(scores)
	for len(features) > maxFeatures {
		m.add(features[:maxFeatures], scores)
		features = features[maxFeatures:]
	}
	m.add(features, scores)
}

// add looks up all features before it reads any weights, so that the memory is waited for once and not for each.
func (m *Model) add(features []uint64, scores []int32) {
	var found [maxFeatures]int32
	n := 0
	for _, f := range features {
		if where := m.find(fold(f)); where != 0 {
			found[n] = where
			n++
		}
	}
	var sums packedSums
	for _, where := range found[:n] {
		if where < 0 {
			sums.add(m.packed[-where:][:m.width], scores)
			continue
		}
		run := m.cells[where:]
		for _, c := range run[1 : 1+int(run[0].class)] {
			scores[c.class] += int32(c.weight)
		}
	}
	sums.flush(scores)
}

// find returns where the weights of a key lie, 0 if the model does not know it.
func (m *Model) find(key uint32) int32 {
	mask := uint32(len(m.slots) - 1)
	for i := home(key, m.shift) & mask; ; i = (i + 1) & mask {
		if s := m.slots[i]; s.key == key || s.where == 0 {
			return s.where
		}
	}
}

// Best returns the class with the highest score, the lowest such class on a tie.
func Best(scores []int32) int {
	best := 0
	for c, s := range scores {
		if s > scores[best] {
			best = c
		}
	}
	return best
}

func fold(feature uint64) uint32 { return uint32(feature>>32) ^ uint32(feature) }

func home(key uint32, shift uint) uint32 { return (key * 0x9E3779B1) >> shift }
