package main

import (
	"maps"
	"slices"
	"strings"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/postag"
)

// addGuesses adds the sets of tags that words of the vectors should take: a network learns them from the words of the
// treebanks. No word is guessed by a network that has seen it, so that a tagger learns to trust guesses as far as they
// can be trusted for new words.
func addGuesses(entries map[uint32]lexicon.Entry, words []wordVector, examples []postag.Example) {
	t := newTagTypes(words, examples)
	sets := make([]string, len(words))
	for k := range guessFolds {
		net := t.train(func(i int) bool { return i%guessFolds != k })
		for i := range words {
			if i%guessFolds == k {
				sets[i] = t.set(net.output(t.inputs[i]))
			}
		}
	}
	number := map[string]uint32{}
	for _, set := range slices.Sorted(slices.Values(sets)) {
		if number[set] == 0 {
			number[set] = uint32(len(number) + 1)
		}
	}
	for i, w := range words {
		h := lexicon.Hash(w.word)
		e := entries[h]
		if e.Guess == 0 {
			e.Guess = number[sets[i]]
			entries[h] = e
		}
	}
}

const (
	guessFolds  = 5
	guessRounds = 12
	likely      = 0.15 // share from which a tag is in a guessed set
	suffixes    = 800  // how many word endings the network knows
	maxTrust    = 20   // a word counts by the root of how often it was seen, up to this
)

// tagTypes are words as the network sees them: inputs for all, shares of tags and weight for those in the treebanks.
type tagTypes struct {
	tags   []string
	inputs []netInput
	shares [][]float32
	weight []float32
}

func newTagTypes(words []wordVector, examples []postag.Example) *tagTypes {
	counts := map[string]map[string]int{}
	seen := map[string]bool{}
	for w, tag := range postag.Words(examples) {
		w = strings.ToLower(w)
		if counts[w] == nil {
			counts[w] = map[string]int{}
		}
		counts[w][tag]++
		seen[tag] = true
	}
	t := &tagTypes{tags: slices.Sorted(maps.Keys(seen))}
	number := frequentSuffixes(counts)
	for _, w := range words {
		t.inputs = append(t.inputs, netInput{w.vector, suffixNumbers(w.word, number)})
		shares, total := t.count(counts[w.word])
		t.shares, t.weight = append(t.shares, shares), append(t.weight, root(min(total, maxTrust)))
	}
	return t
}

// count returns the share of every tag and how often the word was seen.
func (t *tagTypes) count(tags map[string]int) ([]float32, int) {
	total := 0
	for _, n := range tags {
		total += n
	}
	if total == 0 {
		return nil, 0
	}
	shares := make([]float32, len(t.tags))
	for i, tag := range t.tags {
		shares[i] = float32(tags[tag]) / float32(total)
	}
	return shares, total
}

// train learns a network from the words of the treebanks that keep accepts.
func (t *tagTypes) train(keep func(int) bool) *network {
	var rows []int
	for i, s := range t.shares {
		if s != nil && keep(i) {
			rows = append(rows, i)
		}
	}
	net := newNetwork(len(t.inputs[0].vector), suffixes, len(t.tags))
	for range guessRounds {
		net.random.Shuffle(len(rows), func(a, b int) { rows[a], rows[b] = rows[b], rows[a] })
		for _, i := range rows {
			net.learn(t.inputs[i], t.shares[i], t.weight[i])
		}
	}
	return net
}

// set joins the likely tags, the likeliest first, with a mark of how sure that one is.
func (t *tagTypes) set(p []float32) string {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if p[a] > p[b] {
			return -1
		}
		return 1
	})
	set := t.tags[order[0]]
	switch top := p[order[0]]; {
	case top > 0.9:
		set += "!"
	case top > 0.7:
		set += "?"
	}
	for _, i := range order[1:3] {
		if p[i] > likely {
			set += " " + t.tags[i]
		}
	}
	return set
}

// frequentSuffixes numbers the most frequent endings of one to four letters of a set of words.
func frequentSuffixes(words map[string]map[string]int) map[string]int {
	counts := map[string]int{}
	for w := range words {
		for n := 1; n <= 4 && n < len(w); n++ {
			counts[w[len(w)-n:]]++
		}
	}
	order := slices.Sorted(maps.Keys(counts))
	slices.SortStableFunc(order, func(a, b string) int { return counts[b] - counts[a] })
	number := map[string]int{}
	for i, s := range order[:min(len(order), suffixes)] {
		number[s] = i
	}
	return number
}

func suffixNumbers(word string, number map[string]int) []int {
	var found []int
	for n := 1; n <= 4 && n < len(word); n++ {
		if i, ok := number[word[len(word)-n:]]; ok {
			found = append(found, i)
		}
	}
	return found
}
