package main

import (
	"fmt"
	"os"

	"dateline/extract/ner"
	"dateline/extract/ner/feature"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// nerCorpus says how a corpus enters the training.
type nerCorpus struct {
	name   string
	weight float32 // how much a sentence counts
	window int     // how many consecutive rows of a document make one text
}

// nerCorpora lists the corpora: texts unlike news count less.
func nerCorpora() []nerCorpus {
	return []nerCorpus{
		{"gum", 1, 1}, {"meantime", 1, 1}, {"gmb", 1, 8}, {"uner-ewt", 1, 3}, {"re3d", 0.5, 1}, {"redocred", 1, 1},
		{"wikigold", 1, 3}, {"crossner-politics", 1, 3}, {"btc", 0.2, 1}, {"wnut17", 0.2, 1},
	}
}

// Settings of the names model.
const (
	nerModelFile   = "extract/ner/model.bin"
	nerRows        = 640 << 10 // rows in the file
	nerUnit        = 0.008     // one step of a weight in the file
	nerParts       = 2         // into how many parts the texts are dealt for honest first labels
	silverWeight   = 0.3
	silverCorpus   = "silver"
	nerEpochs      = 8
	nerRate        = 0.013
	nerDraftEpochs = 5
	nerDraftRate   = 0.02
)

// nerTrainer carries what all steps of the training share.
type nerTrainer struct {
	data     string
	clusters []byte
	vectors  *vectorTable
	lexicon  *lexicon.Lexicon
	gold     runSet
	weights  map[string]float32
}

// trainNER trains the names model on the corpora of the data folder, without one of them if it is named, and writes
// it. With a holdOut it trains on the other texts, writes nothing and prints scores on those held out.
func trainNER(data, without string, hold holdOut) error {
	t, err := newNERTrainer(data)
	if err != nil {
		return err
	}
	kept, held, err := t.corpora(without, hold)
	if err != nil {
		return err
	}
	model, err := t.train(kept)
	if err != nil {
		return err
	}
	if hold != nil {
		return evalNER(data, t.clusters, model, held)
	}
	return os.WriteFile(nerModelFile, model, 0o644)
}

func newNERTrainer(data string) (*nerTrainer, error) {
	t := &nerTrainer{data: data, weights: map[string]float32{silverCorpus: silverWeight, bankCorpus: bankWeight}}
	var err error
	if t.clusters, err = os.ReadFile(clusterFile); err != nil {
		return nil, err
	}
	if t.vectors, err = readVectorTable(vectorFile); err != nil {
		return nil, err
	}
	if t.lexicon, err = buildLexicon(data, t.clusters); err != nil {
		return nil, err
	}
	gold, err := readTexts(data, "gold")
	t.gold = newRunSet(gold)
	return t, err
}

// corpora reads the corpora and says which texts it refuses. What is held out stays in single rows, as it is scored;
// what is kept is joined.
func (t *nerTrainer) corpora(without string, hold holdOut) (kept, held []nerText, err error) {
	for _, c := range nerCorpora() {
		if c.name == without {
			continue
		}
		rows, err := readTexts(t.data, c.name)
		if err != nil {
			return nil, nil, err
		}
		t.weights[c.name] = c.weight
		rows, out := hold.part(rows)
		kept = append(kept, t.gold.refuse(joinTexts(rows, c.window))...)
		held = append(held, t.gold.refuse(out)...)
	}
	return kept, held, nil
}

// train makes a draft model, lets it read the treebank and the texts with wikilinks, adds the names found in the latter
// to the lexicon and both to the training, labels everything once by models that did not see it, and trains the model on both passes.
func (t *nerTrainer) train(texts []nerText) ([]byte, error) {
	links, err := readLinked(t.data, t.gold)
	if err != nil {
		return nil, err
	}
	draft := t.draft(t.prepare(texts))
	tagger, err := ner.New(t.clusters, draft)
	if err != nil {
		return nil, err
	}
	bank, err := t.treebank(draft)
	if err != nil {
		return nil, err
	}
	texts = append(texts, bank...)
	pages := readPages(tagger, links)
	t.lexicon.Phrases = pages.extend(t.lexicon.Phrases, links)
	docs := t.prepare(append(texts, pages.labelled(links)...))
	if err := t.label(docs); err != nil {
		return nil, err
	}
	return t.model(docs, sequence.Settings{Epochs: nerEpochs, Rate: nerRate, MinCount: 2, Seed: 1}), nil
}

// label gives every document the second features that a model trained on the other documents finds.
func (t *nerTrainer) label(docs []nerDoc) error {
	x := feature.NewExtractor(t.lexicon)
	for part := range nerParts {
		var others []nerDoc
		for i, d := range docs {
			if partOf(i) != part {
				others = append(others, d)
			}
		}
		draft, err := ner.New(t.clusters, t.draft(others))
		if err != nil {
			return err
		}
		for i := range docs {
			if partOf(i) == part {
				docs[i].second = x.Second(docs[i].doc, draft.First(docs[i].doc))
			}
		}
	}
	return nil
}

// partOf deals documents to parts in stretches, so that neighbours, often of one article, stay together.
func partOf(i int) int { return i / 37 % nerParts }

// draft trains a quick model for the first pass.
func (t *nerTrainer) draft(docs []nerDoc) []byte {
	plain := make([]nerDoc, len(docs))
	for i, d := range docs {
		d.second = feature.Rows{}
		plain[i] = d
	}
	return t.model(plain, sequence.Settings{Epochs: nerDraftEpochs, Rate: nerDraftRate, MinCount: 2, Seed: 1})
}

func (t *nerTrainer) model(docs []nerDoc, set sequence.Settings) []byte {
	var sentences []sequence.Sentence
	for i := range docs {
		sentences = append(sentences, docs[i].sentences(t.vectors)...)
	}
	fmt.Println(len(docs), "texts,", len(sentences), "sentences")
	w := sequence.Train(sentences, set, func(epoch int, loss float64) { fmt.Printf("epoch %d loss %.0f\n", epoch, loss) })
	for place := range feature.Places {
		keys, vectors := t.vectors.near(place)
		w.Fold(keys, vectors, place*t.vectors.size)
	}
	return w.Append(t.lexicon.Append(nil), nerRows, nerUnit)
}
