package bleve

import (
	"context"
	"errors"

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
	for _, id := range ids {
		if ctx.Err() != nil {
			return index.Result{}, ctx.Err()
		}
		record, err := x.records.Get(ctx, id)
		if errors.Is(err, index.ErrNotFound) {
			continue // deleted from the records a moment ago
		}
		if err != nil {
			return index.Result{}, err
		}
		scan.Add(&record)
	}
	return scan.Result(), ctx.Err()
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
