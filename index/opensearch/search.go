package opensearch

import (
	"context"
	"fmt"
	"hash/fnv"
	"math"
	"net/http"

	"dateline/article"
	"dateline/index"
)

// Search implements index.Searcher.
func (x *Index) Search(ctx context.Context, q index.Query) (index.Result, error) {
	q, err := q.Prepare()
	if err != nil {
		return index.Result{}, err
	}
	after, err := index.ParseCursor(q)
	if err != nil {
		return index.Result{}, err
	}
	where := index.Resolve(q.Of, q.Where)
	if err := (&expansion{x: x}).check(ctx, index.Articles, where); err != nil {
		return index.Result{}, err
	}
	body := request(q, where, after)
	for {
		var a answer
		if err := x.call(ctx, http.MethodPost, x.searchPath(index.Format(q.Where)), body, &a); err != nil {
			return index.Result{}, err
		}
		if a.isExact() || !moreTerms(body) {
			return x.result(ctx, q, &a)
		}
	}
}

// searchPath asks for all shards or an error, and for the same copies of them whenever the query is the same: scores
// differ a little between copies.
func (x *Index) searchPath(query string) string {
	h := fnv.New64a()
	h.Write([]byte(query))
	return fmt.Sprintf("/%s/_search?allow_partial_search_results=false&preference=%x&search_type=dfs_query_then_fetch", x.index, h.Sum64())
}

// request is the body of a search.
func request(q index.Query, where index.Expr, after *index.Cursor) object {
	body := object{
		"query": rows(q.Of, where), "sort": order(q), "track_total_hits": true, "_source": q.Of == index.Articles && q.Limit > 0,
		"aggs": aggregations(q),
	}
	if q.Sort == index.ByRelevance {
		body["query"] = scored(where)
	}
	if q.Limit > 0 {
		body["size"] = q.Limit + 1
	} else {
		body["size"] = 0
	}
	if after != nil {
		body["search_after"] = searchAfter(q, *after)
	}
	return body
}

// order sorts by a key where rows of the kind have one, then by article and fact.
func order(q index.Query) []object {
	ties := []object{{fieldID: "asc"}, {fieldN: "asc"}}
	if k := sortKey(q); k != nil {
		return append([]object{k}, ties...)
	}
	return ties
}

func sortKey(q index.Query) object {
	switch {
	case q.Sort == index.ByRelevance:
		return object{"_score": "desc"}
	case q.Sort == index.ByDate:
		return object{fieldOrder: "desc"}
	case q.Of == index.Articles, q.Of == index.Agreements, q.Of == index.Amounts:
		money := both(term(fieldSums+".type", "money"), term(fieldSums+".unit", q.Currency))
		return object{fieldSums + ".key": object{
			"order": "desc", "mode": "max", "missing": finite(index.NoKey), "nested": object{"path": fieldSums, "filter": money},
		}}
	}
	return nil
}

func searchAfter(q index.Query, c index.Cursor) []any {
	if sortKey(q) == nil {
		return []any{c.ID, c.N}
	}
	return []any{finite(c.Key), c.ID, c.N}
}

// answer is what a search returns.
type answer struct {
	Hits struct {
		Total struct{ Value int }
		Hits  []found
	}
	Aggregations map[string]buckets
}

// found is one row: its sort values end with the article's id and the fact's place.
type found struct {
	Sort   []any
	Source stored `json:"_source"`
}

// position is the row's place in the order.
func (f found) position() (index.Cursor, error) {
	c := index.Cursor{Key: index.NoKey}
	if len(f.Sort) == 3 {
		c.Key, _ = f.Sort[0].(float64)
		if c.Key <= -math.MaxFloat64 {
			c.Key = index.NoKey
		}
		f.Sort = f.Sort[1:]
	}
	if len(f.Sort) != 2 {
		return c, fmt.Errorf("opensearch: a row with the sort values %v", f.Sort)
	}
	id, okID := f.Sort[0].(string)
	n, okN := f.Sort[1].(float64)
	if !okID || !okN {
		return c, fmt.Errorf("opensearch: a row with the sort values %v", f.Sort)
	}
	c.ID, c.N = id, int(n)
	return c, nil
}

// IDs implements index.View.
func (x *Index) IDs(ctx context.Context) (ids []string, err error) {
	body := object{"query": term(fieldKind, string(index.Articles)), "sort": []object{{fieldID: "asc"}}, "size": 10000, "_source": false}
	for {
		var a answer
		if err := x.call(ctx, http.MethodPost, x.searchPath(""), body, &a); err != nil {
			return nil, err
		}
		for _, h := range a.Hits.Hits {
			if id, ok := h.Sort[0].(string); ok {
				ids = append(ids, id)
			}
		}
		if len(a.Hits.Hits) == 0 {
			return ids, nil
		}
		body["search_after"] = a.Hits.Hits[len(a.Hits.Hits)-1].Sort
	}
}

// result builds the page.
func (x *Index) result(ctx context.Context, q index.Query, a *answer) (index.Result, error) {
	r := index.Result{Total: a.Hits.Total.Value, Hits: []index.Hit{}}
	r.Facets, r.Histogram = a.counts(q)
	rows := a.Hits.Hits
	if q.Limit > 0 && len(rows) > q.Limit {
		rows = rows[:q.Limit]
		last, err := rows[len(rows)-1].position()
		if err != nil {
			return r, err
		}
		r.Next = last.String(q)
	}
	positions := make([]index.Cursor, len(rows))
	for i, h := range rows {
		var err error
		if positions[i], err = h.position(); err != nil {
			return r, err
		}
	}
	if q.Of != index.Articles {
		return r, x.addFacts(ctx, q.Of, positions, &r)
	}
	for i, h := range rows {
		hit := index.HitOf(h.Source.Record)
		hit.Passages = index.Passages(h.Source.Record, q.Where)
		if q.Sort == index.ByRelevance {
			hit.Score = positions[i].Key
		}
		r.Hits = append(r.Hits, hit)
	}
	return r, nil
}

// addFacts reads the facts at some positions from the records of their articles. What changed a moment ago is left out.
func (x *Index) addFacts(ctx context.Context, k index.Kind, positions []index.Cursor, r *index.Result) error {
	records := map[string]*article.Record{}
	var ids []string
	for _, p := range positions {
		if _, ok := records[p.ID]; !ok {
			records[p.ID] = nil
			ids = append(ids, p.ID)
		}
	}
	if err := x.each(ctx, ids, fieldRecord, func(id string, s *stored) { records[id] = &s.Record }); err != nil {
		return err
	}
	for _, p := range positions {
		if record := records[p.ID]; record != nil && p.N < index.CountFacts(record, k) {
			hit := index.HitOf(*record)
			hit.Fact = index.FactOf(record, k, p.N)
			r.Hits = append(r.Hits, hit)
		}
	}
	return nil
}
