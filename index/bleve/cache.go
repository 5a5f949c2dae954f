package bleve

import (
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"dateline/index"
)

// cache keeps the columns of the segments that are in use, and the dictionaries that they share.
type cache struct {
	mu           sync.Mutex
	segments     map[uint64]*columns
	dictionaries map[string]*dictionary
}

func newCache() *cache {
	return &cache{segments: map[uint64]*columns{}, dictionaries: map[string]*dictionary{}}
}

// dictionary returns the dictionary of a column.
func (c *cache) dictionary(key string) *dictionary {
	c.mu.Lock()
	defer c.mu.Unlock()
	d := c.dictionaries[key]
	if d == nil {
		d = newDictionary()
		c.dictionaries[key] = d
	}
	return d
}

// of returns the columns of a snapshot's segments and forgets those of segments that it has no longer. A search that
// still runs on an older snapshot keeps its own.
func (c *cache) of(snapshot *scorch.IndexSnapshot) []*columns {
	c.mu.Lock()
	defer c.mu.Unlock()
	used := map[uint64]*columns{}
	var list []*columns
	for _, s := range snapshot.Segments() {
		col := c.segments[s.Id()]
		if col == nil {
			col = &columns{id: s.Id(), cache: c, loaded: map[string]*values{}}
		}
		used[s.Id()] = col
		list = append(list, col)
	}
	c.segments = used
	return list
}

// Memory is about how many bytes the columns take that are loaded at present.
func (x *Index) Memory() (bytes int) {
	x.columns.mu.Lock()
	defer x.columns.mu.Unlock()
	for _, c := range x.columns.segments {
		bytes += c.memory()
	}
	for _, d := range x.columns.dictionaries {
		bytes += d.memory()
	}
	return bytes
}

// view is one state of the index with its columns; a search sees nothing else.
type view struct {
	snapshot *scorch.IndexSnapshot
	segments []part
	cache    *cache
}

// part is a segment of a view.
type part struct {
	*columns
	snapshot *scorch.SegmentSnapshot
	offset   uint64 // what is added to the segment's document numbers in the whole index
	deleted  *roaring.Bitmap
}

// view opens the current state; it must be closed.
func (x *Index) view() (*view, error) {
	snapshot, err := x.snapshot()
	if err != nil {
		return nil, err
	}
	v := &view{snapshot: snapshot, cache: x.columns}
	offset := uint64(0)
	for i, c := range x.columns.of(snapshot) {
		s := snapshot.Segments()[i]
		if err := c.loadBase(s); err != nil {
			v.close()
			return nil, err
		}
		v.segments = append(v.segments, part{c, s, offset, s.Deleted()})
		offset += s.Segment().Count()
	}
	return v, nil
}

func (v *view) close() error { return v.snapshot.Close() }

// column loads one column of a segment.
func (p part) column(k index.Kind, name string) (*values, error) {
	return p.columns.column(p.snapshot, k, name)
}

func (p part) isLive(doc uint32) bool { return p.deleted == nil || !p.deleted.Contains(doc) }
