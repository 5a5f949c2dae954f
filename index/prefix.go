package index

import (
	"strings"

	"dateline/index/analysis"
)

// accepts returns what tells whether the facet's prefix lets a value through: one of the value's words, and those
// after it, start with the prefix.
func (f Facet) accepts() func(value string) bool {
	prefix := strings.Join(analysis.NameWords(f.Prefix), " ")
	if prefix == "" {
		return func(string) bool { return true }
	}
	return func(value string) bool {
		if isSimple(value) {
			return startsWord(value, prefix)
		}
		return startsWord(strings.Join(analysis.NameWords(value), " "), prefix)
	}
}

// isSimple holds for most names: their words are letters and digits of ASCII with single blanks between them.
func isSimple(value string) bool {
	for i := 0; i < len(value); i++ {
		c := value[i] | 0x20
		if (c < 'a' || c > 'z') && (value[i] < '0' || value[i] > '9') && value[i] != ' ' {
			return false
		}
	}
	return !strings.Contains(value, "  ")
}

// startsWord looks for a folded prefix at the start of each word, case aside.
func startsWord(value, prefix string) bool {
	for {
		if len(value) >= len(prefix) && strings.EqualFold(value[:len(prefix)], prefix) {
			return true
		}
		i := strings.IndexByte(value, ' ')
		if i < 0 {
			return false
		}
		value = value[i+1:]
	}
}
