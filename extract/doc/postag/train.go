package postag

import (
	"iter"
	"math/rand/v2"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
)

// Example is one tagged sentence.
type Example struct{ Words, Tags []string }

// Rounds and updates that proved best on held-out sentences.
const (
	rounds     = 8
	minUpdates = 2
)

// Train learns a tagger from the examples; the tags in the lexicon must come from the same examples. The same input
// gives the same tagger.
func Train(examples []Example, lex *lexicon.Lexicon) *Tagger {
	t := &Tagger{lex: lex, tags: inventory(examples)}
	number := map[string]int{}
	for i, tag := range t.tags {
		number[tag] = i
	}
	learner := perceptron.NewTrainer(len(t.tags))
	scores := make([]int32, len(t.tags))
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		for _, k := range random.Perm(len(examples)) {
			learn(learner, newView(examples[k].Words, t.lex), examples[k].Tags, number, scores)
		}
	}
	t.model = learner.Model(minUpdates)
	return t
}

// learn goes through one sentence with the tags that the model itself gives, as it will have to later.
func learn(learner *perceptron.Trainer, v *view, tags []string, number map[string]int, scores []int32) {
	var buf [64]uint64
	for i := range v.words {
		f := v.features(buf[:0], i)
		learner.Score(f, scores)
		best := perceptron.Best(scores)
		learner.Update(f, number[tags[i]], best)
		v.tags[i+before] = uint32(best + 1)
	}
}

// inventory lists the tags in the order of their first appearance.
func inventory(examples []Example) []string {
	var tags []string
	seen := map[string]bool{}
	for _, e := range examples {
		for _, t := range e.Tags {
			if !seen[t] {
				seen[t] = true
				tags = append(tags, t)
			}
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
