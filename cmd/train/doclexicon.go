package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"unicode"
	"unicode/utf8"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/postag"
	"dateline/extract/doc/token"
)

// docLexiconFile is the embedded lexicon; docLexiconWords is how many words it takes from the vectors.
const (
	docLexiconFile  = "extract/doc/lexicon/lexicon.bin"
	docLexiconWords = 100_000
)

// trainDocLexicon writes the lexicon of the tagger and the parser: sets of tags from the treebanks, the sets that word
// vectors let guess, paths in a tree of clusters of the vectors, and usual case from the texts.
func trainDocLexicon(data, vectors string) error {
	docs, err := treebanks(data, "ewt-train", "gum-train")
	if err != nil {
		return err
	}
	words, err := readVectors(vectors)
	if err != nil {
		return err
	}
	words = words[:min(len(words), docLexiconWords)]
	entries := clusterEntries(words)
	addGuesses(entries, words, tagged(docs))
	if err := addCases(entries, data); err != nil {
		return err
	}
	lex := lexicon.New(entries).WithTags(lexicon.Tags(postag.Words(tagged(docs))))
	model := lex.Append(nil)
	fmt.Printf("%s: %d bytes\n", docLexiconFile, len(model))
	return os.WriteFile(docLexiconFile, model, 0o644)
}

func clusterEntries(words []wordVector) map[uint32]lexicon.Entry {
	paths := map[uint32]uint32{}
	splitWords(words, 1, clusterLevels, rand.New(rand.NewPCG(5, 0)), paths)
	entries := map[uint32]lexicon.Entry{}
	for hash, path := range paths {
		entries[hash] = lexicon.Entry{Cluster: path}
	}
	return entries
}

// caseCorpora are the texts, beside the treebanks, that say how words are written.
var caseCorpora = []string{"news/articles.jsonl", "news/current-events.jsonl", "news/pseudo-articles.jsonl", "redocred/train.jsonl", "wikigold/train.jsonl"}

// writings counts how a word is written within sentences.
type writings struct{ small, capital int }

// addCases sets the usual case of every word that the texts hold.
func addCases(entries map[uint32]lexicon.Entry, data string) error {
	counts := map[uint32]writings{}
	for _, name := range caseCorpora {
		f, err := os.Open(filepath.Join(data, name))
		if err != nil {
			return err
		}
		rows := bufio.NewScanner(f)
		rows.Buffer(nil, 1<<26)
		for rows.Scan() {
			var row struct {
				Text string `json:"text"`
			}
			if err := json.Unmarshal(rows.Bytes(), &row); err != nil {
				f.Close()
				return fmt.Errorf("%s: %w", name, err)
			}
			countWritings(counts, row.Text)
		}
		f.Close()
	}
	for hash, w := range counts {
		if c := lexicon.CaseOf(w.small, w.capital); c != lexicon.UnknownCase {
			e := entries[hash]
			e.Case = c
			entries[hash] = e
		}
	}
	return nil
}

// countWritings counts the words of a text that stand between two words, so that no sentence can start there.
func countWritings(counts map[uint32]writings, text string) {
	after := false // whether a word that starts small stands before
	for _, s := range token.Split(text) {
		word := text[s.Start:s.End]
		r, _ := utf8.DecodeRuneInString(word)
		if after && unicode.IsLetter(r) {
			h := lexicon.Hash(word)
			w := counts[h]
			if unicode.IsUpper(r) {
				w.capital++
			} else {
				w.small++
			}
			counts[h] = w
		}
		after = unicode.IsLower(r)
	}
}
