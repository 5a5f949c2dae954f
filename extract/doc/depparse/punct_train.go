package depparse

import (
	"math/rand/v2"

	"dateline/extract/doc/perceptron"
)

// punctRounds is how often training goes through all marks.
const punctRounds = 5

// trainPunct learns to attach punctuation from the true trees.
func (p *Parser) trainPunct(examples []Example) *perceptron.Model {
	learner := perceptron.NewTrainer(2)
	random := rand.New(rand.NewPCG(5, 6))
	for range punctRounds {
		for _, k := range random.Perm(len(examples)) {
			p.learnPunct(learner, examples[k])
		}
	}
	return learner.Model(1, 1)
}

func (p *Parser) learnPunct(learner *perceptron.Trainer, e Example) {
	nodes, g := newState(e.Words, e.Tags, p).nodes, p.gold(e)
	for w := 1; w < len(g.heads); w++ {
		nodes[w].head, nodes[w].rel = g.heads[w], uint32(g.rels[w]+1)
	}
	t := newTree(nodes)
	var list [64]candidate
	for m := int32(1); m <= t.size; m++ {
		if nodes[m].mark && nodes[m].rel == p.punct {
			t.teach(learner, t.candidates(list[:0], m), m)
		}
	}
}

// teach corrects the model unless it ranks the mark's true head first.
func (t *tree) teach(learner *perceptron.Trainer, list []candidate, mark int32) {
	guess, ok := t.best(learner, list, mark)
	if !ok || guess.place == t.nodes[mark].head {
		return
	}
	lefts, rights := sides(list)
	for _, k := range list {
		if k.place == t.nodes[mark].head {
			learner.Update(t.features(nil, mark, k, lefts, rights), 1, 0)
			learner.Update(t.features(nil, mark, guess, lefts, rights), 0, 1)
		}
	}
}
