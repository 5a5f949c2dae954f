package bleve

import (
	"context"

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
	hashes  [][]uint64  // by position: of the terms of which one must stand there
	inTitle bool
}

func newPhrase(v *view, field string, positions [][]string) query.Query {
	q := &phraseQuery{view: v, field: field, inTitle: field == articleTitle}
	var words []query.Query
	for _, terms := range positions {
		var hashes []uint64
		for _, t := range terms {
			hashes = append(hashes, hash(t))
		}
		q.hashes = append(q.hashes, hashes)
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
	part, matcher := 0, &phraseMatcher{hashes: q.hashes, inTitle: q.inTitle}
	return searcher.NewFilteringSearcher(ctx, words, func(_ *search.SearchContext, d *search.DocumentMatch) bool {
		var doc uint32
		part, doc = q.view.locate(d.IndexInternalID.Value(), part)
		return q.view.segments[part].matches(doc, matcher)
	}), nil
}

// matches reads a document's words. Bleve's visitor must not be stopped: it gives its buffer back twice then.
func (p part) matches(doc uint32, m *phraseMatcher) (found bool) {
	err := p.snapshot.Segment().VisitStoredFields(uint64(doc), func(field string, _ byte, value []byte, _ []uint64) bool {
		found = found || field == sequenceField && m.in(value)
		return true
	})
	return found && err == nil
}
