package perceptron

import (
	"slices"

	"dateline/extract/doc/wire"
)

// Append appends the model's serial form to b: the number of classes and of features, then for each feature, in
// ascending order of keys, the difference to the key before, the number of cells, and each cell's class and weight,
// all as varints. Read decodes it.
func (m *Model) Append(b []byte) []byte {
	var used []slot
	for _, s := range m.slots {
		if s.count != 0 {
			used = append(used, s)
		}
	}
	slices.SortFunc(used, func(a, b slot) int { return int(int64(a.key) - int64(b.key)) })
	b = wire.AppendUint(b, uint64(m.classes))
	b = wire.AppendUint(b, uint64(len(used)))
	b = wire.AppendUint(b, uint64(len(m.cells)))
	last := uint32(0)
	for _, s := range used {
		b = wire.AppendUint(b, uint64(s.key-last))
		b = wire.AppendUint(b, uint64(s.count))
		last = s.key
		for _, c := range m.cells[s.first : s.first+s.count] {
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
	keys := make([]uint32, features)
	counts := make([]uint32, features)
	cells := make([]cell, 0, total)
	key := uint64(0)
	for i := range keys {
		key += r.Uint()
		keys[i], counts[i] = uint32(key), uint32(r.Uint())
		for n := counts[i]; n > 0 && len(cells) < total; n-- {
			cells = append(cells, cell{uint16(r.Uint()), int16(r.Int())})
		}
	}
	if r.Err() != nil {
		return nil
	}
	return build(int(classes), keys, counts, cells)
}
