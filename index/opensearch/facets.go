package opensearch

import (
	"math"
	"strconv"
	"strings"

	"dateline/index"
	"dateline/index/analysis"
)

// histogram is the name of the histogram among the aggregations; facets are named by their place in the query.
const histogram = "histogram"

// maxBuckets is the largest number of buckets of a histogram: OpenSearch gives 65,535 in all. That is 164 years of days.
const maxBuckets = 60000

// aggregations count values and publication dates.
func aggregations(q index.Query) object {
	aggs := object{}
	for i, f := range q.Facets {
		terms := object{
			"field": familyFacet + f.Field, "size": f.Limit, "shard_size": max(2*f.Limit, 1000),
			"order": []object{{"_count": "desc"}, {"_key": "asc"}},
		}
		if prefix := strings.Join(analysis.NameWords(f.Prefix), " "); prefix != "" {
			terms["include"] = ".*" + separator + "(.* )?" + literal(prefix) + ".*"
		}
		aggs[strconv.Itoa(i)] = object{"terms": terms}
	}
	if q.Histogram != "" {
		aggs[histogram] = object{"terms": object{"field": familyBucket + string(q.Histogram), "size": maxBuckets, "order": object{"_key": "asc"}}}
	}
	return aggs
}

// buckets are the counts of one aggregation. ErrorBound is how many rows a value may have on shards that did not name
// it.
type buckets struct {
	ErrorBound int `json:"doc_count_error_upper_bound"`
	Buckets    []struct {
		Key   string
		Count int `json:"doc_count"`
	}
}

// isExact reports whether all shards named all values that count.
func (a *answer) isExact() bool {
	for _, b := range a.Aggregations {
		if b.ErrorBound != 0 {
			return false
		}
	}
	return true
}

// moreTerms lets each shard name more values; false where it cannot.
func moreTerms(body object) bool {
	more := false
	for _, agg := range body["aggs"].(object) {
		terms := agg.(object)["terms"].(object)
		if size, ok := terms["shard_size"].(int); ok && size < math.MaxInt32/16 {
			terms["shard_size"] = 16 * size
			more = true
		}
	}
	return more
}

// counts are the facets and the histogram.
func (a *answer) counts(q index.Query) (facets map[string][]index.Count, buckets []index.Count) {
	for i, f := range q.Facets {
		if facets == nil {
			facets = map[string][]index.Count{}
		}
		facets[f.Field] = a.countsOf(strconv.Itoa(i))
	}
	if q.Histogram != "" {
		buckets = a.countsOf(histogram)
	}
	return facets, buckets
}

func (a *answer) countsOf(name string) []index.Count {
	list := []index.Count{}
	for _, b := range a.Aggregations[name].Buckets {
		value, _, _ := strings.Cut(b.Key, separator)
		list = append(list, index.Count{Value: value, Count: b.Count})
	}
	return list
}
