// Package table maps 32-bit hashes to numbers: an immutable hash table that most keys cost one access to memory.
package table

import (
	"maps"
	"math/bits"
	"slices"

	"dateline/extract/doc/wire"
)

// Table maps hashes to numbers that are not 0. It is safe for concurrent use.
type Table struct {
	slots []slot // open addressing, a power of two of them, at most half full; the value is 0 in a free one
	shift uint
}

type slot struct {
	key   uint32
	value uint64
}

// New returns a table of the entries; an entry whose value is 0 is none.
func New(entries map[uint32]uint64) *Table {
	t := sized(len(entries))
	for key, value := range entries {
		t.slots[t.find(key)] = slot{key, value}
	}
	return t
}

// sized returns an empty table for n entries.
func sized(n int) *Table {
	size := max(1, bits.Len(uint(2*n)))
	return &Table{slots: make([]slot, 1<<size), shift: uint(32 - size)}
}

// Get returns the value of a key, 0 if the table has none.
func (t *Table) Get(key uint32) uint64 { return t.slots[t.find(key)].value }

// find returns the slot of a key, or the free one where it belongs.
func (t *Table) find(key uint32) uint32 {
	mask := uint32(len(t.slots) - 1)
	for i := (key * 0x9E3779B1) >> t.shift; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.value == 0 || s.key == key {
			return i
		}
	}
}

// Entries returns the entries as a new map.
func (t *Table) Entries() map[uint32]uint64 {
	entries := map[uint32]uint64{}
	for _, s := range t.slots {
		if s.value != 0 {
			entries[s.key] = s.value
		}
	}
	return entries
}

// Append appends the table's serial form to b: the number of entries, then for each in ascending order the difference
// to the key before and the value, all as varints. Read decodes it.
func (t *Table) Append(b []byte) []byte {
	entries := t.Entries()
	b = wire.AppendUint(b, uint64(len(entries)))
	last := uint32(0)
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		b = wire.AppendUint(wire.AppendUint(b, uint64(key-last)), entries[key])
		last = key
	}
	return b
}

// Read decodes a table; a bad form leaves r failed.
func Read(r *wire.Reader) *Table {
	n := r.Count()
	t := sized(n)
	key := uint64(0)
	for range n {
		key += r.Uint()
		t.slots[t.find(uint32(key))] = slot{uint32(key), r.Uint()}
	}
	return t
}
