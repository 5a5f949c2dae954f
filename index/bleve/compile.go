package bleve

import (
	"cmp"
	"context"
	"fmt"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"dateline/index"
)

// compiler turns resolved conditions into Bleve queries over one view.
type compiler struct {
	ctx       context.Context
	view      *view
	expansion *index.Expansion
}

func newCompiler(ctx context.Context, v *view) compiler {
	return compiler{ctx, v, new(index.Expansion)}
}

// rows compiles a condition whose rows are documents of the kind.
func (c compiler) rows(of index.Kind, e index.Expr) (query.Query, error) {
	if of != index.Articles && !hasGroup(e, of) {
		return c.factsOfArticles(of, e)
	}
	return c.boolean(of, e, func(e index.Expr) (query.Query, error) {
		g, ok := e.(index.Group)
		switch {
		case ok && g.Kind == of:
			return c.fact(of, g.X)
		case ok:
			return c.articlesWithFact(g)
		}
		return c.leaf(of, e)
	}, c.rows)
}

// fact compiles a condition on the documents of one kind of fact.
func (c compiler) fact(k index.Kind, e index.Expr) (query.Query, error) {
	return c.boolean(k, e, func(e index.Expr) (query.Query, error) { return c.leaf(k, e) }, c.fact)
}

// boolean compiles And, Or, Not and nothing, and hands all else to leaf.
func (c compiler) boolean(k index.Kind, e index.Expr, leaf func(index.Expr) (query.Query, error), part func(index.Kind, index.Expr) (query.Query, error)) (query.Query, error) {
	switch e := e.(type) {
	case nil:
		return c.all(k), nil
	case index.And:
		parts, err := c.list(k, e.Parts, part)
		return query.NewConjunctionQuery(parts), err
	case index.Or:
		parts, err := c.list(k, e.Parts, part)
		return query.NewDisjunctionQuery(parts), err
	case index.Not:
		x, err := part(k, e.X)
		if err != nil {
			return nil, err
		}
		return query.NewBooleanQuery([]query.Query{c.all(k)}, nil, []query.Query{filter{x}}), nil
	}
	return leaf(e)
}

func (c compiler) list(k index.Kind, parts []index.Expr, compile func(index.Kind, index.Expr) (query.Query, error)) ([]query.Query, error) {
	var list []query.Query
	for _, p := range parts {
		q, err := compile(k, p)
		if err != nil {
			return nil, err
		}
		list = append(list, q)
	}
	return list, nil
}

// all matches the documents of a kind.
func (c compiler) all(k index.Kind) query.Query { return filter{term(fieldKind, string(k))} }

// articlesWithFact matches articles one of whose facts fulfils the group.
func (c compiler) articlesWithFact(g index.Group) (query.Query, error) {
	q, err := c.fact(g.Kind, g.X)
	if err != nil {
		return nil, err
	}
	articles := newSet(c.view)
	err = c.view.each(c.ctx, filter{q}, g.Kind, func(part int, doc uint32, _ float64) {
		articles.parts[part].add(c.view.segments[part].parent[doc])
	})
	return articles, err
}

// factsOfArticles matches the facts of the articles that fulfil a condition.
func (c compiler) factsOfArticles(of index.Kind, e index.Expr) (query.Query, error) {
	if e == nil {
		return c.all(of), nil
	}
	q, err := c.rows(index.Articles, e)
	if err != nil {
		return nil, err
	}
	articles := newSet(c.view)
	err = c.view.each(c.ctx, filter{q}, index.Articles, func(part int, doc uint32, _ float64) { articles.parts[part].add(doc) })
	facts := newSet(c.view)
	for i, p := range c.view.segments {
		for _, doc := range p.docs[codeOf(of)] {
			if articles.parts[i].has(p.parent[doc]) {
				facts.parts[i].add(doc)
			}
		}
	}
	return facts, err
}

func hasGroup(e index.Expr, k index.Kind) (found bool) {
	index.Walk(e, func(e index.Expr) {
		g, ok := e.(index.Group)
		found = found || ok && g.Kind == k
	})
	return found
}

// filter is a query that only says yes or no, which lets Bleve work on bitmaps where it can.
type filter struct{ query.Query }

// Searcher implements Bleve's query.
func (f filter) Searcher(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	o.Score = "none"
	ctx = context.WithValue(ctx, search.GetScoringModelCallbackKey, nil) // or it would ask for lengths of the field
	return f.Query.Searcher(ctx, r, m, o)
}

func term(field, text string) query.Query {
	q := query.NewTermQuery(text)
	q.SetField(field)
	return q
}

// anyOf matches one of the terms.
func anyOf(field string, terms []string) query.Query {
	if len(terms) == 1 {
		return term(field, terms[0])
	}
	var list []query.Query
	for _, t := range terms {
		list = append(list, term(field, t))
	}
	return either(list...)
}

func either(list ...query.Query) query.Query {
	switch len(list) {
	case 0:
		return query.NewMatchNoneQuery()
	case 1:
		return list[0]
	}
	return query.NewDisjunctionQuery(list)
}

// each visits the documents of a kind that match, in the order of the index.
func (v *view) each(ctx context.Context, q query.Query, of index.Kind, visit func(part int, doc uint32, score float64)) error {
	if len(v.segments) == 0 || ctx.Err() != nil {
		return ctx.Err()
	}
	searcher, err := q.Searcher(ctx, v.snapshot, nil, search.SearcherOptions{})
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	defer searcher.Close()
	sc := &search.SearchContext{DocumentMatchPool: search.NewDocumentMatchPool(searcher.DocumentMatchPoolSize()+1, 0), IndexReader: v.snapshot}
	code, part := codeOf(of), 0
	for n := 1; ; n++ {
		m, err := searcher.Next(sc)
		if err != nil || m == nil {
			return cmp.Or(err, ctx.Err())
		}
		var doc uint32
		part, doc = v.locate(m.IndexInternalID.Value(), part)
		if v.segments[part].kind[doc] == code {
			visit(part, doc, m.Score)
		}
		sc.DocumentMatchPool.Put(m)
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
	}
}
