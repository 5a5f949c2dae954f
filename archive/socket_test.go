package archive

import (
	"context"
	"errors"
	"net"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/index"
	"dateline/index/remote"
	"dateline/store"
	"dateline/web"
)

func listen(t *testing.T, dir string) *Archive {
	t.Helper()
	a := open(t, dir)
	if err := a.Listen(web.New(web.Options{Search: a})); err != nil {
		t.Fatal(err)
	}
	return a
}

func dial(t *testing.T, dir string) Folder {
	t.Helper()
	f, err := OpenOrDial(context.Background(), dir, openBleve)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	if _, ok := f.(*Client); !ok {
		t.Fatalf("opened the folder a second time: %T", f)
	}
	return f
}

func TestClient(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	a := listen(t, dir)
	c := dial(t, dir)
	sent := append(entries(0, 20), store.Entry{Row: store.Row{Location: "bad", Outcome: store.Failed, Reason: "timeout", Error: "no answer"}})
	if err := c.Put(ctx, sent); err != nil {
		t.Fatal(err)
	}
	check(t, a, 20)
	if row, ok, err := c.Row(ctx, "file3"); err != nil || !ok || !row.Known("h", "") || row.Known("other", "") {
		t.Errorf("Row over the socket: %+v, %v, %v", row, ok, err)
	}
	if r, err := c.Check(ctx); err != nil || r.Records != 20 || len(r.Problems) > 0 {
		t.Errorf("Check = %+v, %v", r, err)
	}
	if found, err := c.Delete(ctx, []string{"gen-9-3", "nothing"}); found != 1 || err != nil {
		t.Errorf("Delete = %d, %v", found, err)
	}
	again := entries(3, 4)
	if err := c.Put(ctx, again); err != nil || again[0].Outcome != store.Skipped || again[0].Record != nil {
		t.Errorf("a deleted article: %+v, %v", again[0], err)
	}
	if _, err := c.Get(ctx, "gen-9-3"); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("Get of a deleted article: %v", err)
	}
	compareFolders(t, a, c)
}

// compareFolders asks both for all that can be listed.
func compareFolders(t *testing.T, a, c Folder) {
	t.Helper()
	ctx := context.Background()
	read := func(f Folder) (rows []store.Row) {
		for row, err := range f.Rows(ctx) {
			if err != nil {
				t.Fatal(err)
			}
			rows = append(rows, row)
		}
		return rows
	}
	if diff := cmp.Diff(read(a), read(c)); diff != "" {
		t.Errorf("rows (-archive +client):\n%s", diff)
	}
	want, _ := a.Totals(ctx)
	if got, err := c.Totals(ctx); got != want || err != nil {
		t.Errorf("totals %+v, %v, want %+v", got, err, want)
	}
	for row := range c.Rows(ctx) {
		if row.Location == "" {
			t.Error("an empty row")
		}
		break // must not hang
	}
}

func TestSocketIsPrivateAndGoes(t *testing.T) {
	dir := t.TempDir()
	a := listen(t, dir)
	info, err := os.Stat(filepath.Join(dir, socketName))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("socket: %v, %v", info, err)
	}
	if err := a.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(dir, socketName)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the socket is still there: %v", err)
	}
}

func TestLongPathAndLeftover(t *testing.T) {
	dir := filepath.Join(t.TempDir(), strings.Repeat("long", 30))
	path, err := socketPath(dir)
	if err != nil || len(path) > maxSocketPath {
		t.Fatalf("%q, %v", path, err)
	}
	if err := os.WriteFile(path, nil, 0o600); err != nil { // as a killed process leaves it
		t.Fatal(err)
	}
	listen(t, dir)
	dial(t, dir)
}

// TestHolderDoesNotAnswer covers a holder without a socket, and one that hangs.
func TestHolderDoesNotAnswer(t *testing.T) {
	dir := t.TempDir()
	open(t, dir)
	mustFail := func() {
		t.Helper()
		start := time.Now()
		_, err := OpenOrDial(context.Background(), dir, openBleve)
		if !errors.Is(err, remote.ErrUnavailable) || time.Since(start) > 3*time.Second {
			t.Errorf("%v after %v", err, time.Since(start))
		}
	}
	mustFail()
	l, err := net.Listen("unix", filepath.Join(dir, socketName))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	mustFail()
}

func TestBareRecords(t *testing.T) {
	a := open(t, t.TempDir())
	w := writer{a}
	for _, r := range []article.Record{{Article: article.Article{ID: "a", URL: "https://x/a"}}, {Article: article.Article{ID: "b", Path: "b.txt"}}, {Article: article.Article{ID: "c"}}} {
		if err := w.Put(context.Background(), []article.Record{r}); err != nil {
			t.Fatal(err)
		}
	}
	for _, location := range []string{"https://x/a", "b.txt", "c"} {
		if _, ok, _ := a.store.Row(location); !ok {
			t.Errorf("no row for %s", location)
		}
	}
}

func TestConnectToAServerThatOnlyAnswers(t *testing.T) {
	a := open(t, t.TempDir())
	server := httptest.NewServer(web.New(web.Options{Search: a}))
	defer server.Close()
	if _, err := Connect(context.Background(), server.URL, server.Client()); err == nil || !strings.Contains(err.Error(), "--allow-ingest") {
		t.Errorf("Connect = %v, want what to do", err)
	}
}
