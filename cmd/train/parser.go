package main

import (
	"fmt"
	"sync"

	"dateline/extract/doc/depparse"
	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/postag"
	"dateline/internal/conllu"
)

// trainParser writes the embedded dependency parser, trained with tags that the tagger gives to sentences it has not
// seen.
func trainParser(data string) error {
	return trainGrammar(data, "extract/doc/depparse/model.bin", func(docs []conllu.Document, lex *lexicon.Lexicon) ([]byte, error) {
		examples := trees(docs)
		retag(examples, lex)
		return depparse.Train(examples, lex, func(member, round, mistakes, actions int) {
			fmt.Printf("model %d, round %d: %.2f%% mistakes\n", member+1, round+1, 100*float64(mistakes)/float64(actions))
		}).Append(nil), nil
	})
}

func trees(docs []conllu.Document) []depparse.Example {
	var examples []depparse.Example
	for _, d := range docs {
		for _, s := range d.Sentences {
			var e depparse.Example
			for _, w := range s.Words {
				e.Words = append(e.Words, w.Form)
				e.Tags = append(e.Tags, w.Tag)
				e.Heads = append(e.Heads, w.Head)
				e.Rels = append(e.Rels, w.Rel)
			}
			examples = append(examples, e)
		}
	}
	return examples
}

// Cross-tagging: the sentences, in runs of foldRun, are dealt to folds; each fold is tagged by a tagger trained on the
// others.
const (
	folds   = 5
	foldRun = 20
)

func fold(i int) int { return i / foldRun % folds }

// retag replaces the gold tags of the examples by those of taggers that have not seen them.
func retag(examples []depparse.Example, lex *lexicon.Lexicon) {
	var taggers [folds]*postag.Tagger
	var learning sync.WaitGroup
	for k := range taggers {
		learning.Go(func() {
			var rest []postag.Example
			for i, e := range examples {
				if fold(i) != k {
					rest = append(rest, postag.Example{Words: e.Words, Tags: e.Tags})
				}
			}
			taggers[k] = postag.Train(rest, lex)
			fmt.Printf("tagger %d of %d\n", k+1, folds)
		})
	}
	learning.Wait()
	for i, e := range examples {
		taggers[fold(i)].Tag(e.Words, e.Tags)
	}
}
