package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// nerLink is a wikilink: where a text names a page.
type nerLink struct {
	article.Span
	Page string
}

// linkedText is a text with the links that its authors set and the names that a draft model found.
type linkedText struct {
	nerText
	links []nerLink
	doc   *doc.Document
	found []ner.Mention
}

// readLinked reads the texts with wikilinks that share no run of words with gold.
func readLinked(data string, gold runSet) ([]linkedText, error) {
	f, err := os.Open(filepath.Join(data, "news", "current-events.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var list []linkedText
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var r struct {
			ID, Text string
			Links    []nerLink
		}
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, err
		}
		if gold.shares(r.Text) {
			fmt.Println("refused, shares a run of words with gold:", r.ID)
			continue
		}
		list = append(list, linkedText{nerText: nerText{Corpus: silverCorpus, ID: r.ID, Text: r.Text}, links: r.Links, doc: analyze(r.Text)})
	}
	return list, in.Err()
}

// named returns the links whose words may be a name: they begin with a capital or a digit and hold a capital, and the
// last word is none of a common noun ("U.S. president", "Trump administration").
func (l *linkedText) named() []nerLink {
	var out []nerLink
	for _, k := range l.links {
		words := l.Text[k.Start:k.End]
		last := words[strings.LastIndexByte(words, ' ')+1:]
		if begins(words, unicode.IsUpper, unicode.IsDigit) && !begins(last, unicode.IsLower) && strings.ContainsFunc(words, unicode.IsUpper) {
			out = append(out, k)
		}
	}
	return out
}

func begins(word string, with ...func(rune) bool) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return slices.ContainsFunc(with, func(is func(rune) bool) bool { return is(r) })
}

// around returns the name that the draft model found at the end of a span, where the word that tells the type stands,
// and whether it found one.
func (l *linkedText) around(s article.Span) (ner.Mention, bool) {
	for _, m := range l.found {
		if m.Span.Overlaps(s) && m.Span.End >= s.End {
			return m, true
		}
	}
	return ner.Mention{}, false
}
