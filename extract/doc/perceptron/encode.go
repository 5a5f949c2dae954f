package perceptron

import (
	"cmp"
	"slices"

	"dateline/extract/doc/wire"
)

// Append appends the model's serial form to b: the number of classes and of features, then for each feature, in
// ascending order of keys, the difference to the key before, the number of weights, and each one's class and value,
// all as varints. Read decodes it.
func (m *Model) Append(b []byte) []byte {
	var used []slot
	for _, s := range m.slots {
		if s != 0 {
			used = append(used, s)
		}
	}
	slices.SortFunc(used, func(a, b slot) int { return cmp.Compare(a.key(), b.key()) })
	b = wire.AppendUint(b, uint64(m.classes))
	b = wire.AppendUint(b, uint64(len(used)))
	last := uint32(0)
	for _, s := range used {
		weights := m.weights(s)
		b = wire.AppendUint(b, uint64(s.key()-last))
		b = wire.AppendUint(b, uint64(len(weights)))
		last = s.key()
		for _, c := range weights {
			b = wire.AppendUint(b, uint64(c.class))
			b = wire.AppendInt(b, int64(c.weight))
		}
	}
	return b
}

// weights returns the weights of a slot that are not 0, by ascending class.
func (m *Model) weights(s slot) []cell {
	var found []cell
	switch tag, index := s.value(); tag {
	case inCells:
		return m.cells[index+1:][:m.cells[index].class]
	case inPacked:
		for c := range m.classes {
			lane := m.packed[index+c/lanes] >> (c % lanes * laneBits) & (1<<laneBits - 1)
			if w := int16(int(lane) - maxWeight); w != 0 {
				found = append(found, cell{uint16(c), w})
			}
		}
	default:
		found = append(found, cell{uint16(tag), int16(int8(s >> 16))})
		if second := int16(int8(s)); second != 0 {
			found = append(found, cell{uint16(uint8(s >> 8)), second})
		}
	}
	return found
}

// Read decodes a model; a bad form leaves r failed.
func Read(r *wire.Reader) *Model {
	classes := r.Uint()
	features := r.Count()
	if classes == 0 || classes > 1<<12 {
		r.Fail()
		return nil
	}
	b := newBuilder(int(classes))
	b.slots = make([]slot, 0, features)
	var weights []cell
	key := uint64(0)
	for range features {
		key += r.Uint()
		weights = weights[:0]
		for range min(r.Uint(), classes) {
			class := min(r.Uint(), classes-1)
			weights = append(weights, cell{uint16(class), int16(min(max(r.Int(), -maxWeight), maxWeight))})
		}
		b.feature(uint32(key), weights)
	}
	if len(b.m.cells) > maxIndex || len(b.m.packed) > maxIndex {
		r.Fail()
	}
	if r.Err() != nil {
		return nil
	}
	return b.model()
}
