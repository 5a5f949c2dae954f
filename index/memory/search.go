package memory

import (
	"cmp"
	"context"
	"slices"

	"dateline/index"
)

// Search implements index.Searcher.
func (x *Index) Search(ctx context.Context, q index.Query) (index.Result, error) {
	q, err := q.Prepare()
	if err != nil {
		return index.Result{}, err
	}
	cursor, err := index.ParseCursor(q)
	if err != nil {
		return index.Result{}, err
	}
	where := index.Resolve(q.Of, q.Where)
	var rows []ranked
	for _, d := range x.sorted() {
		for _, r := range d.rows(q.Of) {
			if r.matches(where) {
				rows = append(rows, ranked{r, x.key(r, q)})
			}
		}
	}
	result := index.Result{Total: len(rows), Hits: []index.Hit{}, Facets: facets(rows, q), Histogram: histogram(rows, q)}
	x.page(&result, rows, q, cursor)
	return result, ctx.Err()
}

// ranked is a row with what it is sorted by.
type ranked struct {
	row
	key float64
}

func (r ranked) position() index.Cursor { return index.Cursor{Key: r.key, ID: r.record.ID, N: r.n} }

// rows are the article, or its facts of a kind.
func (d *doc) rows(of index.Kind) []row {
	if of == index.Articles {
		return []row{{doc: d, kind: of}}
	}
	var list []row
	for n := range index.CountFacts(d.record, of) {
		list = append(list, row{d, of, n, index.FactOf(d.record, of, n)})
	}
	return list
}

// key ranks by relevance by counting how many of the query's words an article has; that is enough for an oracle.
func (x *Index) key(r row, q index.Query) float64 {
	switch q.Sort {
	case index.ByDate:
		return index.DateKey(r.record, r.fact)
	case index.ByAmount:
		return index.AmountKey(r.record, r.fact, q.Currency)
	}
	score := 0.0
	index.Walk(q.Where, func(e index.Expr) {
		if _, ok := e.(index.Term); ok && r.article(e) {
			score++
		}
	})
	return score
}

func (x *Index) page(result *index.Result, rows []ranked, q index.Query, after *index.Cursor) {
	slices.SortFunc(rows, func(a, b ranked) int { return a.position().Compare(b.position()) })
	for i, r := range rows {
		if after != nil && r.position().Compare(*after) <= 0 {
			continue
		}
		if len(result.Hits) == q.Limit {
			if q.Limit > 0 {
				result.Next = rows[i-1].position().String(q)
			}
			return
		}
		result.Hits = append(result.Hits, r.hit(q))
	}
}

func (r ranked) hit(q index.Query) index.Hit {
	h := index.HitOf(*r.record)
	if h.Fact = r.fact; r.fact == nil {
		h.Passages = index.Passages(*r.record, q.Where)
	}
	if q.Sort == index.ByRelevance {
		h.Score = r.key
	}
	return h
}

func facets(rows []ranked, q index.Query) map[string][]index.Count {
	var all map[string][]index.Count
	for _, f := range q.Facets {
		counts := map[string]int{}
		for _, r := range rows {
			for _, v := range index.FacetValues(r.record, r.fact, f.Field) {
				if f.Accepts(v) {
					counts[v]++
				}
			}
		}
		if all == nil {
			all = map[string][]index.Count{}
		}
		all[f.Field] = top(counts, f.Limit)
	}
	return all
}

func top(counts map[string]int, limit int) []index.Count {
	list := []index.Count{}
	for v, n := range counts {
		list = append(list, index.Count{Value: v, Count: n})
	}
	slices.SortFunc(list, func(a, b index.Count) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
	return list[:min(len(list), limit)]
}

func histogram(rows []ranked, q index.Query) []index.Count {
	if q.Histogram == "" {
		return nil
	}
	counts := map[string]int{}
	for _, r := range rows {
		if b := index.Bucket(q.Histogram, r.record.Published); b != "" {
			counts[b]++
		}
	}
	list := top(counts, len(counts))
	slices.SortFunc(list, func(a, b index.Count) int { return cmp.Compare(a.Value, b.Value) })
	return list
}
