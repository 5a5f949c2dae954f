package bleve

import (
	"context"

	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// compiler turns resolved conditions into matchers over one view.
type compiler struct {
	ctx       context.Context
	view      *view
	expansion *index.Expansion
}

func newCompiler(ctx context.Context, v *view) compiler {
	return compiler{ctx, v, new(index.Expansion)}
}

// rows compiles a condition whose rows are documents of the kind.
func (c compiler) rows(of index.Kind, e index.Expr) (matcher, error) {
	if of != index.Articles && !hasGroup(e, of) {
		return c.factsOfArticles(of, e)
	}
	return c.boolean(of, e, func(e index.Expr) (matcher, error) {
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
func (c compiler) fact(k index.Kind, e index.Expr) (matcher, error) {
	return c.boolean(k, e, func(e index.Expr) (matcher, error) { return c.leaf(k, e) }, c.fact)
}

// boolean compiles And, Or, Not and nothing, and hands all else to leaf.
func (c compiler) boolean(k index.Kind, e index.Expr, leaf func(index.Expr) (matcher, error), part func(index.Kind, index.Expr) (matcher, error)) (matcher, error) {
	switch e := e.(type) {
	case nil:
		return all(k), nil
	case index.And:
		parts, err := c.list(k, e.Parts, part)
		return and(parts...), err
	case index.Or:
		parts, err := c.list(k, e.Parts, part)
		return or(parts...), err
	case index.Not:
		m, err := part(k, e.X)
		return not(k, m), err
	}
	return leaf(e)
}

func (c compiler) list(k index.Kind, parts []index.Expr, compile func(index.Kind, index.Expr) (matcher, error)) ([]matcher, error) {
	var list []matcher
	for _, p := range parts {
		m, err := compile(k, p)
		if err != nil {
			return nil, err
		}
		list = append(list, m)
	}
	return list, nil
}

// articlesWithFact matches articles one of whose facts fulfils the group.
func (c compiler) articlesWithFact(g index.Group) (matcher, error) {
	m, err := c.fact(g.Kind, g.X)
	return matcher{slow: m.slow, find: func(p part, _ *roaring.Bitmap) (*roaring.Bitmap, error) {
		facts, err := m.find(p, nil)
		if err != nil {
			return nil, err
		}
		articles := newBits(len(p.kind))
		each(facts, func(doc uint32) { articles.add(p.parent[doc]) })
		return articles.set(), nil
	}}, err
}

// factsOfArticles matches the facts of the articles that fulfil a condition.
func (c compiler) factsOfArticles(of index.Kind, e index.Expr) (matcher, error) {
	if e == nil {
		return all(of), nil
	}
	m, err := c.rows(index.Articles, e)
	return matcher{slow: m.slow, find: func(p part, _ *roaring.Bitmap) (*roaring.Bitmap, error) {
		found, err := m.find(p, nil)
		if err != nil {
			return nil, err
		}
		articles, facts := newBits(len(p.kind)), newBits(len(p.kind))
		found.WriteDenseTo(articles)
		for _, doc := range p.docs[codeOf(of)] {
			if articles.has(p.parent[doc]) {
				facts.add(doc)
			}
		}
		return facts.set(), nil
	}}, err
}

func hasGroup(e index.Expr, k index.Kind) (found bool) {
	index.Walk(e, func(e index.Expr) {
		g, ok := e.(index.Group)
		found = found || ok && g.Kind == k
	})
	return found
}
