package lexicon

import (
	"maps"
	"slices"

	"dateline/extract/doc/wire"
)

// Append appends the lexicon's serial form to b.
func (l *Lexicon) Append(b []byte) []byte {
	b = wire.AppendUint(b, uint64(len(l.entries)))
	last := uint32(0)
	for _, key := range slices.Sorted(maps.Keys(l.entries)) {
		e := l.entries[key]
		b = wire.AppendUint(b, uint64(key-last))
		b = wire.AppendUint(b, uint64(e.Tags))
		b = wire.AppendUint(b, uint64(e.Cluster)<<2|uint64(e.Case))
		last = key
	}
	return b
}

// Read decodes a lexicon; a bad form leaves r failed.
func Read(r *wire.Reader) *Lexicon {
	n := r.Count()
	entries := make(map[uint32]Entry, n)
	key := uint64(0)
	for range n {
		key += r.Uint()
		tags, rest := r.Uint(), r.Uint()
		entries[uint32(key)] = Entry{Tags: uint32(tags), Cluster: uint32(rest >> 2), Case: Case(rest & 3)}
	}
	return New(entries)
}
