package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dateline/extract/doc/lexicon"
	"dateline/internal/conllu"
)

// trainGrammar writes to file what learn makes of all treebanks but the held-out part and the lexicon.
func trainGrammar(data, file string, learn func([]conllu.Document, *lexicon.Lexicon) ([]byte, error)) error {
	docs, err := treebanks(data, "ewt-train", "gum-train")
	if err != nil {
		return err
	}
	lex, err := lexicon.Load()
	if err != nil {
		return err
	}
	model, err := learn(docs, lex)
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes\n", file, len(model))
	return os.WriteFile(file, model, 0o644)
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
