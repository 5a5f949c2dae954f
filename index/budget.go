package index

import (
	"fmt"

	"dateline/index/analysis"
)

// What one query may cost. Headlines and lists of names stay well below.
const (
	MaxWords     = 64    // words and other conditions
	MaxExpansion = 10000 // words of the index that its prefixes and fuzzy words stand for together
)

// checkSize limits the number of words and conditions.
func checkSize(e Expr) error {
	size := 0
	Walk(e, func(e Expr) { size += sizeOf(e) })
	if size > MaxWords {
		return fmt.Errorf("%w: too many parts: %d words and conditions, of at most %d", ErrQuery, size, MaxWords)
	}
	return nil
}

// sizeOf counts the words of one condition without its parts.
func sizeOf(e Expr) int {
	switch e.(type) {
	case nil, And, Or, Not, Group:
		return 0
	}
	if text, ok := TextOf(e); ok {
		return wordsIn(text)
	}
	return 1
}

func wordsIn(text string) int {
	positions, _ := analysis.Phrase(text)
	return max(1, len(positions))
}

// Expansion counts the words of an index that the prefixes and fuzzy words of one query stand for.
type Expansion struct{ words int }

// Add counts one more word for a condition. Its error wraps ErrQuery where these are too many.
func (x *Expansion) Add(e Expr) error {
	if x.words++; x.words > MaxExpansion {
		return fmt.Errorf("%w: %s is too short: the query stands for more than %d different words", ErrQuery, Format(e), MaxExpansion)
	}
	return nil
}

// EachExpansion calls visit for the prefixes and fuzzy words of a resolved condition on rows of a kind, with the kind of
// rows that each is about, until it fails.
func EachExpansion(of Kind, e Expr, visit func(Kind, Expr) error) error {
	switch e := e.(type) {
	case And:
		return eachExpansion(of, e.Parts, visit)
	case Or:
		return eachExpansion(of, e.Parts, visit)
	case Not:
		return EachExpansion(of, e.X, visit)
	case Group:
		return EachExpansion(e.Kind, e.X, visit)
	case Prefix, Fuzzy:
		return visit(of, e)
	}
	return nil
}

func eachExpansion(of Kind, parts []Expr, visit func(Kind, Expr) error) error {
	for _, p := range parts {
		if err := EachExpansion(of, p, visit); err != nil {
			return err
		}
	}
	return nil
}
