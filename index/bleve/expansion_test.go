package bleve

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"dateline/article"
	"dateline/index"
	"dateline/index/memory"
	"dateline/internal/corpusgen"
)

// BenchmarkPrefixes asks for words that begin with any of many letters, which most words do.
func BenchmarkPrefixes(b *testing.B) {
	ctx, store, g := context.Background(), memory.New(), corpusgen.New(1, false)
	x, err := Open(b.TempDir()+"/index", store)
	if err != nil {
		b.Fatal(err)
	}
	defer x.Close()
	for i := range 43 {
		var records []article.Record
		for j := range 10 {
			records = append(records, g.Record(10*i+j))
		}
		if err := errors.Join(store.Put(ctx, records), x.Put(ctx, records)); err != nil {
			b.Fatal(err)
		}
	}
	var or index.Or
	for i := range 20 {
		or.Parts = append(or.Parts, index.Prefix{Text: fmt.Sprintf("%c", 'a'+i)})
	}
	for b.Loop() {
		if _, err := x.Search(ctx, index.Query{Where: or, Limit: 20}); err != nil {
			b.Fatal(err)
		}
	}
}
