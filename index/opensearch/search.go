package opensearch

import (
	"context"
	"fmt"
	"hash/fnv"
	"net/http"

	"dateline/index"
)

// Search implements index.Searcher.
func (x *Index) Search(ctx context.Context, q index.Query) (index.Result, error) {
	q, after, err := q.Start()
	if err != nil {
		return index.Result{}, err
	}
	where := index.Resolve(q.Of, q.Where)
	if err := x.checkExpansion(ctx, index.Articles, where); err != nil {
		return index.Result{}, err
	}
	matching, copies := rows(q.Of, where), map[string][]index.Member(nil)
	r := index.Result{Hits: []index.Hit{}}
	if q.Stories {
		if copies, err = x.collapse(ctx, matching); err != nil {
			return r, err
		}
		matching, r.Articles = without(matching, copies)
	}
	body := request(q, matching, where, after)
	for {
		var a answer
		if err := x.call(ctx, http.MethodPost, x.searchPath(index.Format(q.Where)), body, &a); err != nil {
			return r, err
		}
		if a.isExact() || !moreTerms(body) {
			return r, x.fill(ctx, q, &a, copies, &r)
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
func request(q index.Query, matching object, where index.Expr, after *index.Cursor) object {
	body := object{
		"query": matching, "sort": order(q), "track_total_hits": true, "_source": q.Of == index.Articles && q.Limit > 0,
		"aggs": aggregations(q),
	}
	if q.Sort == index.ByRelevance {
		body["query"] = scored(matching, where)
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

// IDs implements index.View.
func (x *Index) IDs(ctx context.Context) (ids []string, err error) {
	body := object{"query": rows(index.Articles, nil), "sort": []object{{fieldID: "asc"}}, "size": pageSize, "_source": false}
	err = x.pages(ctx, body, func(h found) { ids = append(ids, h.Sort[0].(string)) })
	return ids, err
}
