package archive

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/index"
	"dateline/index/bleve"
	"dateline/internal/corpusgen"
	"dateline/store"
)

func openBleve(dir string, r index.Records) (index.View, error) { return bleve.Open(dir, r) }

func open(t *testing.T, dir string) *Archive {
	t.Helper()
	a, err := Open(context.Background(), dir, openBleve)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// entries are generated articles first to last-1.
func entries(first, last int) (list []store.Entry) {
	g := corpusgen.New(9, true)
	for i := first; i < last; i++ {
		r := g.Record(i)
		list = append(list, store.Entry{Row: store.Row{Location: fmt.Sprint("file", i), Outcome: store.Stored, Hash: "h"}, Record: &r})
	}
	return list
}

func put(t *testing.T, a *Archive, list []store.Entry) {
	t.Helper()
	if err := a.Put(context.Background(), list); err != nil {
		t.Fatal(err)
	}
}

// check fails unless store, index and ledger agree and hold so many records.
func check(t *testing.T, a *Archive, records int) {
	t.Helper()
	r, err := a.Check(context.Background())
	if err != nil || len(r.Problems) > 0 || r.Records != records {
		t.Errorf("check: %d records, want %d; %q, %v", r.Records, records, r.Problems, err)
	}
}

func TestPutDeleteOpen(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	a := open(t, dir)
	put(t, a, entries(0, 50))
	put(t, a, entries(25, 60)) // half of them again
	check(t, a, 60)
	found, err := a.Delete(ctx, []string{"gen-9-3", "gen-9-4", "nothing"})
	if found != 2 || err != nil {
		t.Errorf("Delete = %d, %v", found, err)
	}
	again := entries(3, 4)
	put(t, a, again)
	if again[0].Outcome != store.Skipped {
		t.Errorf("a deleted article was %s again", again[0].Outcome)
	}
	check(t, a, 58)
	if _, err := a.Get(ctx, "gen-9-3"); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("Get of a deleted article: %v", err)
	}
	a.Close()
	check(t, open(t, dir), 58)
}

func TestSecondOpener(t *testing.T) {
	dir := t.TempDir()
	open(t, dir)
	if _, err := Open(context.Background(), dir, openBleve); !errors.Is(err, store.ErrLocked) {
		t.Errorf("second opener: %v", err)
	}
}

func TestIndexComesBack(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	put(t, a, entries(0, 30))
	a.Close()
	if err := os.RemoveAll(filepath.Join(dir, indexDir)); err != nil {
		t.Fatal(err)
	}
	check(t, open(t, dir), 30)
}

func TestRebuild(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	a := open(t, dir)
	put(t, a, entries(0, 30))
	if _, err := a.Delete(ctx, []string{"gen-9-7"}); err != nil {
		t.Fatal(err)
	}
	a.Close()
	damage(t, filepath.Join(dir, indexDir))
	if _, err := Open(ctx, dir, openBleve); !errors.Is(err, index.ErrRebuild) {
		t.Errorf("damaged index: %v, want ErrRebuild", err)
	}
	var done, total uint64
	a, err := Rebuild(ctx, dir, openBleve, func(d, n uint64) { done, total = d, n })
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if done != 30 || total != 30 { // 29 records and a deletion
		t.Errorf("progress ended at %d of %d", done, total)
	}
	check(t, a, 29)
	if left, _ := filepath.Glob(filepath.Join(dir, indexDir+".*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// damage overwrites the index's table of segments.
func damage(t *testing.T, dir string) {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(dir, "store", "root.bolt"))
	if len(files) != 1 {
		t.Fatalf("no root.bolt in %s", dir)
	}
	if err := os.WriteFile(files[0], []byte("gone"), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestAnotherStoresIndex(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	a := open(t, dir)
	put(t, a, entries(0, 5))
	a.Close()
	if err := os.Rename(filepath.Join(dir, indexDir), filepath.Join(other, indexDir)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), other, openBleve); !errors.Is(err, index.ErrRebuild) {
		t.Errorf("an index that is ahead: %v, want ErrRebuild", err)
	}
}

// failing is an index whose next batches fail.
type failing struct {
	index.View
	batches int
}

func (f *failing) Apply(ctx context.Context, c index.Changes) error {
	if f.batches > 0 {
		f.batches--
		return errors.New("disk full")
	}
	return f.View.Apply(ctx, c)
}

func TestIndexCatchesUpAfterAnError(t *testing.T) {
	a := open(t, t.TempDir())
	put(t, a, entries(0, 10))
	a.index = &failing{a.index, 1}
	if err := a.Put(context.Background(), entries(10, 20)); err == nil {
		t.Fatal("an index that fails must fail the put")
	}
	put(t, a, entries(20, 30))
	check(t, a, 30)
}

func TestCheckFindsWhatDiffers(t *testing.T) {
	a, ctx := open(t, t.TempDir()), context.Background()
	put(t, a, entries(0, 10))
	if err := a.index.Delete(ctx, []string{"gen-9-2"}); err != nil {
		t.Fatal(err)
	}
	if err := a.index.Put(ctx, []article.Record{*entries(77, 78)[0].Record}); err != nil {
		t.Fatal(err)
	}
	r, err := a.Check(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{"article gen-9-77 is in the index and not in the store": true, "article gen-9-2 is missing in the index": true}
	for _, p := range r.Problems {
		delete(want, p)
	}
	if diff := cmp.Diff(map[string]bool{}, want); diff != "" {
		t.Errorf("not reported:\n%s\nonly %q", diff, r.Problems)
	}
}
