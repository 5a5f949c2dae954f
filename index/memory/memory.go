// Package memory is an index that scans. It is the oracle of the other back ends: short enough to be seen right, and
// slow. Nothing is kept when the process ends.
package memory

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"dateline/article"
	"dateline/index"
	"dateline/index/analysis"
)

// Index holds records and their analysed texts.
type Index struct {
	mu   sync.RWMutex
	docs map[string]*doc
}

// New returns an empty index.
func New() *Index { return &Index{docs: map[string]*doc{}} }

// doc is one article as it is matched; texts are analysed when they are first asked for.
type doc struct {
	record             *article.Record
	title, text        func() []analysis.Place
	agreements, quotes func() [][]analysis.Place    // by fact
	forms              func(n int) *index.NameForms // of an entity's name
}

// Put implements index.Writer.
func (x *Index) Put(ctx context.Context, records []article.Record) error {
	x.mu.Lock()
	defer x.mu.Unlock()
	for i := range records {
		r := records[i]
		x.docs[r.ID] = newDoc(&r)
	}
	return ctx.Err()
}

// Delete implements index.Writer.
func (x *Index) Delete(ctx context.Context, ids []string) error {
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, id := range ids {
		delete(x.docs, id)
	}
	return ctx.Err()
}

// Get implements index.Searcher.
func (x *Index) Get(_ context.Context, id string) (article.Record, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if d, ok := x.docs[id]; ok {
		return *d.record, nil
	}
	return article.Record{}, fmt.Errorf("%w: %q", index.ErrNotFound, id)
}

// Close implements index.Index; there is nothing to close.
func (x *Index) Close() error { return nil }

// sorted are the documents by id.
func (x *Index) sorted() []*doc {
	x.mu.RLock()
	defer x.mu.RUnlock()
	var list []*doc
	for _, id := range slices.Sorted(maps.Keys(x.docs)) {
		list = append(list, x.docs[id])
	}
	return list
}
