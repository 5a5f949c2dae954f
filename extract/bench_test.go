package extract

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"dateline/article"
	"dateline/extract/amount"
	"dateline/extract/date"
	"dateline/extract/doc"
)

// benchArticles are the annotated articles of the test data: ordinary news of ordinary length.
func benchArticles(b *testing.B) []article.Article {
	b.Helper()
	data, err := os.ReadFile("../testdata/gold/articles.jsonl")
	if err != nil {
		b.Fatal(err)
	}
	var out []article.Article
	for line := range strings.Lines(string(data)) {
		var r article.Record
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			b.Fatal(err)
		}
		out = append(out, r.Article)
	}
	return out
}

// BenchmarkLayers times each layer on the same articles; ns/op is per article. Only "all" counts the parser, which runs
// when a layer asks for it and once for a document.
func BenchmarkLayers(b *testing.B) {
	x, articles := newExtractor(b, Options{}), benchArticles(b)
	size := 0
	for _, a := range articles {
		size += len(a.Text)
	}
	docs := make([]*doc.Document, len(articles))
	for i, a := range articles {
		docs[i] = x.Document(a)
	}
	layers := []struct {
		name string
		run  func(i int)
	}{
		{"all", func(i int) { x.Extract(articles[i]) }},
		{"document", func(i int) { x.Document(articles[i]) }},
		{"names", func(i int) { x.names.Tag(docs[i]) }},
		{"entities", func(i int) { x.entities.Extract(docs[i], x.names.Tag(docs[i])) }},
		{"dates", func(i int) { date.Extract(docs[i]) }},
		{"amounts", func(i int) { amount.Extract(docs[i], x.tables) }},
	}
	for _, l := range layers {
		b.Run(l.name, func(b *testing.B) {
			b.SetBytes(int64(size / len(articles)))
			for i := 0; b.Loop(); i++ {
				l.run(i % len(articles))
			}
		})
	}
}
