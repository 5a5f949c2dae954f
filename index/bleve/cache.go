package bleve

import (
	"sync"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/vellum/levenshtein"
)

// cache keeps the columns of the segments that are in use, and the dictionaries that they share.
type cache struct {
	copies       copies
	worths       recent
	scratch      sync.Pool                                        // of []float32, all zero
	fuzzy        [2]lazy[levenshtein.LevenshteinAutomatonBuilder] // by distance, from one on
	mu           sync.Mutex
	segments     map[uint64]*columns
	dictionaries map[string]*dictionary
}

// largeSegment is the size of a segment, in documents, from which on it pays to keep copies and counts of it.
const largeSegment = 5000

func newCache(dir string) *cache {
	return &cache{copies: copies{dir, largeSegment}, segments: map[uint64]*columns{}, dictionaries: map[string]*dictionary{}}
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

// scores lends n zeros; they must be zeros again when they are given back.
func (c *cache) scores(n int) []float32 {
	if s, ok := c.scratch.Get().(*[]float32); ok && cap(*s) >= n {
		return (*s)[:n]
	}
	return make([]float32, n)
}

func (c *cache) giveBack(scores []float32) { c.scratch.Put(&scores) }

// of returns the columns of a snapshot's segments and forgets those of segments that it has no longer. A search that
// still runs on an older snapshot keeps its own.
func (c *cache) of(snapshot *scorch.IndexSnapshot) []*columns {
	c.mu.Lock()
	defer c.mu.Unlock()
	used, isNew := map[uint64]*columns{}, false
	var list []*columns
	for _, s := range snapshot.Segments() {
		col := c.segments[s.Id()]
		if col == nil {
			isNew = true
			col = &columns{id: s.Id(), cache: c, values: map[string]*lazy[values]{}, terms: map[string]*lazy[inverted]{}}
		}
		used[s.Id()] = col
		list = append(list, col)
	}
	if isNew {
		c.copies.sweep(func(id uint64) bool { return used[id] != nil })
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
	return bytes + x.columns.worths.memory()
}
