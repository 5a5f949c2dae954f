package bleve

import (
	"context"
	"math/bits"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// bitset is a set of a segment's documents.
type bitset []uint64

func newBitset(n int) bitset         { return make(bitset, (n+63)/64) }
func (b bitset) add(doc uint32)      { b[doc/64] |= 1 << (doc % 64) }
func (b bitset) has(doc uint32) bool { return b[doc/64]&(1<<(doc%64)) != 0 }

// next is the first member from doc on; false where there is none.
func (b bitset) next(doc uint32) (uint32, bool) {
	word := int(doc / 64)
	if word >= len(b) {
		return 0, false
	}
	rest := b[word] &^ (1<<(doc%64) - 1)
	for rest == 0 {
		if word++; word == len(b) {
			return 0, false
		}
		rest = b[word]
	}
	return uint32(word*64 + bits.TrailingZeros64(rest)), true
}

func (b bitset) count() (n uint64) {
	for _, w := range b {
		n += uint64(bits.OnesCount64(w))
	}
	return n
}

// set is a set of the documents of a view, a bitset per segment. As a query it matches its live members and adds
// nothing to their score.
type set struct {
	view  *view
	parts []bitset
}

func newSet(v *view) *set {
	s := &set{view: v}
	for _, p := range v.segments {
		s.parts = append(s.parts, newBitset(len(p.kind)))
	}
	return s
}

// Searcher implements Bleve's query.
func (s *set) Searcher(context.Context, bleveindex.IndexReader, mapping.IndexMapping, search.SearcherOptions) (search.Searcher, error) {
	return &setSearcher{set: s}, nil
}

// setSearcher walks over the members.
type setSearcher struct {
	*set
	part int
	doc  uint32
}

// Next implements Bleve's searcher.
func (s *setSearcher) Next(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	for ; s.part < len(s.parts); s.part, s.doc = s.part+1, 0 {
		p := s.view.segments[s.part]
		for doc, ok := s.parts[s.part].next(s.doc); ok; doc, ok = s.parts[s.part].next(doc + 1) {
			if p.isLive(doc) {
				s.doc = doc + 1
				m := ctx.DocumentMatchPool.Get()
				m.IndexInternalID = bleveindex.NewIndexInternalID(m.IndexInternalID, p.offset+uint64(doc))
				return m, nil
			}
		}
	}
	return nil, nil
}

// Advance implements Bleve's searcher.
func (s *setSearcher) Advance(ctx *search.SearchContext, id bleveindex.IndexInternalID) (*search.DocumentMatch, error) {
	if s.part == len(s.parts) {
		return nil, nil
	}
	part, doc := s.view.locate(id.Value(), s.part)
	if part > s.part || doc > s.doc {
		s.part, s.doc = part, doc
	}
	return s.Next(ctx)
}

// locate finds the segment of a document from a segment on, and its number there.
func (v *view) locate(number uint64, from int) (part int, doc uint32) {
	for from+1 < len(v.segments) && number >= v.segments[from+1].offset {
		from++
	}
	return from, uint32(number - v.segments[from].offset)
}

// Count implements Bleve's searcher.
func (s *setSearcher) Count() (n uint64) {
	for _, b := range s.parts {
		n += b.count()
	}
	return n
}

// The rest of Bleve's searcher.

func (s *setSearcher) Close() error               { return nil }
func (s *setSearcher) Weight() float64            { return 0 }
func (s *setSearcher) SetQueryNorm(float64)       {}
func (s *setSearcher) Min() int                   { return 0 }
func (s *setSearcher) Size() int                  { return 0 }
func (s *setSearcher) DocumentMatchPoolSize() int { return 1 }
