package bleve

import (
	"context"
	"math"
	"strings"

	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"

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
	return v.ids(ctx, compiler{ctx, v}.all(index.Articles))
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
	known    *counts
}

func (c *collector) run(ctx context.Context) error {
	if err := c.prepare(); err != nil {
		return err
	}
	if c.query.Where == nil {
		return c.runOnAll(ctx)
	}
	q, err := compiler{ctx, c.view}.rows(c.query.Of, index.Resolve(c.query.Of, c.query.Where))
	if err != nil {
		return err
	}
	if c.query.Sort == index.ByRelevance {
		q, ctx = c.ranked(compiler{ctx, c.view}, q), withScoring(ctx, c.view)
	} else {
		q = filter{q}
	}
	return c.view.each(ctx, q, c.query.Of, c.look)
}

// look takes in one row that matches.
func (c *collector) look(part int, doc uint32, score float64) {
	c.total++
	for _, f := range c.counting {
		f.count(part, doc)
	}
	if c.query.Limit > 0 {
		c.top.offer(c.view, hit{c.keys(part, doc, score), part, doc})
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
	var err error
	c.keys, err = c.view.keys(c.query)
	return err
}

// withScoring selects BM25. Only articles count, and their average length is that of news.
func withScoring(ctx context.Context, v *view) context.Context {
	const averageTerms = 450
	articles := 1
	for _, p := range v.segments {
		articles += p.counts[articleCode]
	}
	ctx = context.WithValue(ctx, search.GetScoringModelCallbackKey, search.GetScoringModelCallbackFn(func() string { return bleveindex.BM25Scoring }))
	return context.WithValue(ctx, search.BM25StatsKey, &search.BM25Stats{
		DocCount:         float64(articles),
		FieldCardinality: map[string]int{articleText: averageTerms * articles, articleTitle: 10 * articles},
	})
}

// titleBoost is how much more a word counts in the title. Words next to each other count twice.
const titleBoost = 1.5

// ranked adds to the condition what only moves articles up.
func (c *collector) ranked(compile compiler, q query.Query) query.Query {
	var better []query.Query
	var row []string
	index.Walk(c.query.Where, func(e index.Expr) {
		switch e := e.(type) {
		case index.Term:
			if e.Field == "" {
				better = append(better, boosted(compile.text(articleTitle, e), titleBoost))
				row = append(row, e.Text)
			}
		case index.Phrase:
			if e.Field == "" {
				better = append(better, boosted(compile.text(articleTitle, e), titleBoost))
			}
		}
	})
	if len(row) == 2 || len(row) == 3 {
		better = append(better, compile.text(articleText, index.Phrase{Text: strings.Join(row, " ")}))
	}
	if len(better) == 0 {
		return q
	}
	return query.NewBooleanQuery([]query.Query{q}, better, nil)
}

func boosted(q query.Query, boost float64) query.Query {
	if b, ok := q.(query.BoostableQuery); ok {
		b.SetBoost(boost)
	}
	return q
}

// freshness is how much more a new article counts than a very old one of the same score; half of it is lost in
// halfLife seconds.
const (
	freshness = 0.25
	halfLife  = 2 * 365 * 24 * 3600
)

// keys returns what rows are sorted by, larger first.
func (v *view) keys(q index.Query) (keyFunc, error) {
	if q.Sort == index.ByAmount {
		return v.amountKeys(q.Of, q.Currency)
	}
	dates, err := v.dateKeys(index.Articles, "published")
	if err != nil || q.Sort == index.ByDate && q.Of != index.Agreements {
		return v.ofArticle(q.Of, dates), err
	}
	if q.Sort == index.ByDate {
		return v.dateKeys(index.Agreements, "date")
	}
	newest := v.newest()
	return func(part int, doc uint32, score float64) float64 {
		age := newest - dates(part, doc, 0)
		return score * (1 + freshness*math.Exp2(-age/halfLife))
	}, nil
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

// newest is the date of the newest article.
func (v *view) newest() float64 {
	newest := index.NoKey
	for _, k := range v.cache.dictionary(column(index.Articles, "published")).keys() {
		newest = max(newest, k)
	}
	return newest
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
	sums := v.cache.dictionary(column(k, "money")).amounts()
	return func(part int, doc uint32, _ float64) float64 {
		key := index.NoKey
		for _, n := range columns[part].of(v.segments[part].ranks[doc]) {
			if sums[n].unit == currency {
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
