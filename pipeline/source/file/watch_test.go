package file

import (
	"os"
	"path"
	"testing"
	"time"
)

// age writes a file that was last changed so long ago.
func age(t *testing.T, path, content string, d time.Duration) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	at := time.Now().Add(-d)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
}

func TestWatch(t *testing.T) {
	t.Chdir(t.TempDir())
	age(t, "a.txt", "first", time.Hour)
	src := Open([]string{".", "missing"}, nil, Options{Watch: 5 * time.Millisecond})
	defer src.Close()
	next := func(want string) {
		t.Helper()
		item, err := src.Next(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got := string(item.Raw.Body)
		if item.Err != nil {
			got = path.Base(item.Raw.Location) + ": " + item.Err.Error()
		}
		if got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
	next("first")
	next("missing: no such file or directory")
	age(t, "fresh.txt", "still being written", 0)
	age(t, "b.txt", "second", time.Hour)
	next("second")
	age(t, "a.txt", "changed", time.Minute)
	next("changed")
	age(t, "missing", "found", time.Hour)
	next("found")
	age(t, "fresh.txt", "written", time.Hour)
	next("written")
}
