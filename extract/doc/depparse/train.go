package depparse

import (
	"math/rand/v2"
	"slices"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
)

// Example is one sentence with its tree. Tags should be those of a tagger that has not seen the sentence.
type Example struct {
	Words, Tags []string
	Heads       []int // index of the head word, -1 for the root
	Rels        []string
}

// Training parameters that proved best on held-out sentences.
const (
	rounds      = 8
	minUpdates  = 3
	leastWeight = 5   // one change
	explore     = 0.9 // how often training goes on from its own choice rather than a correct one
)

// Train learns a parser from the examples and tells after each round how many of the actions were mistakes. The same
// input gives the same parser.
func Train(examples []Example, lex *lexicon.Lexicon, progress func(round, mistakes, actions int)) *Parser {
	return train(examples, lex, minUpdates, progress)
}

func train(examples []Example, lex *lexicon.Lexicon, minUpdates int, progress func(round, mistakes, actions int)) *Parser {
	p := inventory(examples)
	p.lex = lex
	t := trainer{p: p, learner: perceptron.NewTrainer(2*len(p.rels) + 1), random: rand.New(rand.NewPCG(3, 4)), scores: make([]int32, 2*len(p.rels)+1)}
	golds := make([]*gold, len(examples))
	for i, e := range examples {
		golds[i] = p.gold(e)
	}
	for round := range rounds {
		t.mistakes, t.actions = 0, 0
		for _, k := range t.random.Perm(len(examples)) {
			t.learn(examples[k], golds[k], round > 0)
		}
		progress(round, t.mistakes, t.actions)
	}
	p.model = t.learner.Model(minUpdates, leastWeight)
	p.marks = p.trainPunct(examples)
	return p
}

func inventory(examples []Example) *Parser {
	p := &Parser{tags: map[string]uint32{}}
	for _, e := range examples {
		for i, tag := range e.Tags {
			if p.tags[tag] == 0 {
				p.tags[tag] = uint32(len(p.tags) + 1)
			}
			if e.Heads[i] >= 0 && !slices.Contains(p.rels, e.Rels[i]) {
				p.rels = append(p.rels, e.Rels[i])
			}
		}
	}
	p.setRels(p.rels)
	return p
}

func (p *Parser) gold(e Example) *gold {
	g := &gold{heads: make([]int32, len(e.Heads)+1), rels: make([]int, len(e.Heads)+1)}
	g.heads[0] = -1
	for i, h := range e.Heads {
		g.heads[i+1] = int32(h + 1)
		g.rels[i+1] = slices.Index(p.rels, e.Rels[i])
	}
	return g
}

type trainer struct {
	p                 *Parser
	learner           *perceptron.Trainer
	random            *rand.Rand
	scores            []int32
	mistakes, actions int
}

// learn parses one sentence and corrects the model wherever it does not choose an action that costs nothing.
func (t *trainer) learn(e Example, g *gold, wander bool) {
	s := newState(e.Words, e.Tags, t.p)
	var buf [maxFeatures]uint64
	for !s.done() {
		if s.forced() {
			s.apply(shift)
			continue
		}
		f := s.features(buf[:0])
		t.learner.Score(f, t.scores)
		guess := s.bestAllowed(t.scores)
		right := t.bestCorrect(s, g, guess)
		t.learner.Update(f, right, guess)
		t.actions++
		t.mistakes += count(right != guess)
		if right != guess && !(wander && t.random.Float64() < explore) {
			guess = right
		}
		s.apply(guess)
	}
}

// bestCorrect returns the guess if it costs nothing, else the best action that does.
func (t *trainer) bestCorrect(s *state, g *gold, guess int) int {
	shiftCost, leftCost, rightCost := s.costs(g)
	// A tree that is not projective can leave no action without cost: then the cheapest count as free.
	least := cheapest(shiftCost, leftCost, rightCost)
	shiftCost, leftCost, rightCost = shiftCost-least, leftCost-least, rightCost-least
	if s.correct(g, guess, shiftCost, leftCost, rightCost) {
		return guess
	}
	best := -1
	for a, score := range t.scores {
		if (best < 0 || score > t.scores[best]) && s.correct(g, a, shiftCost, leftCost, rightCost) {
			best = a
		}
	}
	return best
}

func cheapest(costs ...int) int {
	least := 1 << 30
	for _, c := range costs {
		if c >= 0 {
			least = min(least, c)
		}
	}
	return least
}
