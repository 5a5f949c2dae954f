package main

import (
	"fmt"
	"os"
	"strings"

	"dateline/extract/doc"
	"dateline/extract/ner"
	"dateline/extract/ner/feature"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// nerCorpus says how a corpus enters the training.
type nerCorpus struct {
	name   string
	weight float32
	window int // how many consecutive rows of a document are joined
}

func nerCorpora() []nerCorpus {
	return []nerCorpus{
		{"gum", 1, 1}, {"meantime", 1, 1}, {"gmb", 1, 8}, {"uner-ewt", 1, 50}, {"re3d", 0.5, 1}, {"redocred", 1, 1},
		{"wikigold", 1, 50}, {"crossner-politics", 1, 50}, {"btc", 0.2, 1}, {"wnut17", 0.2, 1},
	}
}

const nerModelFile = "extract/ner/model.bin"

// trainNER trains the names model on the corpora of the data folder and writes it.
func trainNER(data, without string, fold int) error {
	gold, err := readTexts(data, "gold")
	if err != nil {
		return err
	}
	runs := newRunSet(gold)
	var texts []nerText
	weights := map[string]float32{}
	for _, c := range nerCorpora() {
		if c.name == without {
			continue
		}
		rows, err := readTexts(data, c.name)
		if err != nil {
			return err
		}
		weights[c.name] = c.weight
		kept, refused := runs.refuse(joinTexts(rows, c.window))
		for _, t := range refused {
			fmt.Println("refused, shares a run of words with gold:", t.ID)
		}
		texts = append(texts, kept...)
	}
	for i := range texts {
		texts[i].Spans = harmonise(texts[i])
	}
	clusters, err := os.ReadFile(clusterFile)
	if err != nil {
		return err
	}
	table, _, err := lexicon.ReadTable(clusters)
	if err != nil {
		return err
	}
	lex, err := buildLexicon(data, table)
	if err != nil {
		return err
	}
	x := feature.NewExtractor(lex)
	var sentences []sequence.Sentence
	for _, t := range texts {
		if fold >= 0 && foldOf(t) == fold {
			continue
		}
		sentences = append(sentences, examples(x, t, weights[t.Corpus])...)
	}
	fmt.Println(len(texts), "texts", len(sentences), "sentences")
	w := sequence.Train(sentences, sequence.Settings{Epochs: 8, Rate: 0.1, Decay: 1e-4, MinCount: 2, Seed: 1}, func(e int, loss float64) {
		fmt.Printf("epoch %d loss %.0f\n", e, loss)
	})
	model := w.Append(lex.Append(nil), 19, 0.02)
	if fold >= 0 {
		return evalNER(data, clusters, model, texts, fold)
	}
	return os.WriteFile(nerModelFile, model, 0o644)
}

func examples(x *feature.Extractor, t nerText, weight float32) []sequence.Sentence {
	d := analyze(t.Text)
	labels := sequence.Encode(len(d.Tokens), project(d, t.Spans))
	return cut(x, d, labels, weight)
}

// cut makes one training sentence of each sentence of the document; a name over a sentence border ends there.
func cut(x *feature.Extractor, d *doc.Document, labels []uint8, weight float32) []sequence.Sentence {
	rows := x.Extract(d)
	var out []sequence.Sentence
	for _, s := range d.Sentences {
		e := sequence.Sentence{Labels: sequence.Repair(labels[s.First:s.Last]), Weight: weight}
		for i := s.First; i < s.Last; i++ {
			e.Rows = append(e.Rows, rows.Row(i))
		}
		out = append(out, e)
	}
	return out
}

// harmonise brings a corpus's names to our guidelines.
func harmonise(t nerText) []nerSpan {
	var out []nerSpan
	for _, s := range t.Spans {
		if s.Type == "misc" && eventful(s, t.Text) {
			s.Type = "event"
		}
		out = append(out, s)
	}
	return out
}

func eventful(s nerSpan, text string) bool {
	switch s.Label {
	case "event", "election", "eve":
		return true
	case "MISC", "misc":
	default:
		return false
	}
	for _, w := range strings.Fields(text[s.Start:s.End]) {
		if eventWord(w) {
			return true
		}
	}
	return false
}

func eventWord(w string) bool {
	switch w {
	case "War", "Wars", "Cup", "Olympics", "Games", "Championship", "Championships", "Tournament", "Festival", "Election",
		"Elections", "Summit", "Revolution", "Uprising", "Massacre", "Attack", "Attacks", "Battle", "Operation", "Crisis", "Revolt",
		"Rebellion", "Siege", "Grand", "Prix", "Open", "Marathon", "Expo", "Hurricane", "Holocaust", "Brexit", "referendum", "election", "elections", "war":
		return true
	}
	return false
}

var _ = ner.New
