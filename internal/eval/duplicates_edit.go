package eval

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// paragraphs cuts a text into its lines, or where it has few into its sentences.
func paragraphs(text string) []string {
	lines := slices.DeleteFunc(strings.Split(text, "\n"), func(s string) bool { return strings.TrimSpace(s) == "" })
	if len(lines) < 4 {
		return strings.SplitAfter(text, ". ")
	}
	return lines
}

func dropSome(r *rand.Rand, p []string, oneIn int) []string {
	p = slices.Clone(p)
	for range len(p) / oneIn {
		at := r.IntN(len(p))
		p = slices.Delete(p, at, at+1)
	}
	return p
}

// shuffled keeps the first paragraph in its place.
func shuffled(r *rand.Rand, p []string) []string {
	p = slices.Clone(p)
	r.Shuffle(max(len(p)-1, 0), func(i, j int) { p[i+1], p[j+1] = p[j+1], p[i+1] })
	return p
}

func reworded(r *rand.Rand, p []string) []string {
	words := strings.Fields(strings.Join(p, "\n"))
	for i := range words {
		if r.IntN(20) == 0 {
			words[i] = "another"
		}
	}
	return words
}

func reframed(p []string) []string {
	const lead = "The paper's own correspondent wrote a new beginning to this report and put in the view from the region."
	const end = "The paper added what had happened before, as readers may not remember it, and named those who helped."
	return slices.Concat([]string{lead}, p[min(1, len(p)):], []string{end})
}

// neighbours gives for each text the other one that shares most rare words with it, rare being in at most one text
// out of a hundred; texts that share none have no neighbour.
func neighbours(texts []string) map[int]int {
	holders := map[string][]int{}
	for i, t := range texts {
		words := strings.Fields(strings.ToLower(t))
		slices.Sort(words)
		for _, w := range slices.Compact(words) {
			holders[w] = append(holders[w], i)
		}
	}
	shared := make([]map[int]int, len(texts))
	for _, in := range holders {
		if len(in) < 2 || len(in) > max(2, len(texts)/100) {
			continue
		}
		for _, i := range in {
			for _, j := range in {
				link(shared, i, j)
			}
		}
	}
	nearest := map[int]int{}
	for i, others := range shared {
		for j, n := range others {
			if best, ok := nearest[i]; !ok || n > others[best] || (n == others[best] && j < best) {
				nearest[i] = j
			}
		}
	}
	return nearest
}

func link(shared []map[int]int, i, j int) {
	if i == j {
		return
	}
	if shared[i] == nil {
		shared[i] = map[int]int{}
	}
	shared[i][j]++
}
