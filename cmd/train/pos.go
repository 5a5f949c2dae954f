package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/postag"
	"dateline/internal/conllu"
)

// posFile is the embedded tagger.
const posFile = "extract/doc/postag/model.bin"

// trainPos writes the part-of-speech tagger, trained on all treebanks but the held-out part.
func trainPos(data string) error {
	docs, err := treebanks(data, "ewt-train", "gum-train")
	if err != nil {
		return err
	}
	lex, err := lexicon.Load()
	if err != nil {
		return err
	}
	model := postag.Train(tagged(docs), lex).Append(nil)
	fmt.Printf("%s: %d bytes\n", posFile, len(model))
	return os.WriteFile(posFile, model, 0o644)
}

// treebanks reads treebanks by name.
func treebanks(data string, names ...string) ([]conllu.Document, error) {
	var all []conllu.Document
	for _, name := range names {
		f, err := os.Open(filepath.Join(data, "treebank", name+".conllu"))
		if err != nil {
			return nil, err
		}
		docs, err := conllu.Read(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, docs...)
	}
	return all, nil
}

func tagged(docs []conllu.Document) []postag.Example {
	var examples []postag.Example
	for _, d := range docs {
		for _, s := range d.Sentences {
			var e postag.Example
			for _, w := range s.Words {
				e.Words = append(e.Words, w.Form)
				e.Tags = append(e.Tags, w.Tag)
			}
			examples = append(examples, e)
		}
	}
	return examples
}
