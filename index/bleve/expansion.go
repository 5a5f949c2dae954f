package bleve

import (
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum/levenshtein"

	"dateline/index"
	"dateline/index/analysis"
)

// lister lists the words of a segment's dictionary that a condition stands for.
type lister func(segment.TermDictionary) segment.DictionaryIterator

// expanded matches the documents that have one of the words that a prefix or fuzzy word stands for. They are looked for
// in one segment after the other: Bleve's own way starts a goroutine for each, which wait for processors while others
// write.
func (c compiler) expanded(field string, e index.Expr) (matcher, error) {
	list, err := c.lister(e)
	if err != nil {
		return nothing(), fmt.Errorf("index: %w", err)
	}
	found, seen := map[uint64]*roaring.Bitmap{}, map[string]bool{}
	for _, p := range c.view.segments {
		docs := newBits(len(p.kind))
		err := c.addWords(docs, p, field, list, func(word string) error {
			if seen[word] {
				return nil
			}
			seen[word] = true
			return c.expansion.Add(e)
		})
		if err != nil {
			return nothing(), fmt.Errorf("index: %w", err)
		}
		found[p.id] = docs.set()
	}
	return matcher{find: func(p part, _ *roaring.Bitmap) (*roaring.Bitmap, error) { return found[p.id], nil }}, nil
}

func (c compiler) lister(e index.Expr) (lister, error) {
	f, ok := e.(index.Fuzzy)
	if !ok {
		prefix := analysis.Fold(e.(index.Prefix).Text)
		return func(d segment.TermDictionary) segment.DictionaryIterator { return termsOf(d, prefix) }, nil
	}
	text := analysis.Fold(f.Text)
	distance := uint8(index.FuzzyDistance(text))
	builder, err := c.view.cache.fuzzy[distance-1].get(func() (*levenshtein.LevenshteinAutomatonBuilder, error) {
		return levenshtein.NewLevenshteinAutomatonBuilder(distance, true)
	})
	if err != nil {
		return nil, err
	}
	automaton, err := builder.BuildDfa(text, distance)
	return func(d segment.TermDictionary) segment.DictionaryIterator { return termsLike(d, automaton, nil, nil) }, err
}

// addWords adds the documents of a segment that have one of the words listed, of which it tells count.
func (c compiler) addWords(found bits, p part, field string, list lister, count func(word string) error) error {
	dict, err := p.snapshot.Segment().Dictionary(field)
	if err != nil {
		return err
	}
	var postings segment.PostingsList
	var iterator segment.PostingsIterator
	var docs []uint32
	words := list(dict)
	for n := 0; ; n++ {
		if n%256 == 0 && c.ctx.Err() != nil {
			return c.ctx.Err()
		}
		word, err := words.Next()
		if err != nil || word == nil {
			return err
		}
		if err := count(word.Term); err != nil {
			return err
		}
		if postings, err = dict.PostingsList([]byte(word.Term), nil, postings); err != nil {
			return err
		}
		iterator = postings.Iterator(false, false, false, iterator)
		docs = docsOf(iterator, docs)
		found.addAll(docs)
	}
}
