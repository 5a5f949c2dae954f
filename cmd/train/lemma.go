package main

import (
	"fmt"
	"os"

	"dateline/extract/doc/lemma"
)

// lemmaFile is the embedded lemmatizer.
const lemmaFile = "extract/doc/lemma/model.bin"

// trainLemma writes the lemmatizer's exceptions and base forms, learned from all treebanks but the held-out part.
func trainLemma(data string) error {
	docs, err := treebanks(data, "ewt-train", "gum-train")
	if err != nil {
		return err
	}
	var examples []lemma.Example
	for _, d := range docs {
		for _, s := range d.Sentences {
			for _, w := range s.Words {
				examples = append(examples, lemma.Example{Word: w.Form, Tag: w.Tag, Lemma: w.Lemma})
			}
		}
	}
	model := lemma.Train(examples).Append(nil)
	fmt.Printf("%s: %d bytes\n", lemmaFile, len(model))
	return os.WriteFile(lemmaFile, model, 0o644)
}
