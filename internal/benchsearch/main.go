// Command benchsearch measures store, index and search on generated articles and prints one table per size:
//
//	go run ./internal/benchsearch -n 10000,100000
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"dateline/archive"
	"dateline/index"
	"dateline/index/bleve"
	"dateline/internal/corpusgen"
	"dateline/store"
)

func main() {
	sizes := flag.String("n", "10000,100000", "numbers of articles, separated by commas")
	dir := flag.String("dir", "", "where to build; empty: a temporary folder that is removed")
	stock := flag.Bool("stock", false, "also build an index with Bleve's own facets and sorting, and compare")
	flag.Parse()
	for _, size := range strings.Split(*sizes, ",") {
		n, err := strconv.Atoi(size)
		if err == nil {
			err = measure(*dir, n, *stock)
		}
		if err != nil {
			log.Fatal(err)
		}
	}
}

func measure(dir string, n int, stock bool) error {
	if dir == "" {
		temp, err := os.MkdirTemp("", "benchsearch")
		if err != nil {
			return err
		}
		defer os.RemoveAll(temp)
		dir = temp
	}
	dir = filepath.Join(dir, strconv.Itoa(n))
	if err := build(dir, n); err != nil {
		return err
	}
	if err := askAll(dir); err != nil || !stock {
		return err
	}
	return compareStock(filepath.Join(dir, "stock"), n)
}

func openBleve(dir string, r index.Records) (index.View, error) { return bleve.Open(dir, r) }

// build stores the articles, then builds the index from the store, so that each has its own time.
func build(dir string, n int) error {
	fmt.Printf("\n%d articles\n", n)
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
	a, err := archive.Rebuild(context.Background(), dir, openBleve, nil)
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
	g := corpusgen.New(1, false)
	watch := startWatch()
	for first := 0; first < n; first += 250 {
		var batch []store.Entry
		watch.pause()
		for i := first; i < min(first+250, n); i++ {
			r := g.Record(i)
			text += len(r.Text)
			batch = append(batch, store.Entry{Row: store.Row{Location: "https://" + r.Source + "/news/" + r.ID, Outcome: store.Stored,
				Fetched: time.Now(), Hash: fmt.Sprintf("%064x", i), Extractor: "0123456789ab"}, Record: &r})
		}
		watch.resume()
		if _, err := s.Put(batch); err != nil {
			return 0, err
		}
	}
	watch.print("store", n)
	return text, nil
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
