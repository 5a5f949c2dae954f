package bleve

import (
	"context"
	"math"

	"github.com/blevesearch/bleve/v2/search"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"dateline/index"
	"dateline/index/analysis"
)

// Relevance is BM25 over the words of title and text, where one in the title counts for several (titleWeight), times
// a factor for fresh articles, times another where the words of the query stand next to each other.
const (
	freshness = 0.25                // how much more a new article counts than a very old one
	halfLife  = 2 * 365 * 24 * 3600 // after so many seconds half of that is lost
	closeness = 1.3                 // how much more it counts where the words stand together
)

// withScoring selects BM25. Only articles count, and their average length is that of news.
func withScoring(ctx context.Context, v *view) context.Context {
	const averageTerms = 450
	articles := 1
	for _, p := range v.segments {
		articles += p.counts[articleCode]
	}
	ctx = context.WithValue(ctx, search.GetScoringModelCallbackKey, search.GetScoringModelCallbackFn(func() string { return bleveindex.BM25Scoring }))
	return context.WithValue(ctx, search.BM25StatsKey, &search.BM25Stats{
		DocCount:         float64(articles),
		FieldCardinality: map[string]int{articleText: averageTerms * articles, articleTitle: 10 * articles},
	})
}

// relevance is the key of a row by its score and date, before the words' closeness.
func (v *view) relevance(published []*values) keyFunc {
	dates := v.cache.dictionary(column(index.Articles, "published")).keys()
	newest := index.NoKey
	for _, k := range dates {
		newest = max(newest, k)
	}
	factors := make([]float64, len(dates))
	for i, k := range dates {
		factors[i] = 1 + freshness*math.Exp2((k-newest)/halfLife)
	}
	return func(part int, doc uint32, score float64) float64 {
		for _, n := range published[part].of(v.segments[part].ranks[doc]) {
			return score * factors[n]
		}
		return score
	}
}

// rank prepares to look for the words of the query next to each other, if these are two to four.
func (c *collector) rank(ctx context.Context) error {
	and, ok := c.query.Where.(index.And)
	if !ok || len(and.Parts) > 4 {
		return nil
	}
	var positions [][]string
	for _, p := range and.Parts {
		t, ok := p.(index.Term)
		if !ok || t.Field != "" {
			return nil
		}
		words, _ := analysis.Phrase(t.Text)
		positions = append(positions, words...)
	}
	q := &phraseQuery{view: c.view, field: articleText, terms: positions}
	matcher, err := q.matcher(ctx)
	if err == nil && len(positions) > 0 {
		c.close = matcher
	}
	return err
}
