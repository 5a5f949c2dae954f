package depparse

import (
	"math/rand/v2"
	"slices"
	"sync"

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
	members     = 3 // how many models the parser is the mean of
	rounds      = 8
	minUpdates  = 3
	leastWeight = 5   // one change
	margin      = 20  // by how much the right action must lead, in first changes of a weight
	explore     = 0.9 // how often training goes on from its own choice rather than a correct one
)

// Train learns a parser from the examples and tells after each round of a member how many of its actions were mistakes,
// from several goroutines. The same input gives the same parser.
func Train(examples []Example, lex *lexicon.Lexicon, progress func(member, round, mistakes, actions int)) *Parser {
	return train(examples, lex, minUpdates, progress)
}

// train learns models that differ in the order of the sentences and in what they explore. What one of them has learned
// by chance fades in their mean, which is as fast as one and no larger.
func train(examples []Example, lex *lexicon.Lexicon, minUpdates int, progress func(member, round, mistakes, actions int)) *Parser {
	p := inventory(examples)
	p.lex = lex
	golds := make([]*gold, len(examples))
	for i, e := range examples {
		golds[i] = p.gold(e)
	}
	var models [members]*perceptron.Model
	var learning sync.WaitGroup
	for k := range models {
		learning.Go(func() {
			t := newTrainer(p, uint64(k))
			t.rounds(examples, golds, func(round int) { progress(k, round, t.mistakes, t.actions) })
			models[k] = t.learner.Model(minUpdates, leastWeight)
		})
	}
	learning.Wait()
	p.model = perceptron.Mean(models[:], leastWeight)
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

// trainer learns one model.
type trainer struct {
	p                 *Parser
	learner           *perceptron.Trainer
	random            *rand.Rand
	scores            []int32
	mistakes, actions int // of one round
}

func newTrainer(p *Parser, seed uint64) *trainer {
	classes := 2*len(p.rels) + 1
	return &trainer{p: p, learner: perceptron.NewTrainer(classes), random: rand.New(rand.NewPCG(3, seed)), scores: make([]int32, classes)}
}

// rounds goes through all sentences several times.
func (t *trainer) rounds(examples []Example, golds []*gold, after func(round int)) {
	for round := range rounds {
		t.mistakes, t.actions = 0, 0
		for _, k := range t.random.Perm(len(examples)) {
			t.learn(examples[k], golds[k], round > 0)
		}
		after(round)
	}
}

// learn parses one sentence and corrects the model wherever no action that costs nothing is well ahead of the others.
func (t *trainer) learn(e Example, g *gold, wander bool) {
	s := newState(e.Words, e.Tags, t.p)
	var buf [maxFeatures]uint64
	for !s.done() {
		if len(s.stack) == 0 {
			s.apply(shift)
			continue
		}
		f := s.features(buf[:0])
		t.learner.Score(f, t.scores)
		right, wrong := t.judge(s, g)
		t.learner.Prefer(f, t.scores, right, wrong, margin)
		t.actions++
		if t.scores[wrong] > t.scores[right] {
			t.mistakes++
			if wander && t.random.Float64() < explore {
				right = wrong
			}
		}
		s.apply(right)
	}
}

// judge returns the best actions that cost nothing and that cost something; where there are none of the latter, the
// best of the former in their place. A tree that is not projective can leave no action without cost: then the
// cheapest count as free.
func (t *trainer) judge(s *state, g *gold) (right, wrong int) {
	costs := s.costs(g)
	least := costs.least()
	right, wrong = -1, -1
	for a := range t.scores {
		switch cost := costs[s.kind(a)]; {
		case cost < 0:
		case cost == least && s.fits(g, a):
			right = t.better(a, right)
		default:
			wrong = t.better(a, wrong)
		}
	}
	if wrong < 0 {
		wrong = right
	}
	return right, wrong
}

// better returns the action with the higher score, the second on a tie; -1 is worse than any.
func (t *trainer) better(a, b int) int {
	if b < 0 || t.scores[a] > t.scores[b] {
		return a
	}
	return b
}
