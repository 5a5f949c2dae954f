package opensearch

import (
	"context"
	"fmt"

	"dateline/article"
	"dateline/index"
)

// answer is what a search returns.
type answer struct {
	Hits struct {
		Total struct{ Value int }
		Hits  []found
	}
	Aggregations map[string]buckets
}

// found is one row: its sort values end with the article's id and the fact's place.
type found struct {
	Sort   []any
	Source stored   `json:"_source"`
	Fields struct { // where asked for
		Story  []string
		Order  []float64
		Source []string `json:"facet.source"`
	}
}

// position is the row's place in the order.
func (f found) position() (index.Cursor, error) {
	c := index.Cursor{Key: index.NoKey}
	if len(f.Sort) == 3 {
		c.Key, _ = f.Sort[0].(float64)
		c.Key = infinite(c.Key)
		f.Sort = f.Sort[1:]
	}
	if len(f.Sort) != 2 {
		return c, fmt.Errorf("opensearch: a row with the sort values %v", f.Sort)
	}
	id, okID := f.Sort[0].(string)
	n, okN := f.Sort[1].(float64)
	if !okID || !okN {
		return c, fmt.Errorf("opensearch: a row with the sort values %v", f.Sort)
	}
	c.ID, c.N = id, int(n)
	return c, nil
}

// fill adds what was found to the result.
func (x *Index) fill(ctx context.Context, q index.Query, a *answer, copies map[string][]index.Member, r *index.Result) error {
	r.Total = a.Hits.Total.Value
	if q.Stories {
		r.Articles += r.Total
	}
	r.Facets, r.Histogram = a.counts(q)
	rows := a.Hits.Hits
	if q.Limit > 0 && len(rows) > q.Limit {
		rows = rows[:q.Limit]
		last, err := rows[len(rows)-1].position()
		if err != nil {
			return err
		}
		r.Next = last.String(q)
	}
	positions := make([]index.Cursor, len(rows))
	for i, h := range rows {
		var err error
		if positions[i], err = h.position(); err != nil {
			return err
		}
	}
	if q.Of != index.Articles {
		return x.addFacts(ctx, q.Of, positions, r)
	}
	for i, h := range rows {
		hit := index.HitOf(h.Source.Record)
		hit.Passages = index.Passages(h.Source.Record, q.Where)
		hit.Also = index.CopiesOf(copies[hit.ID])
		if q.Sort == index.ByRelevance {
			hit.Score = positions[i].Key
		}
		r.Hits = append(r.Hits, hit)
	}
	return nil
}

// addFacts reads the facts at some positions from the records of their articles. What changed a moment ago is left out.
func (x *Index) addFacts(ctx context.Context, k index.Kind, positions []index.Cursor, r *index.Result) error {
	records := map[string]*article.Record{}
	var ids []string
	for _, p := range positions {
		if _, ok := records[p.ID]; !ok {
			records[p.ID] = nil
			ids = append(ids, p.ID)
		}
	}
	if err := x.each(ctx, ids, fieldRecord, func(id string, s *stored) { records[id] = &s.Record }); err != nil {
		return err
	}
	for _, p := range positions {
		if record := records[p.ID]; record != nil && p.N < index.CountFacts(record, k) {
			hit := index.HitOf(*record)
			hit.Fact = index.FactOf(record, k, p.N)
			r.Hits = append(r.Hits, hit)
		}
	}
	return nil
}
