package perceptron

import (
	"cmp"
	"slices"

	"dateline/extract/doc/wire"
)

// Append appends the model's serial form to b: the number of classes and of features, then for each feature, in
// ascending order of keys, the difference to the key before, the number of cells, and each cell's class and weight,
// all as varints. Read decodes it.
func (m *Model) Append(b []byte) []byte {
	var used []slot
	for _, s := range m.slots {
		if s.start != 0 {
			used = append(used, s)
		}
	}
	slices.SortFunc(used, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	b = wire.AppendUint(b, uint64(m.classes))
	b = wire.AppendUint(b, uint64(len(used)))
	b = wire.AppendUint(b, uint64(len(m.cells)-1-len(used)))
	last := uint32(0)
	for _, s := range used {
		run := m.cells[s.start:]
		b = wire.AppendUint(b, uint64(s.key-last))
		b = wire.AppendUint(b, uint64(run[0].class))
		last = s.key
		for _, c := range run[1 : 1+int(run[0].class)] {
			b = wire.AppendUint(b, uint64(c.class))
			b = wire.AppendInt(b, int64(c.weight))
		}
	}
	return b
}

// Read decodes a model; a bad form leaves r failed.
func Read(r *wire.Reader) *Model {
	classes := r.Uint()
	features, total := r.Count(), r.Count()
	b := &builder{slots: make([]slot, features), cells: make([]cell, 1, 1+features+total)}
	key := uint64(0)
	for i := range b.slots {
		key += r.Uint()
		b.slots[i] = slot{uint32(key), uint32(len(b.cells))}
		n := int(min(r.Uint(), classes))
		b.cells = append(b.cells, cell{class: uint16(n)})
		for range n {
			b.cells = append(b.cells, cell{uint16(min(r.Uint(), classes-1)), int16(r.Int())})
		}
	}
	if r.Err() != nil {
		return nil
	}
	return b.model(int(classes))
}
