package eval

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"

	"dateline/article/sketch"
)

// DuplicateReport is how well the sketch tells the same story from others.
type DuplicateReport struct {
	Texts  int
	Recall []EditRecall
	Others int // pairs of a text and the other text most like it in words
	False  int // of these, pairs taken for the same story
}

// EditRecall is the share of edited copies that are found by a key and resemble their original.
type EditRecall struct {
	Edit   string
	Recall float64
}

// edits are what papers do to an agency's report.
var edits = []struct {
	name  string
	apply func(*rand.Rand, []string) []string
}{
	{"a third of the paragraphs dropped", func(r *rand.Rand, p []string) []string { return dropSome(r, p, 3) }},
	{"paragraphs in another order", shuffled},
	{"every twentieth word another", reworded},
	{"another first and last paragraph", func(_ *rand.Rand, p []string) []string { return reframed(p) }},
	{"the first half only", func(_ *rand.Rand, p []string) []string { return p[:(len(p)+1)/2] }},
	{"dropped, reordered and reworded", func(r *rand.Rand, p []string) []string { return reworded(r, shuffled(r, dropSome(r, p, 3))) }},
}

// storyWords is how many words a text must have to be edited; of shorter ones little is left.
const storyWords = 60

// NearDuplicates edits every text in each way and looks for the copy; and compares every text with its neighbour, the
// other text that shares most rare words with it: often another story about the same event. Seeded, so the same texts
// give the same figures.
func NearDuplicates(texts []string) DuplicateReport {
	texts = slices.DeleteFunc(slices.Clone(texts), func(t string) bool { return len(strings.Fields(t)) < storyWords })
	sketches := make([]sketch.Sketch, len(texts))
	for i, t := range texts {
		sketches[i] = sketch.Of(t)
	}
	r := DuplicateReport{Texts: len(texts)}
	for _, e := range edits {
		random := rand.New(rand.NewPCG(1, 1))
		found := 0
		for i, t := range texts {
			copied := sketch.Of(strings.Join(e.apply(random, paragraphs(t)), "\n"))
			if sameStory(&sketches[i], &copied) {
				found++
			}
		}
		r.Recall = append(r.Recall, EditRecall{e.name, ratio(found, len(texts))})
	}
	for i, j := range neighbours(texts) {
		r.Others++
		if sameStory(&sketches[i], &sketches[j]) {
			r.False++
		}
	}
	return r
}

// sameStory is what an index does: look up by key, then compare.
func sameStory(a, b *sketch.Sketch) bool {
	keys := b.Keys()
	shared := slices.ContainsFunc(a.Keys(), func(k uint64) bool { return slices.Contains(keys, k) })
	return shared && a.Resemblance(b) >= sketch.Same
}

// Print writes the report.
func (r DuplicateReport) Print(w io.Writer) {
	fmt.Fprintf(w, "near-duplicates among %d texts: %d of %d neighbours taken for the same story\n", r.Texts, r.False, r.Others)
	for _, e := range r.Recall {
		fmt.Fprintf(w, "  found %.3f  %s\n", e.Recall, e.Edit)
	}
}
