package bleve

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

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

// TestConformanceOfLarge runs the suite as if all segments were large ones.
func TestConformanceOfLarge(t *testing.T) {
	indextest.Run(t, func(t *testing.T, records index.Records) index.Index {
		x := open(t, records).(*Index)
		x.columns.copies.large = 1
		return x
	})
}

// TestCopies checks that columns are the same when they are read from copies, made by the opener before, and that
// copies of segments that are gone go with them.
func TestCopies(t *testing.T) {
	ctx, oracle, g := context.Background(), memory.New(), corpusgen.New(5, true)
	dir := filepath.Join(t.TempDir(), "index")
	for round := range 6 {
		x, err := Open(dir, oracle)
		if err != nil {
			t.Fatal(err)
		}
		x.columns.copies.large = 1
		for _, q := range everyColumn() {
			want, err := oracle.Search(ctx, q)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := x.Search(ctx, q); err != nil || !cmp.Equal(got, want, cmpopts.EquateEmpty()) {
				t.Fatalf("opened for time %d: %v\n%s", round, err, cmp.Diff(want, got))
			}
		}
		if round%2 == 1 { // the others find what the one before left
			records := []article.Record{g.Record(round), g.Record(round + 1), g.Record(round + 2)}
			gone := []string{g.Record(round - 1).ID}
			if err := errors.Join(oracle.Put(ctx, records), x.Put(ctx, records), oracle.Delete(ctx, gone), x.Delete(ctx, gone)); err != nil {
				t.Fatal(err)
			}
		}
		if err := x.Close(); err != nil {
			t.Fatal(err)
		}
	}
	files, _ := filepath.Glob(filepath.Join(dir, "columns", "*.link"))
	segments, _ := filepath.Glob(filepath.Join(dir, "store", "*.zap"))
	if len(files) == 0 || len(files) > len(segments) {
		t.Errorf("copies of %d segments, of %d", len(files), len(segments))
	}
}

// everyColumn are queries that need all columns, by document and by value.
func everyColumn() (list []index.Query) {
	where := index.Or{Parts: []index.Expr{
		index.Period{Field: "published", From: index.Moment{Value: "2000-01-15"}},
		index.Range{Field: "money", Unit: "USD", From: index.Limit{Value: 10, Set: true}},
		index.Term{Field: "source", Text: "source0.example"},
	}}
	for _, of := range []index.Kind{index.Articles, index.Agreements, index.Quotes, index.Amounts} {
		for _, e := range []index.Expr{nil, where} {
			q := index.Query{Of: of, Where: e, Sort: index.ByDate, Limit: 100, Histogram: index.Month}
			for _, f := range index.FacetFields() {
				q.Facets = append(q.Facets, index.Facet{Field: f, Limit: 1000})
			}
			list = append(list, q)
		}
	}
	return list
}

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
