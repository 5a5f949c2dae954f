package indextest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"

	"dateline/article"
	"dateline/index"
)

// version makes an article that says its version in its title, its source and in the party of its agreements, so
// that a search which mixes versions, or a fact with the wrong article, shows.
func version(id, v int) article.Record {
	r := article.Record{Article: article.Article{ID: fmt.Sprint("id", id), Title: fmt.Sprint("version", v), Source: fmt.Sprint("source", v),
		Published: fmt.Sprintf("%04d-01-01", 2000+v), Text: "Some words."}}
	r.Entities = []article.Entity{{ID: "e1", Type: article.Organization, Name: fmt.Sprint("party", v)}}
	for range 1 + (id+v)%3 {
		r.Agreements = append(r.Agreements, article.Agreement{Status: "signed", Kind: "trade", Parties: []string{"e1"}})
	}
	return r
}

const versions = 7

// runConcurrent searches while others write and delete, and compares with the oracle in the end.
func runConcurrent(t *testing.T, open Open) {
	p := newPair(t, open)
	var done atomic.Bool
	var searchers, writers sync.WaitGroup
	for s := range 2 {
		searchers.Go(func() {
			for n := 0; !done.Load() || n < 3; n++ {
				checkOneState(t, p.index, (n+s)%versions)
			}
		})
	}
	for w := range 2 {
		writers.Go(func() { write(t, w, p.oracle, p.index) })
	}
	writers.Wait()
	done.Store(true)
	searchers.Wait()
	for v := range versions {
		for _, of := range []index.Kind{index.Articles, index.Agreements} {
			p.compare(index.Query{Of: of, Where: index.Term{Field: "party", Text: fmt.Sprint("party", v)}, Sort: index.ByDate})
		}
	}
}

// write changes articles of its own, so that the order of changes is the same in both indexes.
func write(t *testing.T, w int, indexes ...index.Index) {
	ctx := context.Background()
	rng := rand.New(rand.NewPCG(uint64(w), 1))
	for range 25 {
		var records []article.Record
		for range 1 + rng.IntN(8) {
			records = append(records, version(2*rng.IntN(30)+w, rng.IntN(versions)))
		}
		gone := fmt.Sprint("id", 2*rng.IntN(30)+w)
		for _, x := range indexes {
			if err := x.Put(ctx, records); err != nil {
				t.Error(err)
			}
			if err := x.Delete(ctx, []string{gone}); err != nil {
				t.Error(err)
			}
		}
	}
}

// checkOneState asks what can only be true of one state of the index.
func checkOneState(t *testing.T, x index.Searcher, v int) {
	for _, query := range []string{
		fmt.Sprintf(`agreement:(party:"party%d") -title:version%d`, v, v),
		fmt.Sprintf(`title:version%d -agreement:(party:"party%d" status:signed)`, v, v),
		fmt.Sprintf(`source:source%d -published:%d`, v, 2000+v),
	} {
		where, err := index.Parse(query)
		if err != nil {
			t.Error(err)
			return
		}
		r, err := x.Search(context.Background(), index.Query{Where: where})
		if err != nil || r.Total != 0 {
			t.Errorf("%s: %d rows, %v", query, r.Total, err)
		}
	}
	r, err := x.Search(context.Background(), index.Query{Facets: []index.Facet{{Field: "source", Limit: versions}}, Histogram: index.Year})
	if err != nil {
		t.Error(err)
	}
	sources, years := 0, 0
	for i, c := range r.Facets["source"] {
		sources += c.Count
		years += r.Histogram[i].Count
	}
	if sources != r.Total || years != r.Total {
		t.Errorf("%d articles, %d by source, %d by year", r.Total, sources, years)
	}
}
