// Package indextest is the suite that every back end passes: scripts of queries over a small corpus, random queries
// over random articles whose results must be those of the index in memory, after random changes too, and searches while
// others write.
package indextest

import (
	"context"
	"testing"

	"dateline/article"
	"dateline/index"
	"dateline/index/memory"
)

// Open makes an empty index that reads whole records from records. The test closes it.
type Open func(t *testing.T, records index.Records) index.Index

// Run runs the whole suite.
func Run(t *testing.T, open Open) {
	t.Run("Scripts", func(t *testing.T) { runScripts(t, open) })
	t.Run("Random", func(t *testing.T) { runRandom(t, open) })
	t.Run("Paging", func(t *testing.T) { runPaging(t, open) })
	t.Run("Languages", func(t *testing.T) { runLanguages(t, open) })
	t.Run("Stories", func(t *testing.T) { runStories(t, open) })
	t.Run("Changes", func(t *testing.T) { runChanges(t, open) })
	t.Run("Concurrent", func(t *testing.T) { runConcurrent(t, open) })
	t.Run("Budget", func(t *testing.T) { runBudget(t, open) })
	t.Run("Errors", func(t *testing.T) { runErrors(t, open) })
}

// pair is an index under test and the oracle, which is also where the index reads its records from.
type pair struct {
	t      *testing.T
	oracle *memory.Index
	index  index.Index
}

func newPair(t *testing.T, open Open) *pair {
	p := &pair{t: t, oracle: memory.New()}
	p.index = open(t, p.oracle)
	t.Cleanup(func() {
		if err := p.index.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return p
}

func (p *pair) put(records ...article.Record) {
	p.t.Helper()
	for _, x := range []index.Index{p.oracle, p.index} {
		if err := x.Put(context.Background(), records); err != nil {
			p.t.Fatalf("put: %v", err)
		}
	}
}

func (p *pair) delete(ids ...string) {
	p.t.Helper()
	for _, x := range []index.Index{p.oracle, p.index} {
		if err := x.Delete(context.Background(), ids); err != nil {
			p.t.Fatalf("delete: %v", err)
		}
	}
}

func search(t *testing.T, x index.Searcher, q index.Query) index.Result {
	t.Helper()
	r, err := x.Search(context.Background(), q)
	if err != nil {
		t.Fatalf("%s %s: %v", q.Of, index.Format(q.Where), err)
	}
	return r
}

// all pages through everything that matches.
func all(t *testing.T, x index.Searcher, q index.Query) (hits []index.Hit) {
	t.Helper()
	for {
		r := search(t, x, q)
		hits = append(hits, r.Hits...)
		if r.Next == "" {
			return hits
		}
		if len(r.Hits) == 0 || len(hits) > r.Total {
			t.Fatalf("%s %s: paging does not end: %d rows of %d", q.Of, index.Format(q.Where), len(hits), r.Total)
		}
		q.After = r.Next
	}
}

// name identifies a row: "id", or "id/3" for a fact.
func name(h index.Hit) string {
	if h.Fact == nil {
		return h.ID
	}
	return h.ID + "/" + string(rune('0'+h.Fact.N/10)) + string(rune('0'+h.Fact.N%10))
}

func names(hits []index.Hit) []string {
	list := []string{}
	for _, h := range hits {
		list = append(list, name(h))
	}
	return list
}
