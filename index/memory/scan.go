package memory

import (
	"cmp"
	"slices"
	"sync"

	"dateline/article"
	"dateline/index"
	"dateline/index/analysis"
)

// Scan answers one query over records that are shown to it one after the other. It keeps no more than a page of them.
type Scan struct {
	query     index.Query
	matches   rowTest
	after     *index.Cursor
	total     int
	best      []ranked // in order, one more than a page
	facets    []map[string]int
	histogram map[string]int
	copies    map[string][]index.Member // by id of the article that leads
	hidden    int                       // articles that another one of their story stands for
}

// NewScan starts to answer a prepared query, with its condition resolved and its cursor parsed.
func NewScan(q index.Query, where index.Expr, after *index.Cursor) *Scan {
	s := &Scan{query: q, matches: compile(q.Of, where), after: after, histogram: map[string]int{}}
	for range q.Facets {
		s.facets = append(s.facets, map[string]int{})
	}
	return s
}

// Add looks at one record, whose id was not seen before.
func (s *Scan) Add(r *article.Record) { s.add(newDoc(r)) }

func newDoc(r *article.Record) *doc {
	d := &doc{record: r}
	d.title = sync.OnceValue(func() []analysis.Place { return analysis.Terms(r.Title, true, r.Language) })
	d.text = sync.OnceValue(func() []analysis.Place { return analysis.Terms(r.Text, false, r.Language) })
	d.agreements = sync.OnceValue(func() (list [][]analysis.Place) {
		for _, a := range r.Agreements {
			list = append(list, analysis.Terms(index.AgreementText(r, a), false, r.Language))
		}
		return list
	})
	d.quotes = sync.OnceValue(func() (list [][]analysis.Place) {
		for n := range r.Quotes {
			list = append(list, analysis.Terms(index.FactOf(r, index.Quotes, n).Quote.Text, false, r.Language))
		}
		return list
	})
	names := make([]*index.NameForms, len(r.Entities))
	d.forms = func(n int) *index.NameForms {
		if names[n] == nil {
			names[n] = index.FormsOf(r.Entities[n])
		}
		return names[n]
	}
	return d
}

func (s *Scan) add(d *doc) {
	for _, r := range d.rows(s.query.Of) {
		if s.matches(r) {
			s.total++
			s.count(r)
			s.offer(ranked{r, key(r, s.query)})
		}
	}
}

func (s *Scan) count(r row) {
	fact := r.fact()
	for i, f := range s.query.Facets {
		for _, v := range index.FacetValues(r.record, fact, f.Field) {
			s.facets[i][v]++
		}
	}
	if b := index.Bucket(s.query.Histogram, r.record.Published); b != "" {
		s.histogram[b]++
	}
}

func (s *Scan) offer(r ranked) {
	if s.after != nil && r.position().Compare(*s.after) <= 0 {
		return
	}
	at, _ := slices.BinarySearchFunc(s.best, r, func(a, b ranked) int { return a.position().Compare(b.position()) })
	if at <= s.query.Limit {
		s.best = slices.Insert(s.best, at, r)
		s.best = s.best[:min(len(s.best), s.query.Limit+1)]
	}
}

// Result is the answer over all that was added.
func (s *Scan) Result() index.Result {
	result := index.Result{Total: s.total, Hits: []index.Hit{}}
	if s.query.Stories {
		result.Articles = s.total + s.hidden
	}
	for i, f := range s.query.Facets {
		if result.Facets == nil {
			result.Facets = map[string][]index.Count{}
		}
		result.Facets[f.Field] = index.TopCounts(list(s.facets[i]), f)
	}
	if s.query.Histogram != "" {
		result.Histogram = list(s.histogram)
		slices.SortFunc(result.Histogram, func(a, b index.Count) int { return cmp.Compare(a.Value, b.Value) })
	}
	for i, r := range s.best[:min(len(s.best), s.query.Limit)] {
		hit := r.hit(s.query)
		hit.Also = index.CopiesOf(s.copies[hit.ID])
		result.Hits = append(result.Hits, hit)
		if i+1 < len(s.best) && i+1 == s.query.Limit {
			result.Next = r.position().String(s.query)
		}
	}
	return result
}

func list(counts map[string]int) []index.Count {
	all := []index.Count{}
	for v, n := range counts {
		all = append(all, index.Count{Value: v, Count: n})
	}
	return all
}
