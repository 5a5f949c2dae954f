package memory

import (
	"context"

	"dateline/index"
)

// Search implements index.Searcher.
func (x *Index) Search(ctx context.Context, q index.Query) (index.Result, error) {
	q, after, err := q.Start()
	if err != nil {
		return index.Result{}, err
	}
	docs, where := x.sorted(), index.Resolve(q.Of, q.Where)
	if err := checkExpansion(docs, where); err != nil {
		return index.Result{}, err
	}
	scan := NewScan(q, where, after)
	if q.Stories {
		docs = scan.collapse(docs)
	}
	for _, d := range docs {
		if ctx.Err() != nil {
			break
		}
		scan.add(d)
	}
	return scan.Result(), ctx.Err()
}

// ranked is a row with what it is sorted by.
type ranked struct {
	row
	key float64
}

func (r ranked) position() index.Cursor { return index.Cursor{Key: r.key, ID: r.record.ID, N: r.n} }

// rows are the article, or its facts of a kind.
func (d *doc) rows(of index.Kind) []row {
	if of == index.Articles {
		return []row{{d, of, 0}}
	}
	var list []row
	for n := range index.CountFacts(d.record, of) {
		list = append(list, row{d, of, n})
	}
	return list
}

// key ranks by relevance by counting how many of the query's words an article has; that is enough for an oracle.
func key(r row, q index.Query) float64 {
	switch q.Sort {
	case index.ByDate:
		return index.DateKey(r.record, r.fact())
	case index.ByAmount:
		return index.AmountKey(r.record, r.fact(), q.Currency)
	}
	score := 0.0
	index.Walk(q.Where, func(e index.Expr) {
		if t, ok := e.(index.Term); ok && t.Field == "" && compileArticle(t)(r) {
			score++
		}
	})
	return score
}

func (r ranked) hit(q index.Query) index.Hit {
	h := index.HitOf(*r.record)
	if h.Fact = r.fact(); h.Fact == nil {
		h.Passages = index.Passages(*r.record, q.Where)
	}
	if q.Sort == index.ByRelevance {
		h.Score = r.key
	}
	return h
}
