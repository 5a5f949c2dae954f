package bleve

import (
	"sync"

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
	id     uint64
	cache  *cache
	base   sync.Once
	err    error
	kind   []kindCode
	ranks  []uint32 // by document: its number among the documents of its kind
	counts [len(codes)]int
	docs   [len(codes)][]uint32 // by kind and rank: the document
	parent []uint32             // by document: its article's document
	ids    []string             // by rank of an article: its id

	mu     sync.Mutex
	loaded map[string]*values
}

// values is one column: those of rank r are numbers[starts[r]:starts[r+1]], in rising order of the terms.
type values struct {
	starts  []uint32
	numbers []uint32
}

func (v *values) of(rank uint32) []uint32 { return v.numbers[v.starts[rank]:v.starts[rank+1]] }

// loadBase reads kinds, ranks and links; every search needs them.
func (c *columns) loadBase(s *scorch.SegmentSnapshot) error {
	c.base.Do(func() { c.err = c.readBase(s) })
	return c.err
}

func (c *columns) readBase(s *scorch.SegmentSnapshot) error {
	n := int(s.Segment().Count())
	c.kind, c.ranks, c.parent = make([]kindCode, n), make([]uint32, n), make([]uint32, n)
	// Deleted documents are read too: a segment's columns serve all snapshots that have it.
	err := eachOf(s, fieldKind, func(term string, doc uint64) {
		c.kind[doc] = codeOf(index.Kind(term))
	})
	if err != nil {
		return err
	}
	for doc, k := range c.kind {
		c.ranks[doc] = uint32(c.counts[k])
		c.docs[k] = append(c.docs[k], uint32(doc))
		c.counts[k]++
	}
	c.ids = make([]string, c.counts[articleCode])
	return c.readLinks(s)
}

// readLinks finds the article of each fact: the documents of one version of an article share a link.
func (c *columns) readLinks(s *scorch.SegmentSnapshot) error {
	var group []uint64
	last := ""
	finish := func() {
		article, ok := c.articleOf(group)
		if !ok {
			return
		}
		c.ids[c.ranks[article]] = linkedID(last)
		for _, doc := range group {
			c.parent[doc] = uint32(article)
		}
	}
	err := eachOf(s, fieldLink, func(term string, doc uint64) {
		if term != last {
			finish()
			last, group = term, group[:0]
		}
		group = append(group, doc)
	})
	finish()
	return err
}

func (c *columns) articleOf(group []uint64) (uint64, bool) {
	for _, doc := range group {
		if c.kind[doc] == articleCode {
			return doc, true
		}
	}
	return 0, false
}

// column returns the values of one column, which belongs to one kind of document.
func (c *columns) column(s *scorch.SegmentSnapshot, k index.Kind, name string) (*values, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	key := column(k, name)
	if v := c.loaded[key]; v != nil {
		return v, nil
	}
	v, err := c.read(s, k, key)
	if err == nil {
		c.loaded[key] = v
	}
	return v, err
}

// read turns postings, documents by term, into a column, terms by document.
func (c *columns) read(s *scorch.SegmentSnapshot, k index.Kind, key string) (*values, error) {
	dict := c.cache.dictionary(key)
	var ranks, numbers []uint32
	last, number := "", uint32(0)
	v := &values{starts: make([]uint32, c.counts[codeOf(k)]+1)}
	err := eachOf(s, key, func(term string, doc uint64) {
		if term != last || len(ranks) == 0 {
			last, number = term, dict.add(term)
		}
		rank := c.ranks[doc]
		ranks, numbers = append(ranks, rank), append(numbers, number)
		v.starts[rank+1]++
	})
	if err != nil {
		return nil, err
	}
	for i := range c.counts[codeOf(k)] {
		v.starts[i+1] += v.starts[i]
	}
	v.numbers = make([]uint32, len(numbers))
	next := append([]uint32(nil), v.starts...)
	for i, rank := range ranks {
		v.numbers[next[rank]] = numbers[i]
		next[rank]++
	}
	return v, nil
}

// eachOf visits all documents of all terms of a field, deleted ones too.
func eachOf(s *scorch.SegmentSnapshot, field string, visit func(term string, doc uint64)) error {
	return eachPosting(s, nil, field, "", func(term string, doc uint64) error {
		visit(term, doc)
		return nil
	})
}

// memory is about how many bytes the columns take.
func (c *columns) memory() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := len(c.kind) + len(c.ranks)*8 + len(c.parent)*4
	for _, id := range c.ids {
		n += 16 + len(id)
	}
	for _, v := range c.loaded {
		n += 4 * (len(v.starts) + len(v.numbers))
	}
	return n
}
