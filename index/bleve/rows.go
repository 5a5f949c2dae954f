package bleve

import (
	"context"
	"errors"

	"dateline/index"
)

// result builds the page from the rows kept.
func (c *collector) result(ctx context.Context, records index.Records) (index.Result, error) {
	r := index.Result{Total: c.total, Hits: []index.Hit{}}
	if c.query.Stories {
		r.Articles = c.total + c.hidden
	}
	for i, f := range c.query.Facets {
		if r.Facets == nil {
			r.Facets = map[string][]index.Count{}
		}
		r.Facets[f.Field] = c.facets[i].best(f)
	}
	if c.months != nil {
		r.Histogram = c.months.histogram(c.query.Histogram)
	}
	if c.query.Limit == 0 {
		return r, nil
	}
	rows := c.page.sorted()
	if len(rows) > c.query.Limit {
		rows = rows[:c.query.Limit]
		r.Next = c.view.position(rows[len(rows)-1]).String(c.query)
	}
	for _, h := range rows {
		row, err := c.row(ctx, records, h)
		if errors.Is(err, index.ErrNotFound) {
			continue // deleted from the records a moment ago
		}
		if err != nil {
			return r, err
		}
		r.Hits = append(r.Hits, row)
	}
	return r, nil
}

// row reads the record of a row.
func (c *collector) row(ctx context.Context, records index.Records, h hit) (index.Hit, error) {
	at := c.view.position(h)
	record, err := records.Get(ctx, at.ID)
	if err != nil {
		return index.Hit{}, err
	}
	row := index.HitOf(record)
	if c.query.Sort == index.ByRelevance {
		row.Score = h.key
	}
	if c.query.Of == index.Articles {
		row.Passages = index.Passages(record, c.query.Where)
		row.Also = index.CopiesOf(c.copies[row.ID])
		return row, nil
	}
	if at.N >= index.CountFacts(&record, c.query.Of) {
		return row, index.ErrNotFound
	}
	row.Fact = index.FactOf(&record, c.query.Of, at.N)
	return row, nil
}
