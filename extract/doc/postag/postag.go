// Package postag tags English words with Penn Treebank parts of speech, from left to right, by averaged perceptrons
// (Collins 2002) over the words around, their affixes, shapes and clusters, and the two tags before. It spends time
// where there is doubt, as Strubell et al. (2015) do: words that have one tag only are looked up, a model of few features
// decides the clear cases, and one of many the rest.
package postag

import (
	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/table"
)

// Tagger tags sentences. It is immutable and safe for concurrent use.
type Tagger struct {
	lex   *lexicon.Lexicon
	tags  []string
	sure  *table.Table // words that have one tag only, by hash, with its number + 1
	usual *table.Table // number of the set of tags of each word of the treebanks, by hash of the normal form
	quick *perceptron.Model
	full  *perceptron.Model
}

// clear is how far the quick model's first choice must be ahead of its second to be taken.
const clear = 400

// Tag writes the Penn tag of every word of one sentence into tags, which is as long as words.
func (t *Tagger) Tag(words, tags []string) {
	v := t.view(words, t.usual)
	scores := make([]int32, len(t.tags))
	for i := range words {
		n := t.tag(v, i, scores)
		v.tags[i+before] = n
		tags[i] = t.tags[n-1]
	}
}

// tag returns the number of the tag of word i + 1, given those before.
func (t *Tagger) tag(v *view, i int, scores []int32) uint32 {
	if n := t.sure.Get(v.forms[i+before]); n != 0 {
		return uint32(n)
	}
	var buf [maxFeatures]uint64
	t.quick.Score(v.quick(buf[:0], i), scores)
	best, lead := perceptron.Lead(scores)
	if lead < clear {
		t.full.Score(v.full(buf[:0], i), scores)
		best = perceptron.Best(scores)
	}
	return uint32(best + 1)
}
