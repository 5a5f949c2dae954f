package bleve

import (
	"context"

	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// Search implements index.Searcher.
func (x *Index) Search(ctx context.Context, q index.Query) (index.Result, error) {
	q, after, err := q.Start()
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
	if err := c.prepare(); err != nil {
		return index.Result{}, err
	}
	if q.Where == nil {
		c.countAll(&x.counts)
	}
	if err := c.run(ctx); err != nil {
		return index.Result{}, err
	}
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
	view    *view
	query   index.Query
	page    *top
	ranker  ranker
	total   int
	facets  []*counter
	months  *counter                  // publication dates, for the histogram
	counted bool                      // the facets are complete
	copies  map[string][]index.Member // by id of the article that leads
	hidden  int                       // articles that another one of their story stands for
}

// prepare loads the columns that the query needs.
func (c *collector) prepare() (err error) {
	for _, f := range c.query.Facets {
		if err := c.addCounter(f.Field); err != nil {
			return err
		}
	}
	if c.query.Histogram != "" {
		if err := c.addCounter("month"); err != nil {
			return err
		}
		c.months = c.facets[len(c.facets)-1]
	}
	if c.query.Limit > 0 {
		c.ranker, err = c.view.ranker(c.query, c.page)
	}
	return err
}

func (c *collector) addCounter(field string) error {
	f, err := newCounter(c.view, c.query.Of, field)
	c.facets = append(c.facets, f)
	return err
}

// countAll counts the values of all rows of the index, which run then need not do.
func (c *collector) countAll(known *counts) {
	for _, f := range c.facets {
		known.fill(f)
	}
	c.counted = true
}

func (c *collector) run(ctx context.Context) error {
	matching, err := newCompiler(ctx, c.view).rows(c.query.Of, index.Resolve(c.query.Of, c.query.Where))
	if err != nil {
		return err
	}
	found := make([]*roaring.Bitmap, len(c.view.segments))
	err = c.view.find(ctx, matching, func(part int, docs *roaring.Bitmap) error {
		found[part] = docs
		return nil
	})
	if err == nil && c.query.Stories {
		err = c.collapse(found)
	}
	if err != nil {
		return err
	}
	return c.take(ctx, found)
}

// take counts the rows and offers them to the page.
func (c *collector) take(ctx context.Context, found []*roaring.Bitmap) error {
	for part, docs := range found {
		c.total += int(docs.GetCardinality())
		for _, f := range c.facets {
			if !c.counted {
				f.add(part, docs, 1)
			}
		}
		if c.ranker == nil {
			continue
		}
		if err := c.ranker.offer(part, docs); err != nil {
			return err
		}
	}
	if ctx.Err() != nil || c.ranker == nil {
		return ctx.Err()
	}
	return c.ranker.finish()
}
