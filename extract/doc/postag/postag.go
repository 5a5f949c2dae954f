// Package postag tags English words with Penn Treebank parts of speech: a greedy averaged perceptron (Collins 2002)
// over the words around, their affixes, shapes and clusters, and the two tags before.
package postag

import (
	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
)

// Tagger tags sentences. It is immutable and safe for concurrent use.
type Tagger struct {
	model *perceptron.Model
	lex   *lexicon.Lexicon
	tags  []string
}

// Tag writes the Penn tag of every word of one sentence into tags, which is as long as words.
func (t *Tagger) Tag(words, tags []string) {
	v := newView(words, t.lex)
	scores := make([]int32, len(t.tags))
	var buf [64]uint64
	for i := range words {
		t.model.Score(v.features(buf[:0], i), scores)
		best := perceptron.Best(scores)
		v.tags[i+2] = uint32(best + 1)
		tags[i] = t.tags[best]
	}
}
