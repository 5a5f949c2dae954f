package opensearch

import (
	"math"
	"strings"

	"dateline/index"
	"dateline/index/analysis"
)

// leaf compiles a condition without parts on documents of a kind.
func leaf(k index.Kind, e index.Expr) object {
	switch e := e.(type) {
	case index.Period:
		return period(e)
	case index.Range:
		return sums(e)
	}
	switch field := index.FieldOf(e); {
	case field == "" || field == "title":
		return words(textField(k, field), e)
	case isValueField(field):
		return value(familyValue+field, e)
	default:
		var list []object
		for _, f := range nameFields(field) {
			list = append(list, named(f, e))
		}
		return either(list...)
	}
}

// textField is where the words of a field without a name, or of the title, are.
func textField(k index.Kind, field string) string {
	switch {
	case k != index.Articles:
		return fieldFactText
	case field == "title":
		return fieldTitle
	}
	return fieldText
}

// words looks for words in a text.
func words(field string, e index.Expr) object {
	if text, ok := index.TextOf(e); ok {
		return phrase(field, text)
	}
	return expanded(field, e, analysis.Fold)
}

// phrase looks for words in a row, or for a compound written as one word.
func phrase(field, text string) object {
	positions, joined := analysis.Phrase(text, analysis.Languages()...)
	if len(positions) == 0 {
		return either()
	}
	row := inARow(field, positions)
	if len(joined) == 0 {
		return row
	}
	return either(row, inARow(field, [][]string{joined}))
}

// inARow looks for one term of each position.
func inARow(field string, positions [][]string) object {
	list := make([]string, len(positions))
	for i, terms := range positions {
		list[i] = strings.Join(terms, "|") // as encode writes them
	}
	return object{"match_phrase": object{field: strings.Join(list, " ")}}
}

// named looks for an entity by its whole name or by a word of it.
func named(field string, e index.Expr) object {
	switch e := e.(type) {
	case index.Phrase:
		return term(familyName+field, analysis.Name(e.Text))
	case index.Term:
		return either(term(familyWord+field, analysis.Fold(e.Text)), term(familyName+field, analysis.Name(e.Text)))
	}
	return expanded(familyWord+field, e, analysis.Fold)
}

// expanded looks for the words or values that a prefix or fuzzy word stands for, as normal writes them.
func expanded(field string, e index.Expr, normal func(string) string) object {
	switch e := e.(type) {
	case index.Prefix:
		return prefix(field, normal(e.Text))
	case index.Fuzzy:
		return fuzzy(field, normal(e.Text))
	}
	return either()
}

// value compares whole values.
func value(field string, e index.Expr) object {
	if text, ok := index.TextOf(e); ok {
		return term(field, index.Value(text))
	}
	return expanded(field, e, index.Value)
}

func prefix(field, start string) object {
	return object{"prefix": object{field: object{"value": start}}}
}

// period compares dates by overlap.
func period(p index.Period) object {
	field, i, limits := fieldDate, p.Interval(), object{"relation": "intersects"}
	if p.Field == "published" {
		field = fieldPublished
	}
	if i.From != math.MinInt64 {
		limits["gte"] = i.From
	}
	if i.To != math.MaxInt64 {
		limits["lt"] = i.To
	}
	return object{"range": object{field: limits}}
}

// sums compares amounts: type, unit and number of one and the same.
func sums(r index.Range) object {
	typ := "money"
	if r.Field == "percent" {
		typ = "percent"
	}
	conditions := []object{term(fieldSums+".type", typ)}
	if r.Unit != "" {
		conditions = append(conditions, term(fieldSums+".unit", r.Unit))
	}
	conditions = append(conditions, limit("high", "gt", r.From)...)
	conditions = append(conditions, limit("low", "lt", r.To)...)
	return object{"nested": object{"path": fieldSums, "query": both(conditions...)}}
}

func limit(field, beyond string, l index.Limit) []object {
	if !l.Set {
		return nil
	}
	if !l.Exclusive {
		beyond += "e"
	}
	return []object{{"range": object{fieldSums + "." + field: object{beyond: l.Value}}}}
}
