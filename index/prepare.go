package index

import (
	"errors"
	"fmt"
	"slices"
)

// ErrQuery is wrapped by the errors of queries that make no sense; the user can mend them.
var ErrQuery = errors.New("bad query")

// Start prepares a query and reads the cursor that it goes on after, nil where it has none. Back ends call it first.
func (q Query) Start() (Query, *Cursor, error) {
	q, err := q.Prepare()
	if err != nil {
		return q, nil, err
	}
	after, err := q.cursor()
	return q, after, err
}

// Prepare checks a query and fills in what it leaves open.
func (q Query) Prepare() (Query, error) {
	q.Where = Distinct(q.Where)
	if err := checkSize(q.Where); err != nil {
		return q, err
	}
	if q.Of == "" {
		q.Of = Articles
	}
	if q.Sort == "" {
		q.Sort = ByDate
		if q.Of == Articles && hasWords(q.Where) {
			q.Sort = ByRelevance
		}
	}
	q.Stories = q.Stories && q.Of == Articles
	q.Limit = min(max(q.Limit, 0), MaxLimit)
	if q.Sort == ByAmount && q.Currency == "" {
		q.Currency = currencyOf(q.Where)
	}
	q.Facets = slices.Clone(q.Facets)
	for i := range q.Facets {
		if q.Facets[i].Limit <= 0 {
			q.Facets[i].Limit = DefaultFacetLimit
		}
	}
	return q, q.check()
}

func (q Query) check() error {
	switch {
	case !q.Of.Valid():
		return fmt.Errorf("%w: no rows of kind %q", ErrQuery, q.Of)
	case !slices.Contains([]Sort{ByRelevance, ByDate, ByAmount}, q.Sort):
		return fmt.Errorf("%w: sort by relevance, date or amount, not by %q", ErrQuery, q.Sort)
	case q.Sort == ByRelevance && q.Of != Articles:
		return fmt.Errorf("%w: facts sort by date or amount", ErrQuery)
	case q.Sort == ByAmount && q.Currency == "":
		return fmt.Errorf("%w: sorting by amount needs one currency, as in money:>1MUSD", ErrQuery)
	case !slices.Contains([]Width{"", Year, Month, Day}, q.Histogram):
		return fmt.Errorf("%w: histogram by year, month or day, not by %q", ErrQuery, q.Histogram)
	}
	for _, f := range q.Facets {
		if !slices.Contains(FacetFields(), f.Field) {
			return fmt.Errorf("%w: no facet %q; there are %v", ErrQuery, f.Field, FacetFields())
		}
	}
	return nil
}

// currencyOf is the one currency that a condition names; empty where it names none or several.
func currencyOf(e Expr) string {
	units := map[string]bool{}
	Walk(e, func(e Expr) {
		if r, ok := e.(Range); ok && r.Field == "money" && r.Unit != "" {
			units[r.Unit] = true
		}
	})
	for unit := range units {
		if len(units) == 1 {
			return unit
		}
	}
	return ""
}

// hasWords reports whether a condition asks for words, without which all rows are equally relevant. The words of a
// group are a fact's and do not count, nor do those that must be missing.
func hasWords(e Expr) bool {
	switch e := e.(type) {
	case And:
		return slices.ContainsFunc(e.Parts, hasWords)
	case Or:
		return slices.ContainsFunc(e.Parts, hasWords)
	case Term:
		return e.Field == "" || e.Field == "title"
	case Phrase:
		return e.Field == "" || e.Field == "title"
	}
	return false
}

// Walk calls visit for a condition and all conditions in it.
func Walk(e Expr, visit func(Expr)) {
	if e == nil {
		return
	}
	visit(e)
	switch e := e.(type) {
	case And:
		for _, p := range e.Parts {
			Walk(p, visit)
		}
	case Or:
		for _, p := range e.Parts {
			Walk(p, visit)
		}
	case Not:
		Walk(e.X, visit)
	case Group:
		Walk(e.X, visit)
	}
}
