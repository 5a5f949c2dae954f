package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/sentence"
	"dateline/extract/doc/token"
	"dateline/internal/conllu"
)

// trainSentences writes the embedded sentence splitter, trained on the texts of treebanks and of sentence corpora.
func trainSentences(data string) error {
	return trainGrammar(data, "extract/doc/sentence/model.bin", func(docs []conllu.Document, lex *lexicon.Lexicon) ([]byte, error) {
		news, err := sentenceRows(data)
		return sentence.Train(append(texts(docs), news...), lex).Append(nil), err
	})
}

// texts rebuilds the documents' texts; a sentence starts at the first token from where it starts in the treebank.
func texts(docs []conllu.Document) []sentence.Example {
	var examples []sentence.Example
	for _, d := range docs {
		text, words := d.Text()
		e := sentence.Example{Text: text, Tokens: token.Split(text)}
		next := 0
		for i, t := range e.Tokens {
			if next < len(words) && t.Start >= words[next][0].Start {
				e.Starts = append(e.Starts, i)
				next++
			}
		}
		examples = append(examples, e)
	}
	return examples
}

// sentenceCorpora hold one sentence a row, news for the most part; rowsJoined of them make a text.
var sentenceCorpora = []string{"gmb/train.jsonl", "wikigold/train.jsonl", "crossner-politics/train.jsonl"}

const rowsJoined = 10

// sentenceRows makes texts of the sentence corpora. They keep the treebanks, whose texts have lost the line breaks
// around titles, from teaching that sentences start anywhere.
func sentenceRows(data string) ([]sentence.Example, error) {
	var examples []sentence.Example
	for _, name := range sentenceCorpora {
		f, err := os.Open(filepath.Join(data, name))
		if err != nil {
			return nil, err
		}
		rows, err := rowTexts(bufio.NewScanner(f))
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for len(rows) > 0 {
			n := min(len(rows), rowsJoined)
			examples = append(examples, joined(rows[:n]))
			rows = rows[n:]
		}
	}
	return examples, nil
}

func rowTexts(in *bufio.Scanner) ([]string, error) {
	in.Buffer(nil, 1<<24)
	var texts []string
	for in.Scan() {
		var row struct {
			Text string `json:"text"`
		}
		if err := json.Unmarshal(in.Bytes(), &row); err != nil {
			return nil, err
		}
		texts = append(texts, row.Text)
	}
	return texts, in.Err()
}

func joined(rows []string) sentence.Example {
	e := sentence.Example{Text: strings.Join(rows, " ")}
	e.Tokens = token.Split(e.Text)
	at, row := 0, 0
	for i, t := range e.Tokens {
		if row < len(rows) && t.Start >= at {
			e.Starts = append(e.Starts, i)
			at += len(rows[row]) + 1
			row++
		}
	}
	return e
}
