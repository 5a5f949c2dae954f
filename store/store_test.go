package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

func open(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func record(id, text string) *article.Record {
	return &article.Record{Schema: 1, Article: article.Article{ID: id, Title: "T <&>", Text: text}}
}

func stored(location, id, text string) Entry {
	return Entry{Row: Row{Location: location, Outcome: Stored, Hash: "h:" + text, Extractor: "x1"}, Record: record(id, text)}
}

func put(t *testing.T, s *Store, entries ...Entry) uint64 {
	t.Helper()
	seq, _, err := s.Put(entries)
	if err != nil {
		t.Fatal(err)
	}
	return seq
}

// list is what Since yields, as "seq id text" or "seq -id".
func list(t *testing.T, s *Store, after uint64) (got []string) {
	t.Helper()
	for c, err := range s.Since(after) {
		if err != nil {
			t.Fatal(err)
		}
		id, r, err := c.Decode()
		switch {
		case err != nil:
			t.Fatal(err)
		case r == nil:
			got = append(got, fmt.Sprintf("%d -%s", c.Seq, id))
		default:
			got = append(got, fmt.Sprintf("%d %s %s", c.Seq, id, r.Text))
		}
	}
	return got
}

func TestChanges(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if seq := put(t, s, stored("a.txt", "a", "one"), stored("b.txt", "b", "two")); seq != 2 {
		t.Errorf("sequence %d, want 2", seq)
	}
	put(t, s, stored("a.txt", "a", "one again"))
	seq, found, err := s.Delete([]string{"b", "never", "b"})
	if seq != 5 || found != 1 || err != nil {
		t.Errorf("Delete = %d, %d, %v, want 5, 1, nil", seq, found, err)
	}
	want := []string{"3 a one again", "4 -b", "5 -never"}
	if diff := cmp.Diff(want, list(t, s, 0)); diff != "" {
		t.Errorf("since 0 (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want[1:], list(t, s, 3)); diff != "" {
		t.Errorf("since 3 (-want +got):\n%s", diff)
	}
	s.Close()
	s = open(t, dir)
	totals, err := s.Totals()
	if diff := cmp.Diff(Totals{Schema: 1, Sequence: 5, Records: 1, Deleted: 2, TextBytes: 9}, totals); diff != "" || err != nil {
		t.Errorf("totals after opening again (-want +got):\n%s%v", diff, err)
	}
}

func TestGet(t *testing.T) {
	s := open(t, t.TempDir())
	want := stored("a.txt", "a", "«one» <two>\u2028\n")
	value := 2e6
	want.Record.Facts.Amounts = []article.Amount{{Type: "money", Value: &value, Unit: "USD"}}
	put(t, s, want)
	got, err := s.Get(context.Background(), "a")
	if diff := cmp.Diff(*want.Record, got); diff != "" || err != nil {
		t.Errorf("(-want +got):\n%s%v", diff, err)
	}
	if _, err := s.Get(context.Background(), "b"); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown id: %v, want ErrNotFound", err)
	}
	if _, _, err := s.Delete([]string{"a"}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Get(context.Background(), "a"); !errors.Is(err, ErrNotFound) {
		t.Errorf("deleted id: %v, want ErrNotFound", err)
	}
}

func TestRefused(t *testing.T) {
	s := open(t, t.TempDir())
	put(t, s, stored("a.txt", "a", "one"), stored("b.txt", "b", "two"))
	if _, _, err := s.Delete([]string{"b"}); err != nil {
		t.Fatal(err)
	}
	replace := stored("c.txt", "a", "three")
	replace.Replace = true
	tests := []struct {
		name, reason string
		entry        Entry
		outcome      Outcome
	}{
		{"deleted", "deleted", stored("b.txt", "b", "new"), Skipped},
		{"another place", "duplicate id", stored("c.txt", "a", "three"), Failed},
		{"no id", "bad id", stored("c.txt", "", "three"), Failed},
		{"long id", "bad id", stored("c.txt", strings.Repeat("x", 5000), "three"), Failed},
		{"NUL", "bad id", stored("c.txt", "a\x00", "three"), Failed},
		{"replaced", "", replace, Stored},
	}
	for _, tt := range tests {
		entries := []Entry{tt.entry}
		put(t, s, entries...)
		row, ok, err := s.Row(tt.entry.Location)
		if !ok || err != nil || row.Outcome != tt.outcome || row.Reason != tt.reason || entries[0].Outcome != tt.outcome {
			t.Errorf("%s: row %+v, %v, entry %+v", tt.name, row, err, entries[0].Row)
		}
		if (entries[0].Record != nil) != (tt.outcome == Stored) {
			t.Errorf("%s: record %v with outcome %s", tt.name, entries[0].Record, entries[0].Outcome)
		}
	}
	if got := list(t, s, 3); len(got) != 1 || got[0] != "4 a three" {
		t.Errorf("changes: %q", got)
	}
}

// at puts an address into an entry's record.
func at(url string, e Entry) Entry {
	e.Record.URL = url
	return e
}

func TestMetAgain(t *testing.T) {
	const page = "https://www.x.example/a"
	first := []Entry{at(page, stored("/d/a.warc#"+page, "u", "one")), stored("/d/a.jsonl:2", "i", "one"), at(page+"2", stored("/d/a.jsonl:3", "v", "one"))}
	replace := at(page, stored(page, "u", "two"))
	replace.Replace = true
	tests := []struct {
		name    string
		entry   Entry
		outcome Outcome
		reason  string
	}{
		{"the page itself", at(page, stored("http://x.example/a?utm_source=y", "u", "two")), Stored, ""},
		{"a page that calls itself so", at(page, stored("https://other.example/a", "u", "two")), Skipped, "duplicate"},
		{"an address written otherwise", at("http://x.example/a/?utm_source=y", stored("/d/b.jsonl:1", "u", "two")), Skipped, "duplicate"},
		{"another address", at(page+"b", stored("/d/b.jsonl:1", "u", "two")), Failed, "duplicate id"},
		{"no address", stored("/d/b.jsonl:1", "u", "two"), Failed, "duplicate id"},
		{"an address to replace", replace, Stored, ""},
		{"an address in the same archive", at(page, stored("/d/a.warc#"+page+"?", "u", "two")), Stored, ""},
		{"a line that moved up", stored("/d/a.jsonl:1", "i", "two"), Stored, ""},
		{"a second line", stored("/d/a.jsonl:4", "i", "two"), Failed, "duplicate id"},
		{"a second line with the address", at(page+"2", stored("/d/a.jsonl:4", "v", "two")), Skipped, "duplicate"},
		{"a line elsewhere", stored("/d/b.jsonl:1", "i", "two"), Failed, "duplicate id"},
	}
	for _, tt := range tests {
		s := open(t, t.TempDir())
		put(t, s, first...)
		entries := []Entry{tt.entry}
		put(t, s, entries...)
		if e := entries[0]; e.Outcome != tt.outcome || e.Reason != tt.reason || (e.Error == "") != (tt.outcome == Stored) {
			t.Errorf("%s: %+v", tt.name, e.Row)
		}
		want := "one"
		if tt.outcome == Stored {
			want = "two"
		}
		if r, err := s.Get(t.Context(), tt.entry.Record.ID); err != nil || r.Text != want {
			t.Errorf("%s: the store has %q, %v, want %q", tt.name, r.Text, err, want)
		}
		if totals, _ := s.Totals(); totals.Records != 3 {
			t.Errorf("%s: %d records", tt.name, totals.Records)
		}
	}
}

func TestMovedLinesReplaceTheirRecords(t *testing.T) {
	s := open(t, t.TempDir())
	line := func(number int, id, text string) Entry { return stored(fmt.Sprint("/d/a.jsonl:", number), id, text) }
	for _, reading := range [][]Entry{
		{line(1, "a", "1"), line(2, "b", "1")},
		{line(1, "b", "2"), line(2, "a", "2")},
		{line(1, "new", "3"), line(2, "b", "3"), line(3, "a", "3")},
		{line(1, "a", "4"), line(2, "new", "4"), line(3, "b", "4")},
	} {
		put(t, s, reading...)
		for _, e := range reading {
			if e.Outcome != Stored {
				t.Errorf("%s of %s: %s", e.Location, e.Hash, e.Error)
			}
		}
		for _, id := range []string{"a", "b"} {
			if r, err := s.Get(t.Context(), id); err != nil || "h:"+r.Text != reading[0].Hash {
				t.Errorf("%s: %q, %v, want %s", id, r.Text, err, reading[0].Hash)
			}
		}
	}
}

func TestLedger(t *testing.T) {
	s := open(t, t.TempDir())
	long := "http://x/" + strings.Repeat("y", 40000)
	fail := Entry{Row: Row{Location: long, Outcome: Failed, Reason: "timeout", Error: "no answer", Fetched: time.Unix(1e9, 0).UTC()}}
	put(t, s, fail)
	put(t, s, fail, Entry{Row: Row{Location: "empty", Outcome: Skipped, Hash: "h"}}, Entry{Row: Row{Outcome: Failed}})
	want := fail.Row
	want.Tries = 2
	row, ok, err := s.Row(long)
	if diff := cmp.Diff(want, row); diff != "" || !ok || err != nil {
		t.Errorf("(-want +got):\n%s%v", diff, err)
	}
	put(t, s, stored(long, "l", "text"))
	if row, _, _ := s.Row(long); row.Tries != 0 || row.ID != "l" {
		t.Errorf("after success: %+v", row)
	}
	put(t, s, fail)
	if row, _, _ := s.Row(long); row.Tries != 1 || row.ID != "l" {
		t.Errorf("a failed second reading must keep the id: %+v", row)
	}
	for _, location := range []string{"", "a\x00b", "a"} {
		put(t, s, Entry{Row: Row{Location: location, Outcome: Skipped}})
		if row, ok, err := s.Row(location); !ok || err != nil || row.Location != location {
			t.Errorf("row of %q: %+v, %v", location, row, err)
		}
	}
	n := 0
	if err := s.Rows(func(Row) bool { n++; return n < 2 }); err != nil || n != 2 {
		t.Errorf("visited %d rows, %v, want 2", n, err)
	}
}

func TestKnown(t *testing.T) {
	s := open(t, t.TempDir())
	put(t, s, stored("a", "a", "text"), Entry{Row: Row{Location: "s", Outcome: Skipped, Hash: "h"}}, Entry{Row: Row{Location: "f", Outcome: Failed, Hash: "h"}})
	tests := []struct {
		location, hash, extractor string
		want                      bool
	}{
		{"a", "h:text", "x1", true},
		{"a", "h:text", "x2", false},
		{"a", "other", "x1", false},
		{"b", "h:text", "x1", false},
		{"s", "h", "x2", true},
		{"f", "h", "x1", false},
		{"a", "", "", false},
	}
	for _, tt := range tests {
		row, ok, err := s.Row(tt.location)
		if got := ok && row.Known(tt.hash, tt.extractor); got != tt.want || err != nil {
			t.Errorf("%q is known by (%q, %q): %v, %v", tt.location, tt.hash, tt.extractor, got, err)
		}
	}
}

func TestUndelete(t *testing.T) {
	s := open(t, t.TempDir())
	a := func() Entry { return stored("a.txt", "a", "one") }
	put(t, s, a(), stored("b.txt", "b", "two"))
	if _, _, err := s.Delete([]string{"a", "b"}); err != nil {
		t.Fatal(err)
	}
	is := func(what string, outcome Outcome, known bool) {
		t.Helper()
		row, ok, err := s.Row("a.txt")
		if err != nil || !ok || row.Outcome != outcome || (row.Reason == ReasonDeleted) != (outcome == Skipped) || row.Known("h:one", "x1") != known {
			t.Errorf("%s: %+v, %v, %v", what, row, ok, err)
		}
	}
	is("deleted", Skipped, true)
	put(t, s, a())
	put(t, s, Entry{Row: Row{Location: "a.txt", Outcome: Skipped, Reason: ReasonDeleted, Hash: "h:one"}}) // known without reading it
	is("read again", Skipped, true)
	if n, err := s.Undelete([]string{"a", "never"}); n != 1 || err != nil {
		t.Errorf("Undelete = %d, %v", n, err)
	}
	if row, _, _ := s.Row("a.txt"); row.Known("h:one", "x1") {
		t.Errorf("after undoing: %+v", row)
	}
	if n, err := s.Undelete([]string{"a"}); n != 0 || err != nil {
		t.Errorf("a second Undelete = %d, %v", n, err)
	}
	put(t, s, a())
	is("stored again", Stored, true)
	if totals, _ := s.Totals(); totals.Records != 1 || totals.Deleted != 1 {
		t.Errorf("totals %+v", totals)
	}
	if _, _, err := s.Delete([]string{"a"}); err != nil {
		t.Fatal(err)
	}
	is("deleted again", Skipped, true)
}

func TestSecondOpener(t *testing.T) {
	dir := t.TempDir()
	open(t, dir)
	start := time.Now()
	if _, err := Open(dir); !errors.Is(err, ErrLocked) || time.Since(start) > time.Second {
		t.Errorf("second opener: %v after %v", err, time.Since(start))
	}
}

func TestDamage(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, File), []byte(strings.Repeat("not a database ", 5000)), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), File) {
		t.Errorf("a foreign file: %v, want an error that names it", err)
	}
	c := open(t, t.TempDir()).codec
	value := c.encode(record("a", strings.Repeat("text ", 100)))
	for i := range value {
		bad := append([]byte(nil), value...)
		bad[i] ^= 0x10
		if _, r, err := c.decode(bad); err == nil && !cmp.Equal(r, record("a", strings.Repeat("text ", 100))) {
			t.Errorf("a flipped bit in byte %d gives %v", i, r)
		}
	}
}

// TestAgainstMap compares random changes with a map.
func TestAgainstMap(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	s := open(t, t.TempDir())
	texts, deleted := map[string]string{}, map[string]bool{}
	for step := range 60 {
		var entries []Entry
		for range 1 + rng.IntN(20) {
			id, text := fmt.Sprint("id", rng.IntN(300)), strings.Repeat("x", rng.IntN(3000))
			entries = append(entries, stored("at:"+id, id, text))
			if !deleted[id] {
				texts[id] = text
			}
		}
		put(t, s, entries...)
		if step%5 == 0 {
			id := fmt.Sprint("id", rng.IntN(300))
			s.Delete([]string{id})
			delete(texts, id)
			deleted[id] = true
		}
	}
	got := map[string]string{}
	for c, err := range s.Since(0) {
		if err != nil {
			t.Fatal(err)
		}
		if id, r, err := c.Decode(); err != nil {
			t.Fatal(err)
		} else if r != nil {
			got[id] = r.Text
		}
	}
	if diff := cmp.Diff(texts, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if totals, _ := s.Totals(); int(totals.Records) != len(texts) {
		t.Errorf("totals %+v, want %d records", totals, len(texts))
	}
}
