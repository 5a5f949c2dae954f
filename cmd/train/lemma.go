package main

import (
	"dateline/extract/doc/lemma"
	"dateline/extract/doc/lexicon"
	"dateline/internal/conllu"
)

// trainLemma writes the embedded lemmatizer's exceptions and base forms.
func trainLemma(data string) error {
	return trainGrammar(data, "extract/doc/lemma/model.bin", func(docs []conllu.Document, _ *lexicon.Lexicon) ([]byte, error) {
		var examples []lemma.Example
		for _, d := range docs {
			for _, s := range d.Sentences {
				for _, w := range s.Words {
					examples = append(examples, lemma.Example{Word: w.Form, Tag: w.Tag, Lemma: w.Lemma})
				}
			}
		}
		return lemma.Train(examples).Append(nil), nil
	})
}
