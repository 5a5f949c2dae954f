package main

import (
	"dateline/extract/doc"
	"dateline/extract/ner"
	"dateline/extract/ner/feature"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
	"dateline/internal/conllu"
)

// Settings of the texts of the treebank, whose names nobody marked.
const (
	bankCorpus = "treebank"
	bankWeight = 0.3
	bankBonus  = 200 // what being a proper noun counts for a name, in weight steps
	bankMalus  = 500 // what any other word counts against beginning or ending one
)

// bankReader reads tagged texts with a draft model and the tags.
type bankReader struct {
	features *feature.Extractor
	model    *sequence.Model
}

func newBankReader(clusters, model []byte) (*bankReader, error) {
	l, rest, err := lexicon.Read(clusters, model)
	if err != nil {
		return nil, err
	}
	m, err := sequence.Read(rest)
	return &bankReader{feature.NewExtractor(l), m}, err
}

// treebank returns the web texts of the treebank with the names that a draft model finds where their tags allow them:
// proper nouns tell where names are, in small letters too, and the model of which type they are.
func (t *nerTrainer) treebank(model []byte) ([]nerText, error) {
	banks, err := treebanks(t.data, "ewt-train")
	if err != nil {
		return nil, err
	}
	r, err := newBankReader(t.clusters, model)
	if err != nil {
		return nil, err
	}
	texts := make([]nerText, len(banks))
	for i, b := range banks {
		texts[i] = r.read(b)
	}
	return t.gold.refuse(texts), nil
}

func (r *bankReader) read(b conllu.Document) nerText {
	text, words := b.Text()
	d := analyze(text)
	out := nerText{Corpus: bankCorpus, ID: b.ID, Text: text}
	kinds := ner.Kinds()
	for _, n := range r.names(d, wordTags(d, b, words)) {
		out.Spans = append(out.Spans, nerSpan{d.Tokens[n.First].Start, d.Tokens[n.Last-1].End, string(kinds[n.Type]), ""})
	}
	return out
}

// wordTags returns for every token the tag of the word that it begins in, "" for none.
func wordTags(d *doc.Document, b conllu.Document, words [][]conllu.Span) []string {
	tags := make([]string, len(d.Tokens))
	i := 0
	for s := range words {
		for w, span := range words[s] {
			for ; i < len(tags) && d.Tokens[i].Start < span.End; i++ {
				tags[i] = b.Sentences[s].Words[w].Tag
			}
		}
	}
	return tags
}

// names labels a document twice, as ner.Tagger does, with what the tags count for.
func (r *bankReader) names(d *doc.Document, tags []string) []sequence.Name {
	scores, labels := make(sequence.Scores, len(tags)), make([]uint8, len(tags))
	for i, tag := range tags {
		guide(tag, &scores[i])
	}
	decoder := r.model.NewDecoder()
	label := func(rows feature.Rows) {
		for i := range scores {
			r.model.Add(rows.Row(i), &scores[i])
		}
		for _, s := range d.Sentences {
			decoder.Decode(scores[s.First:s.Last], labels[s.First:s.Last])
		}
	}
	label(r.features.Extract(d))
	label(r.features.Second(d, labels))
	return sequence.Names(labels)
}

// guide adds to a token's scores what its tag counts for. Numbers, foreign and torn words, addresses and the like tell
// nothing.
func guide(tag string, scores *[sequence.Labels]int32) {
	switch tag {
	case "NNP", "NNPS":
		scores[sequence.Outside] -= bankBonus
	case "", "CD", "FW", "GW", "ADD", "POS", ".":
	default:
		for kind := range sequence.Types {
			for _, position := range []int{sequence.Begin, sequence.Last, sequence.Unit} {
				scores[sequence.Label(kind, position)] -= bankMalus
			}
		}
	}
}
