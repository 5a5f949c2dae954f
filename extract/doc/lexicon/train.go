package lexicon

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// minCount is how often a word must stand in the treebanks for its tags to be trusted.
const minCount = 3

// Tags returns the sets of tags of a treebank, whose words and tags the sequence yields.
func Tags(words iter.Seq2[string, string]) *Lexicon {
	counts := map[uint32]map[string]int{}
	for word, tag := range words {
		h := Hash(word)
		if counts[h] == nil {
			counts[h] = map[string]int{}
		}
		counts[h][tag]++
	}
	sets := map[uint32]string{}
	for h, tags := range counts {
		if set := frequent(tags); set != "" {
			sets[h] = set
		}
	}
	number := numbers(sets)
	entries := make(map[uint32]Entry, len(sets))
	for h, set := range sets {
		entries[h] = Entry{Tags: number[set]}
	}
	return New(entries)
}

// frequent joins the tags that make up a twentieth of a word's occurrences or more; it is empty for a rare word.
func frequent(tags map[string]int) string {
	total := 0
	for _, n := range tags {
		total += n
	}
	if total < minCount {
		return ""
	}
	var kept []string
	for _, tag := range slices.Sorted(maps.Keys(tags)) {
		if tags[tag]*20 >= total {
			kept = append(kept, tag)
		}
	}
	return strings.Join(kept, " ")
}

// numbers numbers the different sets from 1 in alphabetical order.
func numbers(sets map[uint32]string) map[string]uint32 {
	number := map[string]uint32{}
	for _, set := range slices.Sorted(maps.Values(sets)) {
		if number[set] == 0 {
			number[set] = uint32(len(number) + 1)
		}
	}
	return number
}

// CaseOf classes a word by how often it was written small and with a capital within sentences.
func CaseOf(small, capital int) Case {
	switch total := small + capital; {
	case total < minCount:
		return UnknownCase
	case capital*10 < total:
		return Small
	case small*10 < total:
		return Capital
	}
	return Mixed
}
