package index

import "slices"

// Kind says what a query lists: whole articles, or the facts of one kind.
type Kind string

// The kinds of rows.
const (
	Articles   Kind = "article"
	Agreements Kind = "agreement"
	Quotes     Kind = "quote"
	Amounts    Kind = "amount"
	Dates      Kind = "date"
	Entities   Kind = "entity"
)

// FactKinds are the kinds of facts, in the order in which a record lists them.
func FactKinds() []Kind { return []Kind{Entities, Dates, Amounts, Agreements, Quotes} }

// Valid reports whether k is one of the kinds.
func (k Kind) Valid() bool { return k == Articles || slices.Contains(FactKinds(), k) }
