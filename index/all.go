package index

import (
	"context"
	"iter"
)

// All iterates over everything that matches, page by page, in the query's order; memory holds one page. Rows that
// come and go meanwhile may be seen or not.
func All(ctx context.Context, s Searcher, q Query) iter.Seq2[Hit, error] {
	q.Limit, q.Facets, q.Histogram = MaxLimit, nil, ""
	return func(yield func(Hit, error) bool) {
		for {
			page, err := s.Search(ctx, q)
			if err != nil {
				yield(Hit{}, err)
				return
			}
			for _, h := range page.Hits {
				if !yield(h, nil) {
					return
				}
			}
			if q.After = page.Next; q.After == "" {
				return
			}
		}
	}
}
