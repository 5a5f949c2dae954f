package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
	"dateline/extract/ner/sequence"
)

// nerSpan is a name in a text, by bytes; Type is one of the corpus files.
type nerSpan struct {
	Start, End int
	Type       string
	Label      string // as in the corpus
}

// nerText is one document or sentence of a corpus.
type nerText struct {
	Corpus, ID, Doc string
	Text            string
	Spans           []nerSpan
}

// nerRow is a line of a corpus file: flat spans, or records with mentions.
type nerRow struct {
	ID, Doc, Text string
	Entities      []struct {
		nerSpan
		Mentions []article.Span
	}
}

// readTexts reads the files of a corpus folder in the order of their names.
func readTexts(data, corpus string) ([]nerText, error) {
	files, err := filepath.Glob(filepath.Join(data, corpus, "*.jsonl"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no corpus in %s", filepath.Join(data, corpus))
	}
	sort.Strings(files)
	var texts []nerText
	for _, f := range files {
		if texts, err = appendTexts(texts, f, corpus); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

func appendTexts(texts []nerText, file, corpus string) ([]nerText, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var r nerRow
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		texts = append(texts, nerText{corpus, r.ID, r.Doc, r.Text, r.spans()})
	}
	return texts, in.Err()
}

func (r *nerRow) spans() []nerSpan {
	var spans []nerSpan
	for _, e := range r.Entities {
		if len(e.Mentions) == 0 && e.End > e.Start {
			spans = append(spans, e.nerSpan)
		}
		for _, m := range e.Mentions {
			spans = append(spans, nerSpan{m.Start, m.End, e.Type, e.Label})
		}
	}
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	return spans
}

// joinTexts puts up to limit consecutive texts of one document together, as paragraphs.
func joinTexts(texts []nerText, limit int) []nerText {
	var out []nerText
	n := 0
	for _, t := range texts {
		k := len(out) - 1
		if k >= 0 && t.Doc == out[k].Doc && n < limit {
			out[k] = out[k].then(t)
			n++
			continue
		}
		out, n = append(out, t), 1
	}
	return out
}

func (t nerText) then(next nerText) nerText {
	shift := len(t.Text) + 2
	t.Text += "\n\n" + next.Text
	t.Spans = append([]nerSpan(nil), t.Spans...)
	for _, s := range next.Spans {
		s.Start += shift
		s.End += shift
		t.Spans = append(t.Spans, s)
	}
	return t
}

// analyze cuts a text into tokens and sentences, all that the names model reads.
func analyze(text string) *doc.Document { return segmenter().Segment(text) }

// segmenter loads the analyzer at its first call; the embedded models are sound or the build is not.
var segmenter = sync.OnceValue(func() *doc.Analyzer {
	a, err := doc.NewAnalyzer()
	if err != nil {
		panic(err)
	}
	return a
})

func lower(word string) string { return strings.ReplaceAll(strings.ToLower(word), "’", "'") }

// project puts spans on the tokens that they touch; of overlapping names the first stays.
func project(d *doc.Document, spans []nerSpan) []sequence.Name {
	var names []sequence.Name
	i := 0
	for _, s := range spans {
		kind := kindOf(s.Type)
		for i < len(d.Tokens) && d.Tokens[i].End <= s.Start {
			i++
		}
		j := i
		for j < len(d.Tokens) && d.Tokens[j].Start < s.End {
			j++
		}
		if kind >= 0 && j > i {
			names = append(names, sequence.Name{First: i, Last: j, Type: kind})
			i = j
		}
	}
	return names
}

func kindOf(name string) int {
	for i, k := range ner.Kinds() {
		if string(k) == name {
			return i
		}
	}
	return -1
}
