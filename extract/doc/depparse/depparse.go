// Package depparse is a greedy dependency parser: arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011)
// chosen by an averaged perceptron that was trained with a dynamic oracle (Goldberg and Nivre 2013). It finds one
// projective tree with one root for each sentence, in time linear in its length.
package depparse

import (
	"slices"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
)

// Parser finds the dependencies of tagged sentences. It is immutable and safe for concurrent use.
type Parser struct {
	model *perceptron.Model
	lex   *lexicon.Lexicon
	tags  map[string]uint32 // numbers from 1
	rels  []string
	punct uint32            // the number of "punct", from 1
	marks *perceptron.Model // ranks the heads of punctuation
}

// Parse writes the head (index of a word, -1 for the root) and relation of every word of one sentence into heads and
// rels, which are as long as words and tags. The sentence has one word at least.
func (p *Parser) Parse(words, tags []string, heads []int, rels []string) {
	s := p.search(newState(words, tags, p))
	p.punctuate(s.nodes)
	for i := range heads {
		heads[i] = int(s.nodes[i+1].head) - 1
		rels[i] = "root"
		if heads[i] >= 0 {
			rels[i] = p.rels[s.nodes[i+1].rel-1]
		}
	}
}

// setRels sets the inventory of relations.
func (p *Parser) setRels(rels []string) {
	p.rels = rels
	p.punct = uint32(slices.Index(rels, "punct") + 1)
}
