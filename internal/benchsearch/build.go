package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"dateline/archive"
	"dateline/index"
	"dateline/index/bleve"
	"dateline/internal/corpusgen"
	"dateline/store"
)

// corpus makes the articles of all sizes.
func corpus() *corpusgen.Generator { return corpusgen.New(1, false) }

// build stores the articles, then builds the index from the store, so that each has its own time.
func build(dir string, n int) error {
	if _, err := os.Stat(dir); err == nil {
		return nil // built before
	}
	s, err := store.Open(dir)
	if err != nil {
		return err
	}
	text, err := fill(s, n)
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	watch := startWatch()
	a, err := archive.Open(context.Background(), dir, func(dir string, r index.Records) (index.View, error) { return bleve.Open(dir, r) })
	if err != nil {
		return err
	}
	watch.print("index", n)
	if err := a.Close(); err != nil {
		return err
	}
	fmt.Printf("text %d bytes; bytes on disk per byte of text: store %.2f, index %.2f\n", text,
		float64(size(filepath.Join(dir, store.File)))/float64(text), float64(size(filepath.Join(dir, "index")))/float64(text))
	return nil
}

// fill stores generated articles in batches as ingestion does; only the store's time is measured.
func fill(s *store.Store, n int) (text int, err error) {
	g := corpus()
	watch := startWatch()
	for first := 0; first < n; first += batchSize {
		watch.pause()
		batch := entries(g, first, min(first+batchSize, n))
		for _, e := range batch {
			text += len(e.Record.Text)
		}
		watch.resume()
		if _, _, err := s.Put(batch); err != nil {
			return 0, err
		}
	}
	watch.print("store", n)
	return text, nil
}

// batchSize is that of ingestion.
const batchSize = 250

// entries are articles first to last-1, as ingestion stores them.
func entries(g *corpusgen.Generator, first, last int) (batch []store.Entry) {
	for i := first; i < last; i++ {
		r := g.Record(i)
		batch = append(batch, store.Entry{Row: store.Row{Location: "https://" + r.Source + "/news/" + r.ID, Outcome: store.Stored,
			Fetched: time.Now(), Hash: fmt.Sprintf("%064x", i), Extractor: "0123456789ab"}, Record: &r})
	}
	return batch
}

// size is that of a file or of all files of a folder; what cannot be read counts nothing.
func size(path string) (total int64) {
	_ = filepath.Walk(path, func(_ string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			total += info.Size()
		}
		return nil
	})
	return total
}
