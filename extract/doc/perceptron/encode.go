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
		if s.where != 0 {
			used = append(used, s)
		}
	}
	slices.SortFunc(used, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	b = wire.AppendUint(b, uint64(m.classes))
	b = wire.AppendUint(b, uint64(len(used)))
	last := uint32(0)
	for _, s := range used {
		weights := m.weights(s)
		b = wire.AppendUint(b, uint64(s.key-last))
		b = wire.AppendUint(b, uint64(len(weights)))
		last = s.key
		for _, c := range weights {
			b = wire.AppendUint(b, uint64(c.class))
			b = wire.AppendInt(b, int64(c.weight))
		}
	}
	return b
}

// weights returns the weights of a slot that are not 0, by ascending class.
func (m *Model) weights(s slot) []cell {
	if s.where > 0 {
		run := m.cells[s.where:]
		return run[1 : 1+int(run[0].class)]
	}
	var found []cell
	for c := range m.classes {
		lane := m.packed[-int(s.where)+c/lanes] >> (c % lanes * laneBits) & (1<<laneBits - 1)
		if w := int16(int(lane) - maxWeight); w != 0 {
			found = append(found, cell{uint16(c), w})
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
	if r.Err() != nil {
		return nil
	}
	return b.model()
}
