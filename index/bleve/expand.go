package bleve

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"sync/atomic"

	"dateline/article"
	"dateline/index"
	"dateline/index/memory"
)

// expand lists facts that have no documents of their own, dates and entities: it looks up the articles that may have
// some that match, and reads these from the records.
func (x *Index) expand(ctx context.Context, v *view, q index.Query, after *index.Cursor) (index.Result, error) {
	where := index.Resolve(q.Of, q.Where)
	if q.Of == index.Entities && q.Sort == index.ByDate && len(q.Facets) == 0 && q.Histogram == "" && !hasGroup(where, q.Of) {
		return x.entitiesOf(ctx, v, q, where, after)
	}
	articles, err := newCompiler(ctx, v).rows(index.Articles, relax(q.Of, where, true))
	if err != nil {
		return index.Result{}, err
	}
	ids, err := v.ids(ctx, articles)
	if err != nil {
		return index.Result{}, err
	}
	scan := memory.NewScan(q, where, after)
	if err := x.eachRecord(ctx, ids, scan.Add); err != nil {
		return index.Result{}, err
	}
	return scan.Result(), nil
}

// eachRecord reads records on all processors and hands over one at a time, in any order.
func (x *Index) eachRecord(ctx context.Context, ids []string, visit func(*article.Record)) error {
	var visiting sync.Mutex
	var next atomic.Int64
	return inParallel(make([]struct{}, runtime.GOMAXPROCS(0)), func(struct{}) error {
		for i := next.Add(1) - 1; i < int64(len(ids)) && ctx.Err() == nil; i = next.Add(1) - 1 {
			record, err := x.records.Get(ctx, ids[i])
			if errors.Is(err, index.ErrNotFound) {
				continue // deleted from the records a moment ago
			}
			if err != nil {
				return err
			}
			visiting.Lock()
			visit(&record)
			visiting.Unlock()
		}
		return ctx.Err()
	})
}

// relax turns a condition on facts into one that every article holds that has such a fact: one condition on the fact
// becomes the same on the article, and where it is negated, none.
func relax(of index.Kind, e index.Expr, positive bool) index.Expr {
	switch e := e.(type) {
	case index.And:
		return index.And{Parts: relaxAll(of, e.Parts, positive)}
	case index.Or:
		return index.Or{Parts: relaxAll(of, e.Parts, positive)}
	case index.Not:
		return index.Not{X: relax(of, e.X, !positive)}
	case index.Group:
		if e.Kind == of && positive {
			return e.X
		}
		if e.Kind == of {
			return index.Or{}
		}
	}
	return e
}

func relaxAll(of index.Kind, parts []index.Expr, positive bool) []index.Expr {
	var list []index.Expr
	for _, p := range parts {
		list = append(list, relax(of, p, positive))
	}
	return list
}
