package opensearch

import (
	"slices"

	"dateline/index"
)

// rows is the query for the rows of a kind that fulfil a resolved condition.
func rows(of index.Kind, where index.Expr) object {
	c := onFact(of)
	if of == index.Articles {
		c = onArticle
	} else if where != nil {
		c = onRow(of)
	}
	return both(term(fieldKind, string(of)), c(where))
}

// compiler turns a condition into a query that its rows match.
type compiler func(index.Expr) object

// parts compiles what conditions have in common; it is false for those that have no parts.
func (c compiler) parts(e index.Expr) (object, bool) {
	switch e := e.(type) {
	case nil:
		return object{"match_all": object{}}, true
	case index.And:
		return both(c.all(e.Parts)...), true
	case index.Or:
		return either(c.all(e.Parts)...), true
	case index.Not:
		return object{"bool": object{"must_not": c(e.X)}}, true
	}
	return nil, false
}

func (c compiler) all(parts []index.Expr) []object {
	list := make([]object, len(parts))
	for i, p := range parts {
		list[i] = c(p)
	}
	return list
}

// onArticle compiles for articles.
func onArticle(e index.Expr) object {
	if q, ok := compiler(onArticle).parts(e); ok {
		return q
	}
	if g, ok := e.(index.Group); ok {
		return object{"has_child": object{"type": g.Kind, "query": onFact(g.Kind)(g.X)}}
	}
	return leaf(index.Articles, e)
}

// onRow compiles for the rows of a kind of fact: groups of the kind concern the row, anything else its article.
func onRow(of index.Kind) compiler {
	var c compiler
	c = func(e index.Expr) object {
		if !concerns(of, e) {
			return object{"has_parent": object{"parent_type": index.Articles, "query": onArticle(e)}}
		}
		if q, ok := c.parts(e); ok {
			return q
		}
		return onFact(of)(e.(index.Group).X)
	}
	return c
}

// concerns reports whether a condition has a group of the kind.
func concerns(of index.Kind, e index.Expr) (found bool) {
	index.Walk(e, func(e index.Expr) {
		g, ok := e.(index.Group)
		found = found || ok && g.Kind == of
	})
	return found
}

// onFact compiles for one fact.
func onFact(k index.Kind) compiler {
	var c compiler
	c = func(e index.Expr) object {
		if q, ok := c.parts(e); ok {
			return q
		}
		return leaf(k, e)
	}
	return c
}

// both holds where all queries do. Like all that follow it is a filter: conditions do not score.
func both(queries ...object) object { return object{"bool": object{"filter": queries}} }

// either holds where one of the queries does.
func either(queries ...object) object {
	if len(queries) == 0 {
		return object{"match_none": object{}}
	}
	return object{"bool": object{"should": queries, "minimum_should_match": 1}}
}

func term(field, value string) object { return object{"term": object{field: value}} }

// nameFields are the fields of names that a field of the query language means.
func nameFields(field string) []string {
	if field == "entity" {
		return []string{"person", "org", "place", "event"}
	}
	return []string{field}
}

// isValueField holds for fields that are compared as a whole.
func isValueField(field string) bool { return slices.Contains(families()[familyValue], field) }
