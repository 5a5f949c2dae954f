package postag

import (
	"math/rand/v2"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/table"
)

// Example is one tagged sentence.
type Example struct{ Words, Tags []string }

// Training parameters that proved best on held-out sentences; the margin is how far the right tag must be ahead of all
// others, in units of a weight's first change, and one feature in dropped is left out at random each time.
const (
	rounds      = 6
	margin      = 40
	dropped     = 10
	minUpdates  = 2
	leastWeight = 1
)

// Train learns a tagger from the examples. The same input gives the same tagger.
func Train(examples []Example, lex *lexicon.Lexicon) *Tagger {
	t := &Tagger{lex: lex, tags: inventory(examples)}
	number := map[string]int{}
	for i, tag := range t.tags {
		number[tag] = i
	}
	t.sure = sure(examples, number)
	l := lesson{t: t, examples: examples, number: number}
	t.usual, l.outside = usual(examples)
	t.quick = l.learn((*view).quick)
	t.full = l.learn((*view).full)
	return t
}

// lesson is what the models are trained with.
type lesson struct {
	t        *Tagger
	examples []Example
	number   map[string]int
	outside  [folds]*table.Table
}

// learn trains a model of some features.
func (l *lesson) learn(features func(*view, []uint64, int) []uint64) *perceptron.Model {
	learner := perceptron.NewAdaptiveTrainer(len(l.t.tags))
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		for _, k := range random.Perm(len(l.examples)) {
			l.sentence(learner, k, func(v *view, f []uint64, i int) []uint64 { return drop(features(v, f, i), random) })
		}
	}
	return learner.Model(minUpdates, leastWeight)
}

// sentence goes through example k with the tags that the model itself gives, as it will have to later.
func (l *lesson) sentence(learner *perceptron.Trainer, k int, features func(*view, []uint64, int) []uint64) {
	v := l.t.view(l.examples[k].Words, l.outside[fold(k)])
	scores := make([]int32, len(l.t.tags))
	var buf [maxFeatures]uint64
	for i := range v.words {
		if n := l.t.sure.Get(v.forms[i+before]); n != 0 {
			v.tags[i+before] = uint32(n)
			continue
		}
		f := features(v, buf[:0], i)
		learner.Score(f, scores)
		best := perceptron.Best(scores)
		learner.Teach(f, scores, l.number[l.examples[k].Tags[i]], margin)
		v.tags[i+before] = uint32(best + 1)
	}
}

// drop leaves out features at random, so that no feature is relied on alone.
func drop(f []uint64, random *rand.Rand) []uint64 {
	kept := f[:0]
	for _, x := range f {
		if random.IntN(dropped) > 0 {
			kept = append(kept, x)
		}
	}
	return kept
}
