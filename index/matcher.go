package index

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/index/analysis"
)

// NameForms are the forms of an entity's name that conditions are compared with.
type NameForms struct {
	Words []string // folded (NameWords)
	Whole []string // (Names)
}

// FormsOf are the forms of an entity's name.
func FormsOf(e article.Entity) *NameForms { return &NameForms{NameWords(e), Names(e)} }

// NameMatcher returns what compares a condition with all forms of an entity's name: a phrase with the whole, anything
// else with its words. One word may also be the whole, so that a short form of a state stands for it.
func NameMatcher(e Expr) func(*NameForms) bool {
	switch e := e.(type) {
	case Phrase:
		name := analysis.Name(e.Text)
		return func(n *NameForms) bool { return slices.Contains(n.Whole, name) }
	case Term:
		word, name := analysis.Fold(e.Text), analysis.Name(e.Text)
		return func(n *NameForms) bool { return slices.Contains(n.Words, word) || slices.Contains(n.Whole, name) }
	}
	matches := WordMatcher(e)
	return func(n *NameForms) bool { return slices.ContainsFunc(n.Words, matches) }
}

// WordMatcher returns what compares a prefix or fuzzy condition with one folded word.
func WordMatcher(e Expr) func(word string) bool {
	switch e := e.(type) {
	case Prefix:
		text := analysis.Fold(e.Text)
		return func(word string) bool { return strings.HasPrefix(word, text) }
	case Fuzzy:
		text := analysis.Fold(e.Text)
		limit := FuzzyDistance(text)
		return func(word string) bool { return analysis.Within(text, word, limit) }
	}
	return func(string) bool { return false }
}

// ValueMatcher returns what compares a condition with whole values, case aside.
func ValueMatcher(e Expr) func(value string) bool {
	if text, ok := TextOf(e); ok {
		return isValue(text)
	}
	switch e := e.(type) {
	case Prefix:
		text := Value(e.Text)
		return func(value string) bool { return value != "" && strings.HasPrefix(Value(value), text) }
	case Fuzzy:
		text := Value(e.Text)
		return func(value string) bool {
			return value != "" && analysis.Within(text, Value(value), FuzzyDistance(text))
		}
	}
	return func(string) bool { return false }
}

func isValue(text string) func(value string) bool {
	text = Value(text)
	return func(value string) bool { return Value(value) == text }
}
