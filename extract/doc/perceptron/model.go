// Package perceptron is a multi-class linear model over hashed features: the averaged perceptron of Collins (2002)
// with sparse weights. A feature is a 64-bit hash that the caller makes; a model keeps 32 bits of it.
package perceptron

import (
	"math"
	"slices"
)

// Model is a trained, immutable model; any number of goroutines may score with it.
type Model struct {
	classes int
	shift   uint
	slots   []slot   // open addressing, a power of two of them, at most half full
	cells   []cell   // the weights of features that have a few, one run for each; the first cell holds the length as class
	packed  []uint64 // the weights of features that have many, a row of one lane for each class
	width   int      // words of a packed row
}

// slot holds the key of a feature in its upper half and its weights, or where they lie, in the lower; 0 when free.
type slot uint64

func newSlot(key, value uint32) slot { return slot(key)<<32 | slot(value) }

func (s slot) key() uint32 { return uint32(s >> 32) }

// The value of a slot is up to two weights, each with its class in the upper byte, or one of these tags in its first
// byte and an index in the others.
const (
	inCells  = 0xFF
	inPacked = 0xFE
	maxIndex = 1<<24 - 1
)

// value returns the lower half of a slot as its first byte and the rest.
func (s slot) value() (tag uint32, index int) { return uint32(s) >> 24, int(s & maxIndex) }

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

// pass is how many features are looked up at a time.
const pass = 64

// Classes returns how many classes the model tells apart.
func (m *Model) Classes() int { return m.classes }

// Score sets scores, which has a place for each class, to the sums of the weights of the features.
func (m *Model) Score(features []uint64, scores []int32) {
	clear(scores)
	var sums packedSums
	for part := range slices.Chunk(features, pass) {
		m.add(part, scores, &sums)
	}
	sums.flush(scores)
}

// add goes through the features in rounds, none of which decides anything by memory that it has just asked for, so
// that the memory is waited for once and not for each feature.
func (m *Model) add(features []uint64, scores []int32, sums *packedSums) {
	var at [pass]slot
	for i, f := range features {
		at[i] = m.slots[home(fold(f), m.shift)]
	}
	n := 0
	for i, f := range features {
		s := m.settle(at[i], fold(f))
		if s == 0 {
			continue
		}
		if tag, _ := s.value(); tag >= inPacked {
			at[n] = s
			n++
			continue
		}
		scores[uint8(s>>24)] += int32(int8(s >> 16))
		scores[uint8(s>>8)] += int32(int8(s))
	}
	m.addRows(at[:n], scores, sums)
}

// settle returns the slot of a key, 0 if there is none, given the slot where the search begins.
func (m *Model) settle(s slot, key uint32) slot {
	if s == 0 || s.key() == key {
		return s
	}
	mask := uint32(len(m.slots) - 1)
	for i := (home(key, m.shift) + 1) & mask; ; i = (i + 1) & mask {
		if s := m.slots[i]; s == 0 || s.key() == key {
			return s
		}
	}
}

// addRows adds the weights that lie outside of the slots.
func (m *Model) addRows(rows []slot, scores []int32, sums *packedSums) {
	var lengths [pass]uint16
	for i, s := range rows {
		if tag, index := s.value(); tag == inCells {
			lengths[i] = m.cells[index].class
		}
	}
	for i, s := range rows {
		_, index := s.value()
		if lengths[i] == 0 {
			sums.add(m.packed[index:][:m.width], scores)
			continue
		}
		for _, c := range m.cells[index+1:][:lengths[i]] {
			scores[c.class] += int32(c.weight)
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

// Lead returns the class with the highest score, as Best does, and how far it is ahead of all others.
func Lead(scores []int32) (best int, lead int32) {
	top, second := int32(math.MinInt32/2), int32(math.MinInt32/2)
	for c, s := range scores {
		if s > top {
			best, top, second = c, s, top
		} else if s > second {
			second = s
		}
	}
	return best, top - second
}

func fold(feature uint64) uint32 { return uint32(feature>>32) ^ uint32(feature) }

func home(key uint32, shift uint) uint32 { return (key * 0x9E3779B1) >> shift }
