package analysis

import (
	"math/bits"
	"unicode/utf8"
)

// Within reports whether the distance of two words is at most a limit. Most pairs are told apart by their lengths and
// letters: a change adds or takes away one letter at most.
func Within(a, b string, limit int) bool {
	if n := utf8.RuneCountInString(a) - utf8.RuneCountInString(b); n > limit || -n > limit {
		return false
	}
	s, t := letters(a), letters(b)
	return max(bits.OnesCount64(s&^t), bits.OnesCount64(t&^s)) <= limit && Distance(a, b) <= limit
}

// letters is the set of a word's letters, some of which share a bit.
func letters(word string) (set uint64) {
	for _, r := range word {
		set |= 1 << (r % 64)
	}
	return set
}

// Distance is the number of letters inserted, deleted, replaced or swapped with their neighbour that turn a into b
// (optimal string alignment).
func Distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	d := make([][]int, len(s)+1)
	for i := range d {
		d[i] = make([]int, len(t)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
			default:
				d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+differ(s[i-1], t[j-1]))
				if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
					d[i][j] = min(d[i][j], d[i-2][j-2]+1)
				}
			}
		}
	}
	return d[len(s)][len(t)]
}

func differ(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}
