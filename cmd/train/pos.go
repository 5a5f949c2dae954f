package main

import (
	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/postag"
	"dateline/internal/conllu"
)

// trainPos writes the embedded part-of-speech tagger.
func trainPos(data string) error {
	return trainGrammar(data, "extract/doc/postag/model.bin", func(docs []conllu.Document, lex *lexicon.Lexicon) ([]byte, error) {
		return postag.Train(tagged(docs), lex).Append(nil), nil
	})
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
