package bleve

import (
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"dateline/index"
)

// kindCode is a kind of document as a byte.
type kindCode uint8

// codes are the kinds by code; the first is no kind.
var codes = [...]index.Kind{"", index.Articles, index.Agreements, index.Quotes, index.Amounts}

const articleCode kindCode = 1

func codeOf(k index.Kind) kindCode {
	for i, c := range codes {
		if c == k {
			return kindCode(i)
		}
	}
	return 0
}

// columns are those of one segment. A segment never changes, only which of its documents are live, so they are read
// once. Documents are numbered as in the segment; within their kind they have a rank, by which columns are indexed.
type columns struct {
	id    uint64
	cache *cache
	basis lazy[base]

	mu     sync.Mutex
	values map[string]*lazy[values]
	terms  map[string]*lazy[inverted]
}

// base is what every search needs.
type base struct {
	kind   []kindCode
	ranks  []uint32                    // by document: its number among the documents of its kind
	docs   [len(codes)][]uint32        // by kind and rank: the document
	all    [len(codes)]*roaring.Bitmap // by kind: the documents
	parent []uint32                    // by document: its article's document
	ids    []string                    // by rank of an article: its id

	languages []string // of the articles
}

// values is one column by document: those of rank r are numbers[starts[r]:starts[r+1]], in rising order of the terms.
type values struct{ starts, numbers []uint32 }

func (v *values) of(rank uint32) []uint32 { return v.numbers[v.starts[rank]:v.starts[rank+1]] }

// readBase reads kinds, ranks and links. Deleted documents are read too: a segment's columns serve all snapshots that
// have it.
func (c *columns) readBase(s *scorch.SegmentSnapshot) (*base, error) {
	n := int(s.Segment().Count())
	b := &base{kind: make([]kindCode, n), ranks: make([]uint32, n), parent: make([]uint32, n)}
	err := eachTerm(s, fieldKind, "", func(term string, docs []uint32) error {
		k := codeOf(index.Kind(term))
		for _, doc := range docs {
			b.kind[doc] = k
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for doc, k := range b.kind {
		b.ranks[doc] = uint32(len(b.docs[k]))
		b.docs[k] = append(b.docs[k], uint32(doc))
	}
	for k, docs := range b.docs {
		b.all[k] = roaring.BitmapOf(docs...)
	}
	b.ids = make([]string, len(b.docs[articleCode]))
	if b.languages, err = valuesOf(s, column(index.Articles, "language")); err != nil {
		return nil, err
	}
	return b, c.cache.copies.eachTerm(s, fieldLink, func(term string, docs []uint32) error {
		b.link(term, docs)
		return nil
	})
}

// link ties the documents of one version of an article together.
func (b *base) link(link string, docs []uint32) {
	for _, article := range docs {
		if b.kind[article] != articleCode {
			continue
		}
		b.ids[b.ranks[article]] = linkedID(link)
		for _, doc := range docs {
			b.parent[doc] = article
		}
	}
}

// column returns the values of one column, which belongs to one kind of document.
func (c *columns) column(s *scorch.SegmentSnapshot, b *base, k index.Kind, name string) (*values, error) {
	key := column(k, name)
	return slot(c, c.values, key).get(func() (*values, error) {
		t, err := slot(c, c.terms, key).loaded(), error(nil)
		if t == nil {
			t, err = c.read(s, key)
		}
		if err != nil {
			return nil, err
		}
		return t.byDocument(b.ranks, len(b.docs[codeOf(k)])), nil
	})
}

// inverted returns the terms of one column.
func (c *columns) inverted(s *scorch.SegmentSnapshot, k index.Kind, name string) (*inverted, error) {
	key := column(k, name)
	return slot(c, c.terms, key).get(func() (*inverted, error) { return c.read(s, key) })
}

// slot is where a column of a segment is kept.
func slot[T any](c *columns, slots map[string]*lazy[T], key string) *lazy[T] {
	c.mu.Lock()
	defer c.mu.Unlock()
	if slots[key] == nil {
		slots[key] = new(lazy[T])
	}
	return slots[key]
}

// read reads the postings of a column.
func (c *columns) read(s *scorch.SegmentSnapshot, key string) (*inverted, error) {
	dict, v := c.cache.dictionary(key), &inverted{starts: []uint32{0}}
	err := c.cache.copies.eachTerm(s, key, func(term string, docs []uint32) error {
		v.terms, v.docs = append(v.terms, dict.add(term)), append(v.docs, docs...)
		v.starts = append(v.starts, uint32(len(v.docs)))
		return nil
	})
	return v, err
}

// byDocument turns documents by term into terms by document.
func (v *inverted) byDocument(ranks []uint32, n int) *values {
	f := &values{make([]uint32, n+1), make([]uint32, len(v.docs))}
	for _, doc := range v.docs {
		f.starts[ranks[doc]+1]++
	}
	for i := range n {
		f.starts[i+1] += f.starts[i]
	}
	next := append([]uint32(nil), f.starts...)
	for i, number := range v.terms {
		for _, doc := range v.of(i) {
			rank := ranks[doc]
			f.numbers[next[rank]] = number
			next[rank]++
		}
	}
	return f
}

// memory is about how many bytes the columns take.
func (c *columns) memory() (n int) {
	if b := c.basis.loaded(); b != nil {
		n += len(b.kind) + len(b.ranks)*8 + len(b.parent)*4
		for k := range b.all {
			n += int(b.all[k].GetSizeInBytes())
		}
		for _, id := range b.ids {
			n += 16 + len(id)
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, l := range c.values {
		if v := l.loaded(); v != nil {
			n += 4 * (len(v.starts) + len(v.numbers))
		}
	}
	for _, l := range c.terms {
		if v := l.loaded(); v != nil {
			n += v.memory()
		}
	}
	return n
}
