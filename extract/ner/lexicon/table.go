// Package lexicon holds what the names model knows of words and phrases outside its training sentences: word
// clusters, the usual case of a word, and lists of names. Everything is keyed by 32-bit hashes of lower-case text, so
// that a lookup allocates nothing; tables are immutable and shared.
package lexicon

import (
	"encoding/binary"
	"errors"
)

// Table maps 32-bit keys to 32-bit values by open addressing; key 0 means an empty slot. The zero Table is empty.
type Table struct {
	keys   []uint32
	values []uint32
	mask   uint32
}

// NewTable returns a table of the given entries.
func NewTable(entries map[uint32]uint32) Table {
	size := 1
	for size < 2*len(entries)+1 {
		size *= 2
	}
	t := Table{make([]uint32, size), make([]uint32, size), uint32(size - 1)}
	for k, v := range entries {
		t.put(nonZero(k), v)
	}
	return t
}

func (t Table) put(key, value uint32) {
	i := slot(key) & t.mask
	for t.keys[i] != 0 && t.keys[i] != key {
		i = (i + 1) & t.mask
	}
	t.keys[i], t.values[i] = key, value
}

// Get returns the value of a key and whether the table holds it.
func (t Table) Get(key uint32) (uint32, bool) {
	if len(t.keys) == 0 {
		return 0, false
	}
	key = nonZero(key)
	for i := slot(key) & t.mask; t.keys[i] != 0; i = (i + 1) & t.mask {
		if t.keys[i] == key {
			return t.values[i], true
		}
	}
	return 0, false
}

// Len returns the number of entries.
func (t Table) Len() int {
	n := 0
	for _, k := range t.keys {
		if k != 0 {
			n++
		}
	}
	return n
}

// slot spreads a key over the table, since keys may share their low bits.
func slot(key uint32) uint32 { return key * 0x9E3779B1 >> 7 }

func nonZero(key uint32) uint32 {
	if key == 0 {
		return 1
	}
	return key
}

// Each calls f for every entry, in slot order.
func (t Table) Each(f func(key, value uint32)) {
	for i, k := range t.keys {
		if k != 0 {
			f(k, t.values[i])
		}
	}
}

// errTruncated reports a table that ends early.
var errTruncated = errors.New("lexicon: truncated table")

// Append adds the table's binary form to b: the number of entries, then keys in ascending order with their values.
func (t Table) Append(b []byte) []byte {
	entries := t.sorted()
	b = binary.LittleEndian.AppendUint32(b, uint32(len(entries)))
	for _, e := range entries {
		b = binary.LittleEndian.AppendUint32(b, e.key)
		b = binary.LittleEndian.AppendUint32(b, e.value)
	}
	return b
}

// ReadTable decodes a table from the front of b and returns the rest.
func ReadTable(b []byte) (Table, []byte, error) {
	if len(b) < 4 {
		return Table{}, nil, errTruncated
	}
	n := int(binary.LittleEndian.Uint32(b))
	b = b[4:]
	if n > len(b)/8 {
		return Table{}, nil, errTruncated
	}
	size := 1
	for size < 2*n+1 {
		size *= 2
	}
	t := Table{make([]uint32, size), make([]uint32, size), uint32(size - 1)}
	for range n {
		t.put(nonZero(binary.LittleEndian.Uint32(b)), binary.LittleEndian.Uint32(b[4:]))
		b = b[8:]
	}
	return t, b, nil
}
