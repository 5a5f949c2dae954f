package amount

import "math/big"

// Rule finds one family of amounts. Rules are tried in order at every piece of a sentence that a trigger allows; the
// longest match wins, then the order of Rules.
type Rule struct {
	Name       string                                  // "money/sign"
	Doc        string                                  // what it finds
	Triggers   []string                                // what an expression may begin with: "number", "sign", "word"
	Match      func(s *Sentence, at int) (Found, bool) // reads an amount that begins at a piece
	Neutral    bool                                    // holds in any language
	Confidence float64
	Yes        []Example // found by this rule
	No         []string  // near misses: the rule finds nothing
}

// Example is a text with the one amount that a rule finds in it.
type Example struct {
	Text  string
	Span  string
	Value string // a decimal number, "min..max" for a range
	Unit  string
}

// Found is an expression: pieces[first:last] of the sentence with its numbers and unit.
type Found struct {
	quantity
	kind string // money, percent, quantity
	unit string
	bare bool // dollars of no country: "$5", "five dollars"
}

// Rules lists all rules in the order in which they are tried.
func Rules() []Rule {
	return []Rule{
		moneySign(), moneyCode(), moneyWord(), moneyElliptic(), percentSign(), percentWord(), percentElliptic(),
		measureWord(), measureSymbol(), countedModel(), countedNoun(), countedElliptic(),
	}
}

// factors are kept exact until the end; float rounds once.
func float(r *big.Rat) *float64 {
	if r == nil {
		return nil
	}
	f, _ := r.Float64()
	return &f
}
