package bleve

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"dateline/article"
	"dateline/index"
	"dateline/index/indextest"
	"dateline/index/memory"
	"dateline/internal/corpusgen"
)

func open(t *testing.T, records index.Records) index.Index {
	t.Helper()
	x, err := Open(filepath.Join(t.TempDir(), "index"), records)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestConformance(t *testing.T) { indextest.Run(t, open) }

// TestMemory checks that columns are kept for the segments in use only, and that what they take is told.
func TestMemory(t *testing.T) {
	ctx, oracle, g := context.Background(), memory.New(), corpusgen.New(1, true)
	x := open(t, oracle).(*Index)
	defer x.Close()
	var last int
	for i := range 30 {
		records := []article.Record{g.Record(i), g.Record(i + 1)}
		if err := errors.Join(oracle.Put(ctx, records), x.Put(ctx, records)); err != nil {
			t.Fatal(err)
		}
		if _, err := x.Search(ctx, index.Query{Facets: []index.Facet{{Field: "person"}}}); err != nil {
			t.Fatal(err)
		}
		last = x.Memory()
	}
	s, err := x.snapshot()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if len(x.columns.segments) > len(s.Segments())+1 { // a merge may have ended since
		t.Errorf("columns of %d segments are kept, %d are in use", len(x.columns.segments), len(s.Segments()))
	}
	if last < 1000 || last > 1<<20 {
		t.Errorf("thirty articles take %d bytes", last)
	}
}

func TestErrors(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	x, err := Open(dir, memory.New())
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if _, err := Open(dir, nil); !errors.Is(err, ErrLocked) || time.Since(start) > time.Second {
		t.Errorf("second opener: %v after %v", err, time.Since(start))
	}
	if err := x.bleve.SetInternal(keySchema, []byte("0")); err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := x.Search(context.Background(), index.Query{}); err == nil {
		t.Error("searched a closed index")
	}
	if _, err := Open(dir, nil); !errors.Is(err, index.ErrRebuild) {
		t.Errorf("another schema: %v, want ErrRebuild", err)
	}
}
