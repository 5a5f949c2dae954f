package opensearch

import (
	"context"
	"net/http"

	"dateline/index"
	"dateline/index/analysis"
)

// expansion counts the words that the prefixes of a query stand for. Fuzzy words are not counted: no vocabulary has
// nearly as many words within their distance.
type expansion struct {
	index.Expansion
	x     *Index
	words int
}

// checkExpansion walks over a resolved condition on rows of a kind.
func (x *Index) checkExpansion(ctx context.Context, of index.Kind, where index.Expr) error {
	n := &expansion{x: x}
	return index.EachExpansion(of, where, func(k index.Kind, e index.Expr) error {
		if p, ok := e.(index.Prefix); ok {
			return n.prefix(ctx, k, p)
		}
		return nil
	})
}

// prefix counts in each field that a prefix means.
func (n *expansion) prefix(ctx context.Context, k index.Kind, e index.Prefix) error {
	if isValueField(e.Field) {
		return nil // they have few values
	}
	if e.Field == "" || e.Field == "title" {
		field := textField(k, e.Field)
		return n.count(ctx, both(term(fieldKind, string(k)), prefix(field, analysis.Fold(e.Text))), familyUsed+field, e)
	}
	for _, f := range nameFields(e.Field) {
		field := familyWord + f
		if err := n.count(ctx, prefix(field, analysis.Fold(e.Text)), field, e); err != nil {
			return err
		}
	}
	return nil
}

// count adds the number of different words of a field, at most one more than there may be.
func (n *expansion) count(ctx context.Context, among object, field string, e index.Prefix) error {
	left := index.MaxExpansion + 1 - n.words
	start := literal(analysis.Fold(e.Text))
	pattern := start + "|" + start + ".+" // 2.19 takes "start.*" for a prefix, and fails where no word sorts behind that
	body := object{"size": 0, "query": among, "aggs": object{
		"words": object{"terms": object{"field": field, "size": left, "include": pattern}},
		"count": object{"stats_bucket": object{"buckets_path": "words>_count"}},
	}}
	var answer struct {
		Aggregations struct{ Count struct{ Count int } }
	}
	if err := n.x.call(ctx, http.MethodPost, n.x.searchPath("")+"&filter_path=aggregations.count", body, &answer); err != nil {
		return err
	}
	n.words += answer.Aggregations.Count.Count
	for range answer.Aggregations.Count.Count {
		if err := n.Add(e); err != nil {
			return err
		}
	}
	return nil
}
