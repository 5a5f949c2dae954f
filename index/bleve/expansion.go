package bleve

import (
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	bleveindex "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"

	"dateline/index"
	"dateline/index/analysis"
)

// expanded matches the documents that have one of the words that a prefix or fuzzy word stands for.
func (c compiler) expanded(field string, e index.Expr) (matcher, error) {
	terms, err := c.terms(field, e)
	if err != nil {
		return nothing(), err
	}
	return matcher{find: func(p part, _ *roaring.Bitmap) (*roaring.Bitmap, error) {
		dict, err := p.snapshot.Segment().Dictionary(field)
		if err != nil {
			return nil, fmt.Errorf("index: %w", err)
		}
		found := newBits(len(p.kind))
		if err := c.addPostings(found, dict, terms); err != nil {
			return nil, fmt.Errorf("index: %w", err)
		}
		return found.set(), nil
	}}, nil
}

// terms are the words of a field that a condition stands for.
func (c compiler) terms(field string, e index.Expr) (terms [][]byte, err error) {
	dict, err := c.dictionaryOf(field, e)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	defer dict.Close()
	for {
		entry, err := dict.Next()
		if err != nil || entry == nil {
			return terms, err
		}
		if err := c.expansion.Add(e); err != nil {
			return nil, err
		}
		terms = append(terms, []byte(entry.Term))
	}
}

func (c compiler) dictionaryOf(field string, e index.Expr) (bleveindex.FieldDict, error) {
	if f, ok := e.(index.Fuzzy); ok {
		text := analysis.Fold(f.Text)
		return c.view.snapshot.FieldDictFuzzy(field, text, index.FuzzyDistance(text), "")
	}
	return c.view.snapshot.FieldDictPrefix(field, []byte(analysis.Fold(e.(index.Prefix).Text)))
}

// addPostings adds the documents of a segment that have one of the terms.
func (c compiler) addPostings(found bits, dict segment.TermDictionary, terms [][]byte) (err error) {
	var list segment.PostingsList
	var iterator segment.PostingsIterator
	for n, t := range terms {
		if n%256 == 0 && c.ctx.Err() != nil {
			return c.ctx.Err()
		}
		if list, err = dict.PostingsList(t, nil, list); err != nil {
			return err
		}
		iterator = list.Iterator(false, false, false, iterator)
		eachDoc(iterator, found.add)
	}
	return nil
}
