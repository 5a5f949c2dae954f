package main

import (
	"dateline/extract/doc"
	"dateline/extract/ner"
	"dateline/extract/ner/feature"
	"dateline/extract/ner/sequence"
)

// nerDoc is a training document.
type nerDoc struct {
	doc    *doc.Document
	labels []uint8
	rows   feature.Rows
	second feature.Rows // empty until the document was labelled once
	weight float32
}

// prepare cuts texts into tokens, brings their names to our guidelines and computes their features.
func (t *nerTrainer) prepare(texts []nerText) []nerDoc {
	x, rules := feature.NewExtractor(t.lexicon), ner.NewConformer(t.lexicon)
	docs := make([]nerDoc, len(texts))
	for i, text := range texts {
		d := analyze(text.Text)
		names := rules.Conform(d, project(d, relabel(text)))
		docs[i] = nerDoc{doc: d, labels: sequence.Encode(len(d.Tokens), names), rows: x.Extract(d), weight: t.weights[text.Corpus]}
	}
	return docs
}

// sentences makes one training example of each sentence of the document; a name over a sentence border ends there.
func (n *nerDoc) sentences(vectors *vectorTable) []sequence.Sentence {
	dense := vectors.dense(n.doc)
	out := make([]sequence.Sentence, 0, len(n.doc.Sentences))
	for _, s := range n.doc.Sentences {
		e := sequence.Sentence{Dense: dense[s.First:s.Last], Labels: sequence.Repair(n.labels[s.First:s.Last]), Weight: n.weight}
		for i := s.First; i < s.Last; i++ {
			e.Rows = append(e.Rows, n.rows.Row(i))
			if n.second.Ends != nil {
				e.Extra = append(e.Extra, n.second.Row(i))
			}
		}
		out = append(out, e)
	}
	return out
}
