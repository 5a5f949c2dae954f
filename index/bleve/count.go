package bleve

import (
	"encoding/binary"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// counts remembers how many rows of the whole index have each value. It counts the large segments once, deleted
// documents too, as these segments stay for long; what was deleted and the small segments of late are counted anew.
type counts struct {
	mu       sync.Mutex
	segments string // the large segments of which the counts are
	known    map[countKey][]uint32
}

// countKey names the counts of one column over all rows of a kind.
type countKey struct {
	of    index.Kind
	field string
}

// fill counts all rows of the index.
func (c *counts) fill(f *counter) {
	copy(f.counts, c.ofLarge(f))
	for i, p := range f.view.segments {
		rows := p.all[codeOf(f.key.of)]
		if !p.isLarge() {
			f.add(i, p.live(rows), 1)
		} else if p.deleted != nil {
			f.add(i, roaring.And(rows, p.deleted), ^uint32(0)) // one less
		}
	}
}

// ofLarge are the counts of the large segments. Values that came later have none there.
func (c *counts) ofLarge(f *counter) []uint32 {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s := f.view.large(); s != c.segments || c.known == nil {
		c.segments, c.known = s, map[countKey][]uint32{}
	}
	if c.known[f.key] == nil {
		large := counter{view: f.view, columns: f.columns, byParent: f.byParent, counts: make([]uint32, len(f.values))}
		for i, p := range f.view.segments {
			if p.isLarge() {
				large.add(i, p.all[codeOf(f.key.of)], 1)
			}
		}
		c.known[f.key] = large.counts
	}
	return c.known[f.key]
}

// isLarge reports whether it pays to keep what was found out about the segment.
func (p part) isLarge() bool { return len(p.kind) >= p.cache.copies.large }

// large identifies the large segments of a view.
func (v *view) large() string {
	var ids []byte
	for _, p := range v.segments {
		if p.isLarge() {
			ids = binary.LittleEndian.AppendUint64(ids, p.id)
		}
	}
	return string(ids)
}
