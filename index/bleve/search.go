package bleve

import (
	"context"

	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// Search implements index.Searcher.
func (x *Index) Search(ctx context.Context, q index.Query) (index.Result, error) {
	q, err := q.Prepare()
	if err != nil {
		return index.Result{}, err
	}
	after, err := index.ParseCursor(q)
	if err != nil {
		return index.Result{}, err
	}
	v, err := x.view()
	if err != nil {
		return index.Result{}, err
	}
	defer v.close()
	if q.Of == index.Dates || q.Of == index.Entities {
		return x.expand(ctx, v, q, after)
	}
	c := &collector{view: v, query: q, page: newTop(q.Limit, after)}
	if err := c.prepare(&x.counts); err != nil {
		return index.Result{}, err
	}
	if err := c.run(ctx); err != nil {
		return index.Result{}, err
	}
	c.remember(&x.counts)
	return c.result(ctx, x.records)
}

// IDs implements index.View.
func (x *Index) IDs(ctx context.Context) ([]string, error) {
	v, err := x.view()
	if err != nil {
		return nil, err
	}
	defer v.close()
	return v.ids(ctx, all(index.Articles))
}

// ids lists the articles that match.
func (v *view) ids(ctx context.Context, m matcher) (ids []string, err error) {
	err = v.find(ctx, m, func(part int, docs *roaring.Bitmap) error {
		p := v.segments[part]
		each(docs, func(doc uint32) { ids = append(ids, p.ids[p.ranks[doc]]) })
		return nil
	})
	return ids, err
}

// collector takes in the rows that match: counts them and their values, and keeps the best.
type collector struct {
	view     *view
	query    index.Query
	page     *top
	ranker   ranker
	total    int
	facets   []*counter
	counting []*counter // those facets whose counts are not known yet
	months   *counter   // publication dates, for the histogram
}

// prepare loads the columns that the query needs.
func (c *collector) prepare(known *counts) (err error) {
	for _, f := range c.query.Facets {
		if err := c.addCounter(f.Field, known); err != nil {
			return err
		}
	}
	if c.query.Histogram != "" {
		if err := c.addCounter("month", known); err != nil {
			return err
		}
		c.months = c.facets[len(c.facets)-1]
	}
	if c.query.Limit > 0 {
		c.ranker, err = c.view.ranker(c.query, c.page)
	}
	return err
}

// addCounter adds a facet. The counts over all rows may be known.
func (c *collector) addCounter(field string, known *counts) error {
	f, err := newCounter(c.view, c.query.Of, field)
	if err != nil {
		return err
	}
	c.facets = append(c.facets, f)
	if c.query.Where == nil {
		f.counts = known.of(c.view, f.key)
	}
	if f.counts == nil {
		f.counts = make([]int, len(f.values))
		c.counting = append(c.counting, f)
	}
	return nil
}

// remember keeps counts over all rows for the next time.
func (c *collector) remember(known *counts) {
	for _, f := range c.counting {
		if c.query.Where == nil {
			known.remember(c.view, f.key, f.counts)
		}
	}
}

func (c *collector) run(ctx context.Context) error {
	matching, err := newCompiler(ctx, c.view).rows(c.query.Of, index.Resolve(c.query.Of, c.query.Where))
	if err != nil {
		return err
	}
	err = c.view.find(ctx, matching, func(part int, docs *roaring.Bitmap) error {
		c.total += int(docs.GetCardinality())
		for _, f := range c.counting {
			f.count(part, docs)
		}
		if c.ranker == nil {
			return nil
		}
		return c.ranker.offer(part, docs)
	})
	if err != nil || c.ranker == nil {
		return err
	}
	return c.ranker.finish()
}
