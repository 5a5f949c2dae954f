package opensearch

import (
	"slices"
	"strings"

	"dateline/index/analysis"
)

// encode writes the places of a text for the analyzer of the index: blanks part positions, bars the terms of one.
func encode(places []analysis.Place) string {
	positions := []string{}
	for _, p := range places {
		for len(positions) <= p.Pos {
			positions = append(positions, "")
		}
		if positions[p.Pos] != "" {
			positions[p.Pos] += "|"
		}
		positions[p.Pos] += p.Term
	}
	return strings.Join(positions, " ")
}

// used are the different terms of a text.
func used(places []analysis.Place) []string {
	terms := make([]string, len(places))
	for i, p := range places {
		terms[i] = p.Term
	}
	slices.Sort(terms)
	return slices.Compact(terms)
}

// facetTerm is a value with its folded words behind it, by which Facet.Prefix finds it. The separator sorts before
// everything that is printed.
func facetTerm(value string) string {
	return value + separator + strings.Join(analysis.NameWords(value), " ")
}

const separator = "\x1f"
