package postag

import (
	"iter"
	"math/rand/v2"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
)

// Example is one tagged sentence.
type Example struct{ Words, Tags []string }

// Training parameters that proved best on held-out sentences; the margin is how far the right tag must be ahead of all
// others, in units of a weight's first change.
const (
	rounds      = 6
	margin      = 40
	minUpdates  = 1
	leastWeight = 1
)

// Train learns a tagger from the examples; the tags in the lexicon must come from the same examples. The same input
// gives the same tagger.
func Train(examples []Example, lex *lexicon.Lexicon) *Tagger {
	t := &Tagger{lex: lex, tags: inventory(examples)}
	number := map[string]int{}
	for i, tag := range t.tags {
		number[tag] = i
	}
	t.sure = sure(examples, number)
	learner := perceptron.NewAdaptiveTrainer(len(t.tags))
	scores := make([]int32, len(t.tags))
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		for _, k := range random.Perm(len(examples)) {
			t.learn(learner, newView(examples[k].Words, t.lex), examples[k].Tags, number, scores)
		}
	}
	t.model = learner.Model(minUpdates, leastWeight)
	return t
}

// learn goes through one sentence with the tags that the model itself gives, as it will have to later.
func (t *Tagger) learn(learner *perceptron.Trainer, v *view, tags []string, number map[string]int, scores []int32) {
	var buf [maxFeatures]uint64
	for i := range v.words {
		if n := t.sure[v.forms[i+before]]; n != 0 {
			v.tags[i+before] = n
			continue
		}
		f := v.features(buf[:0], i)
		learner.Score(f, scores)
		best := perceptron.Best(scores)
		learner.Teach(f, scores, number[tags[i]], margin)
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

// A word is sure of its tag if it was seen so often and had another tag at most once in so many times.
const (
	sureCount = 15
	sureRatio = 200
)

// sure returns the tags, by number + 1, of the words that have one only.
func sure(examples []Example, number map[string]int) map[uint32]uint32 {
	counts := map[uint32]map[string]int{}
	for w, tag := range Words(examples) {
		h := perceptron.Hash(w)
		if counts[h] == nil {
			counts[h] = map[string]int{}
		}
		counts[h][tag]++
	}
	found := map[uint32]uint32{}
	for h, tags := range counts {
		total := 0
		for _, n := range tags {
			total += n
		}
		for tag, n := range tags {
			if total >= sureCount && (total-n)*sureRatio <= total {
				found[h] = uint32(number[tag] + 1)
			}
		}
	}
	return found
}
