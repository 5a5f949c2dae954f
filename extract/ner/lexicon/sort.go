package lexicon

import (
	"cmp"
	"slices"
)

type entry struct{ key, value uint32 }

// sorted returns the entries in ascending order of their keys, so that a table's bytes do not depend on how it was
// built.
func (t Table) sorted() []entry {
	var entries []entry
	t.Each(func(k, v uint32) { entries = append(entries, entry{k, v}) })
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	return entries
}
