package main

import (
	"context"
	"fmt"
	"time"

	"dateline/archive"
	"dateline/article"
	"dateline/index"
	"dateline/index/bleve"
)

// opened is an archive whose index can be asked without the records of its rows.
type opened struct {
	*archive.Archive
	index   *bleve.Index
	records *rows
}

func openArchive(dir string) (*opened, error) {
	started := time.Now()
	x := &opened{}
	a, err := archive.Open(context.Background(), dir, func(dir string, r index.Records) (_ index.View, err error) {
		const many = 1000
		facts := article.Facts{Amounts: make([]article.Amount, many), Agreements: make([]article.Agreement, many), Quotes: make([]article.Quote, many)}
		x.records = &rows{Records: r, facts: facts}
		x.index, err = bleve.Open(dir, x.records)
		return x.index, err
	})
	x.Archive = a
	fmt.Printf("open %v\n", time.Since(started).Round(time.Millisecond))
	return x, err
}

// rows reads the records of rows, or while bare makes do with empty ones: Bleve alone, which is compared with, does
// not cut out passages either.
type rows struct {
	index.Records
	bare  bool
	facts article.Facts // empty ones, as many as an article may have
}

// Get implements index.Records.
func (r *rows) Get(ctx context.Context, id string) (article.Record, error) {
	if r.bare {
		return article.Record{Article: article.Article{ID: id}, Facts: r.facts}, nil
	}
	return r.Records.Get(ctx, id)
}
