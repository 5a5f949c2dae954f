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
	sure  map[uint32]uint32 // words that have one tag only, by hash, with its number + 1
}

// Tag writes the Penn tag of every word of one sentence into tags, which is as long as words.
func (t *Tagger) Tag(words, tags []string) {
	v := newView(words, t.lex)
	scores := make([]int32, len(t.tags))
	var buf [maxFeatures]uint64
	for i := range words {
		n := t.sure[v.forms[i+before]]
		if n == 0 {
			t.model.Score(v.features(buf[:0], i), scores)
			n = uint32(perceptron.Best(scores) + 1)
		}
		v.tags[i+before] = n
		tags[i] = t.tags[n-1]
	}
}
