package bleve

import (
	"encoding/binary"
	"hash/fnv"
	"sync"

	"dateline/index"
)

// counts remembers the counts of the whole index, which change only with its state.
type counts struct {
	mu    sync.Mutex
	state uint64
	known map[countKey][]int
}

// countKey names the counts of one column over all rows of a kind.
type countKey struct {
	of    index.Kind
	field string
}

// of returns what is remembered for the state of a view; nil where nothing is.
func (c *counts) of(v *view, key countKey) []int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.state != v.state() {
		return nil
	}
	return c.known[key]
}

// remember keeps counts, and forgets those of other states.
func (c *counts) remember(v *view, key countKey, counts []int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.state != v.state() || c.known == nil {
		c.state, c.known = v.state(), map[countKey][]int{}
	}
	c.known[key] = counts
}

// state identifies what the view shows: in a segment documents can only be deleted.
func (v *view) state() uint64 {
	var b []byte
	for _, p := range v.segments {
		deleted := uint64(0)
		if p.deleted != nil {
			deleted = p.deleted.GetCardinality()
		}
		b = binary.LittleEndian.AppendUint64(b, p.id)
		b = binary.LittleEndian.AppendUint64(b, deleted)
	}
	h := fnv.New64a()
	h.Write(b)
	return h.Sum64()
}
