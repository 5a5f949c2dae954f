package index

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/index/analysis"
)

// Names are the forms in which whole names of an entity are compared, canonical and aliases included.
func Names(e article.Entity) []string {
	var forms []string
	for _, name := range append([]string{e.Canonical, e.Name}, e.Aliases...) {
		if form := analysis.Name(name); form != "" && !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return forms
}

// NameWords are the words of all forms of an entity's name, each once, folded; compounds also as one word.
func NameWords(e article.Entity) []string {
	var words []string
	for _, name := range append([]string{e.Canonical, e.Name}, e.Aliases...) {
		for _, w := range analysis.NameTerms(name) {
			if !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
	}
	return words
}

// DisplayName is the name under which an entity is counted: canonical where known.
func DisplayName(e article.Entity) string {
	if e.Canonical != "" {
		return e.Canonical
	}
	return e.Name
}

// Value is how values of source, language, status and kind are compared.
func Value(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// AmountBounds are the least and the largest number that an amount means; false where it has none.
func AmountBounds(a article.Amount) (low, high float64, ok bool) {
	switch {
	case a.Value != nil:
		return *a.Value, *a.Value, true
	case a.Min != nil && a.Max != nil:
		return *a.Min, *a.Max, true
	case a.Min != nil:
		return *a.Min, *a.Min, true
	case a.Max != nil:
		return *a.Max, *a.Max, true
	}
	return 0, 0, false
}

// Contains reports whether the range takes in a number between low and high.
func (r Range) Contains(low, high float64) bool {
	if r.From.Set && (high < r.From.Value || r.From.Exclusive && high == r.From.Value) {
		return false
	}
	return !r.To.Set || low < r.To.Value || !r.To.Exclusive && low == r.To.Value
}

// Matches reports whether an amount is of the range's type and unit and has a number in it.
func (r Range) Matches(a article.Amount) bool {
	low, high, ok := AmountBounds(a)
	typ := "money"
	if r.Field == "percent" {
		typ = "percent"
	}
	return ok && a.Type == typ && (r.Unit == "" || r.Unit == a.Unit) && r.Contains(low, high)
}

// FuzzyDistance is the edit distance that a fuzzy word allows.
func FuzzyDistance(folded string) int {
	if len([]rune(folded)) <= 5 {
		return 1
	}
	return 2
}
