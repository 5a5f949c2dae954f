package bleve

import (
	"slices"

	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// eachTerm visits the terms of a segment's field that start with prefix, in order, and the documents of each, deleted
// ones too; the slice is used again for the next.
func eachTerm(s *scorch.SegmentSnapshot, field, prefix string, visit func(term string, docs []uint32) error) error {
	dict, err := s.Segment().Dictionary(field)
	if err != nil {
		return err
	}
	var list segment.PostingsList
	var iterator segment.PostingsIterator
	var docs []uint32
	terms := termsOf(dict, prefix)
	for {
		term, err := terms.Next()
		if err != nil || term == nil {
			return err
		}
		if list, err = dict.PostingsList([]byte(term.Term), nil, list); err != nil {
			return err
		}
		iterator = list.Iterator(false, false, false, iterator)
		docs = docsOf(iterator, docs)
		if err := visit(term.Term, docs); err != nil {
			return err
		}
	}
}

// termsOf lists the terms that start with prefix.
func termsOf(dict segment.TermDictionary, prefix string) segment.DictionaryIterator {
	if prefix == "" {
		return termsLike(dict, nil, nil, nil)
	}
	return termsLike(dict, nil, []byte(prefix), append([]byte(prefix), 0xff))
}

// termsLike lists the terms that an automaton accepts without reading their postings for a count, where the segment's
// version can do that.
func termsLike(dict segment.TermDictionary, a segment.Automaton, start, end []byte) segment.DictionaryIterator {
	quick, ok := dict.(interface {
		AutomatonIteratorOmitCount(a segment.Automaton, start, end []byte) segment.DictionaryIterator
	})
	if ok {
		return quick.AutomatonIteratorOmitCount(a, start, end)
	}
	return dict.AutomatonIterator(a, start, end)
}

// valuesOf are the terms of a segment's field that has few.
func valuesOf(s *scorch.SegmentSnapshot, field string) (list []string, err error) {
	dict, err := s.Segment().Dictionary(field)
	if err != nil {
		return nil, err
	}
	terms := termsOf(dict, "")
	for {
		term, err := terms.Next()
		if err != nil || term == nil {
			return list, err
		}
		list = append(list, term.Term)
	}
}

// docsOf lists the documents of postings in the space of docs.
func docsOf(postings segment.PostingsIterator, docs []uint32) []uint32 {
	p := postings.(segment.OptimizablePostingsIterator)
	if doc, ok := p.DocNum1Hit(); ok {
		return append(docs[:0], uint32(doc))
	}
	set := p.ActualBitmap()
	if set == nil {
		return docs[:0]
	}
	n := int(set.GetCardinality())
	docs = slices.Grow(docs[:0], n)[:n]
	return *set.ToExistingArray(&docs)
}
