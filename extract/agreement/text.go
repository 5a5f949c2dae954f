package agreement

import "strings"

// fields splits a blank-separated list of words of a table.
func fields(s string) []string { return strings.Fields(s) }

// set makes a set of a blank-separated list of words of a table.
func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range fields(s) {
		m[w] = true
	}
	return m
}
