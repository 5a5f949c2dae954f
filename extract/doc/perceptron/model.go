// Package perceptron is a multi-class linear model over hashed features: the averaged perceptron of Collins (2002)
// with sparse weights. A feature is a 64-bit hash that the caller makes; a model keeps 32 bits of it.
package perceptron

// Model is a trained, immutable model; any number of goroutines may score with it.
type Model struct {
	classes int
	shift   uint
	slots   []slot // open addressing, a power of two of them
	cells   []cell // the weights of all features, one run for each
}

// slot says where the weights of a feature lie: cells[first : first+count]; count is 0 in a free slot.
type slot struct {
	key   uint32
	first uint32
	count uint32
}

// cell is the weight of one class.
type cell struct {
	class  uint16
	weight int16
}

// Classes returns how many classes the model tells apart.
func (m *Model) Classes() int { return m.classes }

// Score sets scores, which has a place for each class, to the sums of the weights of the features.
func (m *Model) Score(features []uint64, scores []int32) {
	clear(scores)
	mask := uint32(len(m.slots) - 1)
	for _, f := range features {
		key := fold(f)
		for i := home(key, m.shift); m.slots[i].count != 0; i = (i + 1) & mask {
			if s := &m.slots[i]; s.key == key {
				for _, c := range m.cells[s.first : s.first+s.count] {
					scores[c.class] += int32(c.weight)
				}
				break
			}
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
