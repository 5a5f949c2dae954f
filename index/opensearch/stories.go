package opensearch

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"dateline/index"
)

// pageSize is the largest page that OpenSearch gives, and maxTerms the longest list of terms of one condition.
const (
	pageSize = 10000
	maxTerms = 65536
)

// collapse finds which articles stand for the others of their story, among those that match. It reads all of these that
// are in a story: which one leads depends on which match.
func (x *Index) collapse(ctx context.Context, matching object) (map[string][]index.Member, error) {
	var members []index.Member
	body := object{
		"query": both(matching, object{"exists": object{"field": fieldStory}}), "sort": []object{{fieldID: "asc"}}, "size": pageSize,
		"_source": false, "docvalue_fields": []string{fieldStory, fieldOrder, familyFacet + "source"},
	}
	err := x.pages(ctx, body, func(h found) {
		m := index.Member{ID: h.Sort[0].(string), Story: h.Fields.Story[0], Published: infinite(h.Fields.Order[0])}
		if len(h.Fields.Source) > 0 {
			m.Source, _, _ = strings.Cut(h.Fields.Source[0], separator)
		}
		members = append(members, m)
	})
	return index.Collapse(members), err
}

// without leaves out what others stand for.
func without(matching object, copies map[string][]index.Member) (kept object, hidden int) {
	var ids []string
	for _, list := range copies {
		for _, m := range list {
			ids = append(ids, m.ID)
		}
	}
	var not []object
	for part := range slices.Chunk(ids, maxTerms) {
		not = append(not, object{"terms": object{fieldID: part}})
	}
	return object{"bool": object{"filter": matching, "must_not": not}}, len(ids)
}

// pages visits all rows of a query that is sorted by id alone.
func (x *Index) pages(ctx context.Context, body object, visit func(found)) error {
	for {
		var a answer
		if err := x.call(ctx, http.MethodPost, x.searchPath(""), body, &a); err != nil || len(a.Hits.Hits) == 0 {
			return err
		}
		for _, h := range a.Hits.Hits {
			visit(h)
		}
		body["search_after"] = a.Hits.Hits[len(a.Hits.Hits)-1].Sort
	}
}
