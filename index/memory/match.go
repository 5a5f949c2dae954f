package memory

import (
	"slices"

	"dateline/article"
	"dateline/index"
)

// row is an article, or one of its facts.
type row struct {
	*doc
	kind index.Kind
	n    int // of the fact
}

// fact is what the row lists; nil for an article.
func (r row) fact() *index.Fact {
	if r.kind == index.Articles {
		return nil
	}
	return index.FactOf(r.record, r.kind, r.n)
}

// rowTest tells whether a row fulfils a condition.
type rowTest func(r row) bool

// compile prepares to evaluate a resolved condition on rows of a kind.
func compile(of index.Kind, e index.Expr) rowTest {
	switch e := e.(type) {
	case nil:
		return func(row) bool { return true }
	case index.And:
		parts := compileAll(of, e.Parts)
		return func(r row) bool { return !slices.ContainsFunc(parts, func(p rowTest) bool { return !p(r) }) }
	case index.Or:
		parts := compileAll(of, e.Parts)
		return func(r row) bool { return slices.ContainsFunc(parts, func(p rowTest) bool { return p(r) }) }
	case index.Not:
		part := compile(of, e.X)
		return func(r row) bool { return !part(r) }
	case index.Group:
		return compileGroup(of, e)
	}
	return compileArticle(e)
}

func compileAll(of index.Kind, parts []index.Expr) (list []rowTest) {
	for _, p := range parts {
		list = append(list, compile(of, p))
	}
	return list
}

// compileGroup tests the fact itself, or where facts of the kind are not listed, whether the article has one.
func compileGroup(of index.Kind, g index.Group) rowTest {
	test := compileFact(g.Kind, g.X)
	if g.Kind == of {
		return func(r row) bool { return test(r.doc, r.n) }
	}
	return func(r row) bool {
		for n := range index.CountFacts(r.record, g.Kind) {
			if test(r.doc, n) {
				return true
			}
		}
		return false
	}
}

// compileArticle prepares a condition without parts on the article.
func compileArticle(e index.Expr) rowTest {
	switch e := e.(type) {
	case index.Period:
		in := overlaps(e)
		if e.Field == "published" {
			return func(r row) bool { return in(r.record.Published) }
		}
		return func(r row) bool {
			return slices.ContainsFunc(r.record.Dates, func(d article.Date) bool { return in(d.Value) })
		}
	case index.Range:
		return func(r row) bool { return slices.ContainsFunc(r.record.Amounts, e.Matches) }
	}
	words, value := inText(e), index.ValueMatcher(e)
	switch index.FieldOf(e) {
	case "":
		return func(r row) bool { return words(r.title()) || words(r.text()) }
	case "title":
		return func(r row) bool { return words(r.title()) }
	case "source":
		return func(r row) bool { return value(r.record.Source) }
	case "lang":
		return func(r row) bool { return value(r.record.Language) }
	case "story":
		return func(r row) bool { return value(r.record.Story) }
	}
	entity := compileFact(index.Entities, e)
	return func(r row) bool {
		for n := range r.record.Entities {
			if entity(r.doc, n) {
				return true
			}
		}
		return false
	}
}
