package index

import (
	"strings"

	"dateline/index/analysis"
)

// Accepts reports whether the facet's prefix lets a value through.
func (f Facet) Accepts(value string) bool {
	if f.Prefix == "" {
		return true
	}
	prefix := strings.Join(analysis.NameWords(f.Prefix), " ")
	words := analysis.NameWords(value)
	for i := range words {
		if strings.HasPrefix(strings.Join(words[i:], " "), prefix) {
			return true
		}
	}
	return false
}
