package bleve

import (
	"context"
	"errors"
	"math"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	"github.com/blevesearch/bleve/v2/search/searcher"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// phraseQuery matches documents in which the words stand in a row.
type phraseQuery struct {
	view    *view
	field   string
	words   query.Query // all of them, in any order
	terms   [][]string  // by position: one of them must stand there
	inTitle bool
}

func newPhrase(v *view, field string, positions [][]string) query.Query {
	q := &phraseQuery{view: v, field: field, terms: positions, inTitle: field == articleTitle}
	var words []query.Query
	for _, terms := range positions {
		words = append(words, anyOf(field, terms))
	}
	q.words = query.NewConjunctionQuery(words)
	return q
}

// Searcher implements Bleve's query.
func (q *phraseQuery) Searcher(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	words, err := q.words.Searcher(ctx, r, m, o)
	if err != nil {
		return nil, err
	}
	matcher, err := q.matcher(ctx)
	if err != nil {
		return nil, errors.Join(err, words.Close())
	}
	part := 0
	return searcher.NewFilteringSearcher(ctx, words, func(_ *search.SearchContext, d *search.DocumentMatch) bool {
		if ctx.Err() != nil {
			return false
		}
		var doc uint32
		part, doc = q.view.locate(d.IndexInternalID.Value(), part)
		return q.view.segments[part].matches(doc, matcher)
	}), nil
}

// matcher looks for the word first that the fewest documents have.
func (q *phraseQuery) matcher(ctx context.Context) (*phraseMatcher, error) {
	m := &phraseMatcher{inTitle: q.inTitle}
	fewest := uint64(math.MaxUint64)
	for i, terms := range q.terms {
		var hashes []uint64
		documents := uint64(0)
		for _, t := range terms {
			r, err := q.view.snapshot.TermFieldReader(ctx, []byte(t), q.field, false, false, false)
			if err != nil {
				return nil, err
			}
			documents += r.Count()
			if err := r.Close(); err != nil {
				return nil, err
			}
			hashes = append(hashes, hash(t))
		}
		if m.hashes = append(m.hashes, hashes); documents < fewest {
			fewest, m.anchor = documents, i
		}
	}
	return m, nil
}

// matches reads a document's words. Bleve's visitor must not be stopped: it gives its buffer back twice then.
func (p part) matches(doc uint32, m *phraseMatcher) (found bool) {
	err := p.snapshot.Segment().VisitStoredFields(uint64(doc), func(field string, _ byte, value []byte, _ []uint64) bool {
		found = found || field == sequenceField && m.in(value)
		return true
	})
	return found && err == nil
}
