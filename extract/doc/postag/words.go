package postag

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/table"
)

// tagCounts counts the tags of every word, by hash.
type tagCounts map[uint32]map[string]int

func (c tagCounts) add(hash uint32, tag string) {
	if c[hash] == nil {
		c[hash] = map[string]int{}
	}
	c[hash][tag]++
}

func sum(tags map[string]int) int {
	total := 0
	for _, n := range tags {
		total += n
	}
	return total
}

// inventory lists the tags in the order of their first appearance.
func inventory(examples []Example) []string {
	var tags []string
	seen := map[string]bool{}
	for _, tag := range Words(examples) {
		if !seen[tag] {
			seen[tag] = true
			tags = append(tags, tag)
		}
	}
	return tags
}

// Words yields the words and tags of the examples.
func Words(examples []Example) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, e := range examples {
			for i, w := range e.Words {
				if !yield(w, e.Tags[i]) {
					return
				}
			}
		}
	}
}

// A word is sure of its tag if it was seen so often and had another tag at most once in so many times.
const (
	sureCount = 15
	sureRatio = 200
)

// sure returns the tags, by number + 1, of the words that have one only.
func sure(examples []Example, number map[string]int) *table.Table {
	counts := tagCounts{}
	for w, tag := range Words(examples) {
		counts.add(perceptron.Hash(w), tag)
	}
	found := map[uint32]uint64{}
	for h, tags := range counts {
		total := sum(tags)
		for tag, n := range tags {
			if total >= sureCount && (total-n)*sureRatio <= total {
				found[h] = uint64(number[tag] + 1)
			}
		}
	}
	return table.New(found)
}

// folds is how many parts the examples are dealt to, foldRun at a time, so that the sets of tags which a part is
// trained with come from the others: a word that only this part has is as unknown as a new word will be.
const (
	folds   = 8
	foldRun = 20
)

func fold(i int) int { return i / foldRun % folds }

// usual returns the number of the set of tags that each word takes, in all examples and in those outside each fold.
func usual(examples []Example) (all *table.Table, outside [folds]*table.Table) {
	sets := make([]map[uint32]string, folds+1)
	number := map[string]uint64{}
	for k := range sets {
		counts := tagCounts{}
		for i, e := range examples {
			if fold(i) != k { // no fold has the number folds
				for j, w := range e.Words {
					counts.add(lexicon.Hash(w), e.Tags[j])
				}
			}
		}
		sets[k] = map[uint32]string{}
		for h, tags := range counts {
			sets[k][h] = frequent(tags)
			number[sets[k][h]] = 0
		}
	}
	for i, set := range slices.Sorted(maps.Keys(number)) {
		number[set] = uint64(i + 1)
	}
	for k := range outside {
		outside[k] = numbered(sets[k], number)
	}
	return numbered(sets[folds], number), outside
}

func numbered(sets map[uint32]string, number map[string]uint64) *table.Table {
	entries := make(map[uint32]uint64, len(sets))
	for h, set := range sets {
		entries[h] = number[set]
	}
	return table.New(entries)
}

// frequent joins the tags that make up a twentieth of a word's occurrences or more.
func frequent(tags map[string]int) string {
	total := sum(tags)
	var kept []string
	for _, tag := range slices.Sorted(maps.Keys(tags)) {
		if tags[tag]*20 >= total {
			kept = append(kept, tag)
		}
	}
	return strings.Join(kept, " ")
}
