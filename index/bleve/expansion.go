package bleve

import (
	"context"
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum/levenshtein"

	"dateline/index"
	"dateline/index/analysis"
)

// lister lists the words of a segment's dictionary that a condition stands for.
type lister func(segment.TermDictionary) segment.DictionaryIterator

// expanded matches the documents that have one of the words that a prefix or fuzzy word stands for.
func (c compiler) expanded(field string, e index.Expr) (matcher, error) {
	list, err := c.lister(e)
	if err != nil {
		return nothing(), fmt.Errorf("index: %w", err)
	}
	parts, err := c.expand(field, e, list)
	if err != nil {
		return nothing(), fmt.Errorf("index: %w", err)
	}
	found, seen := map[uint64]*roaring.Bitmap{}, map[string]bool{}
	for _, p := range parts {
		for _, word := range p.words {
			if seen[word] {
				continue
			}
			seen[word] = true
			if err := c.expansion.Add(e); err != nil {
				return nothing(), err
			}
		}
		found[p.id] = p.docs.set()
	}
	return matcher{find: func(p part, _ *roaring.Bitmap) (*roaring.Bitmap, error) { return found[p.id], nil }}, nil
}

// expandedPart is what a prefix or fuzzy word stands for in one segment.
type expandedPart struct {
	part
	words []string
	docs  bits
}

// expand looks for words in all segments: for those with a prefix in one after the other, since that is quick and a
// goroutine for each would wait for processors while others write; for those like a fuzzy word side by side.
func (c compiler) expand(field string, e index.Expr, list lister) (parts []*expandedPart, err error) {
	for _, p := range c.view.segments {
		parts = append(parts, &expandedPart{part: p, docs: newBits(len(p.kind))})
	}
	read := func(p *expandedPart) error { return p.addWords(c.ctx, field, list) }
	if _, ok := e.(index.Fuzzy); ok {
		return parts, inParallel(parts, read)
	}
	for _, p := range parts {
		if err := read(p); err != nil {
			return nil, err
		}
	}
	return parts, nil
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

// addWords adds the words listed and their documents; of too many only as many as show that.
func (p *expandedPart) addWords(ctx context.Context, field string, list lister) error {
	dict, err := p.snapshot.Segment().Dictionary(field)
	if err != nil {
		return err
	}
	var postings segment.PostingsList
	var iterator segment.PostingsIterator
	var docs []uint32
	words := list(dict)
	for len(p.words) <= index.MaxExpansion {
		if len(p.words)%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		word, err := words.Next()
		if err != nil || word == nil {
			return err
		}
		p.words = append(p.words, word.Term)
		if postings, err = dict.PostingsList([]byte(word.Term), nil, postings); err != nil {
			return err
		}
		iterator = postings.Iterator(false, false, false, iterator)
		docs = docsOf(iterator, docs)
		p.docs.addAll(docs)
	}
	return nil
}
