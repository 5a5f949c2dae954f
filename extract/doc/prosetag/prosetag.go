// Package prosetag puts the part-of-speech tagger of github.com/jdkato/prose/v2 behind doc.Tagger, so that it can be
// chosen and compared.
package prosetag

import (
	"strings"

	"github.com/jdkato/prose/v2"
)

// Tagger tags sentences with prose's averaged perceptron. It is immutable and safe for concurrent use.
type Tagger struct{ model *prose.Model }

// New loads prose's embedded model, which takes most of a second.
func New() (*Tagger, error) {
	d, err := prose.NewDocument("", options()...)
	if err != nil {
		return nil, err
	}
	return &Tagger{model: d.Model}, nil
}

func options() []prose.DocOpt {
	return []prose.DocOpt{prose.WithSegmentation(false), prose.WithExtraction(false)}
}

// Tag writes the Penn tag of every word of one sentence into tags, which is as long as words. prose cuts words by its
// own rules; a word takes the tag of the last piece that starts inside it.
func (t *Tagger) Tag(words, tags []string) {
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = straight.Replace(w)
		tags[i] = "NN"
	}
	d, err := prose.NewDocument(strings.Join(plain, " "), append(options(), prose.UsingModel(t.model))...)
	if err != nil {
		return
	}
	align(plain, d.Tokens(), tags)
}

// straight replaces what prose's tokenizer rewrites, so that lengths agree.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "&rsquo;", "'")

func align(words []string, pieces []prose.Token, tags []string) {
	word, used := 0, 0
	for _, p := range pieces {
		for word < len(words) && used >= len(words[word]) {
			used -= len(words[word])
			word++
		}
		if word == len(words) {
			return
		}
		tags[word] = p.Tag
		used += len(p.Text)
	}
}
