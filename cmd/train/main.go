// Command train writes the models and tables that the extractors embed, from the open data under -data. Each is
// deterministic: the same data gives the same bytes.
//
//	go run ./cmd/train gazetteer -data DIR
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("usage: train WHAT -data DIR")
	}
	flags := flag.NewFlagSet("train "+args[0], flag.ContinueOnError)
	data := flags.String("data", "", "folder of the open training data")
	vectors := flags.String("vectors", "", "ner-clusters: file of word vectors, the most frequent word first")
	without := flags.String("without", "", "ner: corpus to leave out")
	fold := flags.Int("fold", -1, "ner: hold out this fifth of every corpus and print the scores instead of writing")
	corpus := flags.String("hold", "", "ner: hold out this corpus and print the scores instead of writing")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	switch args[0] {
	case "agreement":
		return trainAgreement(*data)
	case "gazetteer":
		return trainGazetteer(*data)
	case "doc-lexicon":
		return trainDocLexicon(*data, *vectors)
	case "parser":
		return trainParser(*data)
	case "lemma":
		return trainLemma(*data)
	case "sentences":
		return trainSentences(*data)
	case "pos":
		return trainPos(*data)
	case "store-dictionary":
		return trainStoreDictionary(*data)
	case "units":
		return trainUnits(*data)
	case "ner-clusters":
		return trainClusters(*vectors)
	case "ner":
		return trainNER(*data, *without, held(*fold, *corpus))
	}
	return fmt.Errorf("nothing called %q to train", args[0])
}

// held is what -fold and -hold hold out.
func held(fold int, corpus string) holdOut {
	switch {
	case corpus != "":
		return holdCorpus(corpus)
	case fold >= 0:
		return holdFold(fold)
	}
	return nil
}
