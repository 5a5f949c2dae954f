package sentence

import (
	"math/rand/v2"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/token"
)

// Example is a tokenised text with the indexes of the tokens that start its sentences.
type Example struct {
	Text   string
	Tokens []token.Span
	Starts []int
}

// Rounds and updates that proved best on held-out texts.
const (
	rounds      = 12
	minUpdates  = 2
	leastWeight = 1
)

// Train learns a splitter from the examples. The same input gives the same splitter.
func Train(examples []Example, lex *lexicon.Lexicon) *Splitter {
	return &Splitter{quick: train(examples, lex, (*splitter).quick), full: train(examples, lex, (*splitter).features), lex: lex}
}

// featuresOf appends the features of the place before token i.
type featuresOf func(s *splitter, f []uint64, i int) []uint64

func train(examples []Example, lex *lexicon.Lexicon, features featuresOf) *perceptron.Model {
	learner := perceptron.NewTrainer(2)
	random := rand.New(rand.NewPCG(7, 8))
	for range rounds {
		for _, k := range random.Perm(len(examples)) {
			learn(learner, examples[k], lex, features)
		}
	}
	return learner.Model(minUpdates, leastWeight)
}

// learn walks one text along its true sentences.
func learn(learner *perceptron.Trainer, e Example, lex *lexicon.Lexicon, features featuresOf) {
	s := newSplitter(e.Text, e.Tokens, lex)
	starts := map[int]bool{}
	for _, i := range e.Starts {
		starts[i] = true
	}
	var buf [64]uint64
	var scores [2]int32
	for i := 1; i < len(e.Tokens); i++ {
		s.track(i - 1)
		if s.rule(i) == open {
			f := features(s, buf[:0], i)
			learner.Score(f, scores[:])
			learner.Update(f, int(flag(starts[i])), perceptron.Best(scores[:]))
		}
		if starts[i] {
			s.reset(i)
		}
	}
}
