package bleve

import (
	"context"
	"fmt"

	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"

	"dateline/index"
	"dateline/index/analysis"
)

// expanded matches the documents that have one of the words that a prefix or fuzzy word stands for. Their postings are
// joined right away: Bleve would keep a searcher for each word and segment.
func (c compiler) expanded(field string, e index.Expr) (query.Query, error) {
	terms, err := c.terms(field, e)
	if err != nil {
		return nil, err
	}
	found := newSet(c.view)
	for i, p := range c.view.segments {
		dict, err := p.snapshot.Segment().Dictionary(field)
		if err != nil {
			return nil, fmt.Errorf("index: %w", err)
		}
		if err := found.parts[i].addPostings(c.ctx, dict, terms); err != nil {
			return nil, fmt.Errorf("index: %w", err)
		}
	}
	return found, nil
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

// addPostings adds the documents of a segment that have one of the terms, deleted ones too.
func (b bitset) addPostings(ctx context.Context, dict segment.TermDictionary, terms [][]byte) (err error) {
	var list segment.PostingsList
	var docs segment.PostingsIterator
	for n, t := range terms {
		if n%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if list, err = dict.PostingsList(t, nil, list); err != nil {
			return err
		}
		docs = list.Iterator(false, false, false, docs)
		for {
			p, err := docs.Next()
			if err != nil {
				return err
			}
			if p == nil {
				break
			}
			b.add(uint32(p.Number()))
		}
	}
	return nil
}
