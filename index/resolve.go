package index

import "slices"

// Resolve brings a condition into the form that back ends evaluate, in which only groups speak of facts: a field of
// the listed kind stands in a group of that kind, which for the rows of that kind means the row itself; "speaker:"
// elsewhere means one of the article's quotations, "party:", "status:" and "kind:" one of its agreements. Outside of
// groups conditions then concern the article.
func Resolve(of Kind, e Expr) Expr {
	switch e := e.(type) {
	case And:
		return And{resolveAll(of, e.Parts)}
	case Or:
		return Or{resolveAll(of, e.Parts)}
	case Not:
		return Not{Resolve(of, e.X)}
	case Group, nil:
		return e
	}
	if k, ok := kindOf(of, FieldOf(e)); ok {
		return Group{k, e}
	}
	return e
}

func resolveAll(of Kind, parts []Expr) []Expr {
	list := make([]Expr, len(parts))
	for i, p := range parts {
		list[i] = Resolve(of, p)
	}
	return list
}

// FieldOf is the field of a condition without parts.
func FieldOf(e Expr) string {
	switch e := e.(type) {
	case Term:
		return e.Field
	case Phrase:
		return e.Field
	case Prefix:
		return e.Field
	case Fuzzy:
		return e.Field
	case Period:
		return e.Field
	case Range:
		return e.Field
	}
	return ""
}

// TextOf is what a term or phrase looks for; false for any other condition.
func TextOf(e Expr) (text string, ok bool) {
	switch e := e.(type) {
	case Term:
		return e.Text, true
	case Phrase:
		return e.Text, true
	}
	return "", false
}

// ownFields are the fields that belong to one fact when facts of the kind are listed.
func ownFields(of Kind) []string {
	switch of {
	case Agreements:
		return []string{"party", "status", "kind", "date", "money"}
	case Quotes:
		return []string{"speaker"}
	case Amounts:
		return []string{"money", "percent"}
	case Dates:
		return []string{"date"}
	case Entities:
		return []string{"person", "org", "place", "event", "entity"}
	}
	return nil
}

// kindOf is the kind of fact that a field outside of a group speaks of.
func kindOf(of Kind, field string) (Kind, bool) {
	switch {
	case slices.Contains(ownFields(of), field):
		return of, true
	case field == "speaker":
		return Quotes, true
	case field == "party", field == "status", field == "kind":
		return Agreements, true
	}
	return "", false
}
