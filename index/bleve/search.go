package bleve

import (
	"context"
	"math"

	"github.com/blevesearch/bleve/v2/search/query"

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
	c := &collector{view: v, query: q, top: newTop(q.Limit, after), known: &x.counts}
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
	return v.ids(ctx, newCompiler(ctx, v).all(index.Articles))
}

// ids lists the articles that match.
func (v *view) ids(ctx context.Context, q query.Query) (ids []string, err error) {
	err = v.each(ctx, filter{q}, index.Articles, func(part int, doc uint32, _ float64) {
		p := v.segments[part]
		ids = append(ids, p.ids[p.ranks[doc]])
	})
	return ids, err
}

// collector looks at each row that matches once: counts it, counts its values, and keeps it if it is among the best.
type collector struct {
	view     *view
	query    index.Query
	top      *top
	total    int
	facets   []*counter
	counting []*counter // those facets whose counts are not known yet
	months   *counter   // publication dates, for the histogram
	keys     keyFunc
	bound    float64        // no key is larger than the score times this
	close    *phraseMatcher // the words of the query next to each other; nil where that does not count
	known    *counts
}

func (c *collector) run(ctx context.Context) error {
	if err := c.prepare(); err != nil {
		return err
	}
	if c.query.Where == nil {
		return c.runOnAll(ctx)
	}
	q, err := newCompiler(ctx, c.view).rows(c.query.Of, index.Resolve(c.query.Of, c.query.Where))
	if err != nil {
		return err
	}
	if c.query.Sort != index.ByRelevance {
		return c.view.each(ctx, filter{q}, c.query.Of, c.look)
	}
	if err := c.rank(ctx); err != nil {
		return err
	}
	return c.view.each(withScoring(ctx, c.view), q, c.query.Of, c.look)
}

// look takes in one row that matches.
func (c *collector) look(part int, doc uint32, score float64) {
	c.total++
	for _, f := range c.counting {
		f.count(part, doc)
	}
	if c.query.Limit > 0 && !c.top.isBeyond(score*c.bound) {
		c.top.offer(c.view, hit{c.keys(part, doc, score), part, doc}, c.close)
	}
}

// runOnAll takes in all rows; the counts over them are remembered for the next time.
func (c *collector) runOnAll(ctx context.Context) error {
	c.counting = nil
	for _, f := range c.facets {
		if f.counts = c.known.of(c.view, f.key); f.counts == nil {
			f.counts = make([]int, len(f.values))
			c.counting = append(c.counting, f)
		}
	}
	err := c.view.everything(ctx, c.query.Of, c.look)
	for _, f := range c.counting {
		if err == nil {
			c.known.remember(c.view, f.key, f.counts)
		}
	}
	return err
}

// prepare loads the columns that the query needs.
func (c *collector) prepare() error {
	for _, f := range c.query.Facets {
		counter, err := newCounter(c.view, c.query.Of, f.Field)
		if err != nil {
			return err
		}
		c.facets = append(c.facets, counter)
	}
	if c.query.Histogram != "" {
		counter, err := newCounter(c.view, c.query.Of, "month")
		if err != nil {
			return err
		}
		c.months = counter
		c.facets = append(c.facets, counter)
	}
	c.counting = c.facets
	c.bound = math.Inf(1)
	if c.query.Sort == index.ByRelevance {
		c.bound = (1 + freshness) * closeness
	}
	var err error
	c.keys, err = c.view.keys(c.query)
	return err
}

// keys returns what rows are sorted by, larger first.
func (v *view) keys(q index.Query) (keyFunc, error) {
	if q.Sort == index.ByAmount {
		return v.amountKeys(q.Of, q.Currency)
	}
	if q.Sort == index.ByRelevance {
		published, err := v.load(index.Articles, "published")
		return v.relevance(published), err
	}
	if q.Of == index.Agreements {
		return v.dateKeys(index.Agreements, "date")
	}
	dates, err := v.dateKeys(index.Articles, "published")
	return v.ofArticle(q.Of, dates), err
}

type keyFunc = func(part int, doc uint32, score float64) float64

// ofArticle makes a key of an article into one of its facts.
func (v *view) ofArticle(of index.Kind, key keyFunc) keyFunc {
	if of == index.Articles {
		return key
	}
	return func(part int, doc uint32, score float64) float64 {
		return key(part, v.segments[part].parent[doc], score)
	}
}

// dateKeys reads keys from a column of dates.
func (v *view) dateKeys(k index.Kind, name string) (keyFunc, error) {
	columns, err := v.load(k, name)
	keys := v.cache.dictionary(column(k, name)).keys()
	return func(part int, doc uint32, _ float64) float64 {
		for _, n := range columns[part].of(v.segments[part].ranks[doc]) {
			return keys[n]
		}
		return index.NoKey
	}, err
}

// amountKeys reads the largest sum in a currency from the column of money.
func (v *view) amountKeys(k index.Kind, currency string) (keyFunc, error) {
	if k == index.Quotes {
		return func(int, uint32, float64) float64 { return index.NoKey }, nil
	}
	columns, err := v.load(k, "money")
	dict := v.cache.dictionary(column(k, "money"))
	sums, unit := dict.amounts(), dict.unit(currency)
	return func(part int, doc uint32, _ float64) float64 {
		key := index.NoKey
		for _, n := range columns[part].of(v.segments[part].ranks[doc]) {
			if sums[n].unit == unit {
				key = max(key, sums[n].high)
			}
		}
		return key
	}, err
}

// load reads a column of each segment.
func (v *view) load(k index.Kind, name string) ([]*values, error) {
	var list []*values
	for _, p := range v.segments {
		c, err := p.column(k, name)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, nil
}
