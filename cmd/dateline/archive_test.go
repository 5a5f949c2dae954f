package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// ok runs a command line that must succeed and returns its output.
func ok(t *testing.T, args ...string) string {
	t.Helper()
	code, out, stderr := dateline(t, "", args...)
	if code != exitOK {
		t.Fatalf("%v: exit %d: %s", args, code, stderr)
	}
	return out
}

// ingested is a folder with our own articles in it.
func ingested(t *testing.T) string {
	t.Helper()
	db := filepath.Join(t.TempDir(), "news.db")
	if out := ok(t, "ingest", "--index", db, articles); !strings.Contains(out, "stored 19") || !strings.Contains(out, " agreements, ") {
		t.Fatalf("ingest: %s", out)
	}
	return db
}

func TestReadmeShowsWhatIngestFinds(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(ok(t, "ingest", "--index", filepath.Join(t.TempDir(), "news.db"), articles)) {
		if strings.Contains(line, " agreements, ") && !strings.Contains(string(readme), line) {
			t.Errorf("README.md does not show %q", line)
		}
	}
}

func TestAskingAnArchive(t *testing.T) {
	db := ingested(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"facts", "agreement:(party:Iran party:China)"}, "2,000,000 USD"},
		{[]string{"facts", "--type", "amount", "money:>1bnGBP"}, "1,400,000,000 GBP"},
		{[]string{"facts", "--csv", "party:Zambia"}, "status,kind,parties"},
		{[]string{"search", "ceasefire", "--facet", "place"}, "Saudi Arabia"},
		{[]string{"search", "--json", "Bohol"}, `"id":"strait-ferry"`},
		{[]string{"show", "bank-merger"}, "[£1.4bn|money · 1,400,000,000 GBP]"},
		{[]string{"show", "--json", "bank-merger"}, `"agreements":[`},
		{[]string{"show", "--grammar", "short-quake"}, "VBD"},
		{[]string{"export", "--format", "csv", "--type", "agreement", "place:Zambia"}, "Harlan Group"},
		{[]string{"export", "place:Zambia"}, `"schema":1`},
		{[]string{"export", "--format", "ftm", "place:Zambia"}, `"schema":"Article"`},
		{[]string{"stats"}, "in de"},
		{[]string{"check"}, "ledger agree"},
		{[]string{"check", "--json"}, `"articles":19`},
		{[]string{"rules", "--layer", "date"}, "date "},
	} {
		args := c.args
		if args[0] != "rules" {
			args = append(args, "--index", db)
		}
		if out := ok(t, args...); !strings.Contains(out, c.want) {
			t.Errorf("%v does not print %q:\n%s", args, c.want, out)
		}
	}
}

// TestOneOfEachStory reads an agency's report from three papers, in another order than they printed it.
func TestOneOfEachStory(t *testing.T) {
	const report = "Oslo and Bergen signed a pact on Monday that opens the coastal line to both. The ministers met in Voss after two " +
		"years of talks. Trains will run every hour from the first of May, and fares will fall by a tenth."
	lines := ""
	for _, r := range [][3]string{{"b", "2020-03-02", "Daily"}, {"c", "2020-03-03", "Evening"}, {"a", "2020-03-01", "Agency"}} {
		lines += `{"id": "` + r[0] + `", "published": "` + r[1] + `", "source": "` + r[2] + `", "text": "` + report + " Printed by " + r[2] + `."}` + "\n"
	}
	db := filepath.Join(t.TempDir(), "news.db")
	if code, _, stderr := dateline(t, lines, "ingest", "--index", db, "-"); code != exitOK {
		t.Fatal(stderr)
	}
	for range 2 {
		_, out, stderr := dateline(t, "", "search", "pact", "--index", db)
		if !strings.Contains(out, "2020-03-01 · Agency · a") || !strings.Contains(out, "also in 2 sources: Daily, Evening") || !strings.Contains(stderr, "1 of 1 stories in 3 articles; --all") {
			t.Errorf("search: %s%s", out, stderr)
		}
		if _, out, stderr := dateline(t, "", "search", "--all", "pact", "--index", db); !strings.Contains(stderr, "3 of 3") || strings.Contains(out, "also in") {
			t.Errorf("search --all: %s%s", out, stderr)
		}
		if out := ok(t, "export", "pact", "--index", db); strings.Count(out, "\n") != 3 {
			t.Errorf("export leaves articles out: %s", out)
		}
		if out := ok(t, "show", "a", "--index", db); !strings.Contains(out, "search --all story:") {
			t.Errorf("show: %s", out)
		}
		ok(t, "reindex", "--index", db)
	}
}

func TestWrongQuestions(t *testing.T) {
	db := ingested(t)
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"search", "(a"}, exitUsage, "character 3"},
		{[]string{"search", "a", "--sort", "size"}, exitUsage, "relevance"},
		{[]string{"search", "-oil"}, exitUsage, "NOT word"},
		{[]string{"facts", "--type", "rumour"}, exitUsage, "agreement"},
		{[]string{"facts", "--sort", "amount"}, exitUsage, "currency"},
		{[]string{"show", "nobody"}, exitFailure, "nobody"},
		{[]string{"show"}, exitUsage, "ID"},
		{[]string{"export", "--format", "xml"}, exitUsage, "csv"},
		{[]string{"export", "--format", "ftm", "--type", "quote"}, exitUsage, "--type"},
		{[]string{"delete", "place:Iran"}, exitUsage, "--yes"},
	} {
		code, _, stderr := dateline(t, "", append(c.args, "--index", db)...)
		if code != c.code || !strings.Contains(stderr, c.says) {
			t.Errorf("%v: exit %d, %q", c.args, code, stderr)
		}
	}
	if code, _, stderr := dateline(t, "", "search", "x", "--index", db+".none"); code != exitFailure || !strings.Contains(stderr, "dateline ingest") {
		t.Errorf("a missing folder: exit %d, %q", code, stderr)
	}
	if _, err := os.Stat(db + ".none"); err == nil {
		t.Error("asking made a folder")
	}
}

func TestRunsResumeAndFailuresAreRetried(t *testing.T) {
	dir, db := t.TempDir(), filepath.Join(t.TempDir(), "news.db")
	file := filepath.Join(dir, "news.jsonl")
	write := func(content string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	good := `{"id": "a", "text": "Oslo and Bergen signed a pact on Monday."}` + "\n"
	write(good + "{broken\n")
	code, out, stderr := dateline(t, "", "ingest", "--index", db, dir)
	if code != exitSomeFailed || !strings.Contains(out, "stored 1") || !strings.Contains(stderr, "news.jsonl:2") {
		t.Fatalf("exit %d\n%s%s", code, out, stderr)
	}
	if out := ok(t, "failures", "--index", db); !strings.Contains(out, "news.jsonl:2") {
		t.Errorf("failures: %s", out)
	}
	write(good + `{"id": "b", "text": "Turku and Tampere agreed on a ferry line."}` + "\n")
	if out := ok(t, "retry", "--index", db); !strings.Contains(out, "stored 1, unchanged 1") {
		t.Errorf("retry: %s", out)
	}
	if out := ok(t, "failures", "--index", db); out != "" {
		t.Errorf("failures after retry: %s", out)
	}
	write(`{"id": "a", "text": "Oslo and Malmö signed a pact on Monday."}` + "\n")
	if out := ok(t, "ingest", "--index", db, dir); !strings.Contains(out, "stored 1") {
		t.Errorf("a changed article: %s", out)
	}
	if out := ok(t, "search", "--json", "--index", db, "Bergen"); out != "" {
		t.Errorf("the old version is still found: %s", out)
	}
	ok(t, "check", "--index", db)
}

func TestFailureOfAFeedEndsWhenItIsRead(t *testing.T) {
	db := filepath.Join(t.TempDir(), "news.db")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/feed" {
			io.WriteString(w, "<html><p>Oslo and Bergen signed a pact on Monday that opens the coastal line to both.</p></html>")
			return
		}
		w.Header().Set("Content-Type", "application/feed+json")
		io.WriteString(w, `{"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [{"id": "1", "url": "http://`+r.Host+`/1", "content_text": "Oslo and Bergen signed a pact."}]}`)
	}))
	defer server.Close()
	dateline(t, "", "ingest", "--index", db, server.URL+"/feed") // a private address
	if out := ok(t, "failures", "--index", db); !strings.Contains(out, "/feed") {
		t.Fatalf("the feed did not fail: %s", out)
	}
	if out := ok(t, "retry", "--index", db, "--allow-private", "--delay", "0s"); !strings.Contains(out, "stored 1") {
		t.Fatalf("retry: %s", out)
	}
	if out := ok(t, "failures", "--index", db); out != "" {
		t.Errorf("still failing: %s", out)
	}
}

// TestBlocksOfASite reads six pages that end with the same line, and one of another site that quotes it.
func TestBlocksOfASite(t *testing.T) {
	const pitch = "The Harbour Letter brings the news of the quay to your desk every morning at six."
	warc := ""
	add := func(address, text string) {
		page := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><article><p>" + text + "</p><p>" + pitch + "</p></article></html>"
		warc += fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", address, len(page), page)
	}
	for i, place := range []string{"Oslo", "Bergen", "Voss", "Hamar", "Moss", "Narvik"} {
		add(fmt.Sprint("https://harbour.example/", i), place+" opened its new quay on Monday, and ships of the northern line will call there twice a week.")
	}
	add("https://other.example/1", "A line that the papers of the coast print under each of their stories is under dispute in court.")
	file, db := filepath.Join(t.TempDir(), "pages.warc"), filepath.Join(t.TempDir(), "news.db")
	if err := os.WriteFile(file, []byte(warc), 0o600); err != nil {
		t.Fatal(err)
	}
	if out := ok(t, "ingest", "--index", db, file); !strings.Contains(out, "stored 7") {
		t.Fatal(out)
	}
	for range 2 {
		ok(t, "reindex", "--extract", "--index", db)
		if out := ok(t, "search", "--json", "desk", "--index", db); strings.Count(out, `"id"`) != 1 || !strings.Contains(out, "other.example") {
			t.Errorf("the line is found in %s", out)
		}
		if out := ok(t, "export", "quay", "--index", db); strings.Count(out, `"dropped":["`+pitch+`"]`) != 6 {
			t.Errorf("what was dropped is not kept: %s", out)
		}
		ok(t, "check", "--index", db)
	}
}

func TestDeleteIsForGood(t *testing.T) {
	db := ingested(t)
	if out := ok(t, "delete", "--index", db, "bank-merger"); !strings.Contains(out, "deleted 1") {
		t.Errorf("%s", out)
	}
	if out := ok(t, "delete", "--index", db, "--yes", "source:\"Harbour Wire\""); !strings.Contains(out, "deleted 3") {
		t.Errorf("%s", out)
	}
	for range 2 {
		if out := ok(t, "ingest", "--index", db, articles); !strings.Contains(out, "unchanged 15, skipped 4 (4 deleted)") || !strings.Contains(out, "delete --undo") {
			t.Errorf("ingest does not say what it skips: %s", out)
		}
	}
	if out := ok(t, "stats", "--json", "--index", db); !strings.Contains(out, `"articles":15,"deleted":4`) {
		t.Errorf("deleted articles came back: %s", out)
	}
	ok(t, "check", "--index", db)
	if out := ok(t, "delete", "--undo", "--index", db, "bank-merger"); !strings.Contains(out, "forgot 1 deletions") {
		t.Errorf("undo: %s", out)
	}
	if out := ok(t, "ingest", "--index", db, articles); !strings.Contains(out, "stored 1, unchanged 15") {
		t.Errorf("ingest after undoing: %s", out)
	}
	ok(t, "check", "--index", db)
}

func TestReindex(t *testing.T) {
	db := ingested(t)
	before := ok(t, "export", "--index", db)
	if err := os.RemoveAll(filepath.Join(db, "index")); err != nil {
		t.Fatal(err)
	}
	if out := ok(t, "reindex", "--index", db); !strings.Contains(out, "19 articles") {
		t.Errorf("%s", out)
	}
	if after := ok(t, "export", "--index", db); after != before {
		t.Error("the rebuilt index gives other records")
	}
	corrections := filepath.Join(t.TempDir(), "corrections.txt")
	if err := os.WriteFile(corrections, []byte("hide Lusaka\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	ok(t, "reindex", "--extract", "--corrections", corrections, "--index", db)
	if out := ok(t, "search", "--json", "--index", db, "place:Lusaka"); out != "" {
		t.Errorf("the correction is not applied: %s", out)
	}
	ok(t, "check", "--index", db)
}

func TestUntitledArticlesAreKnownByTheirPlace(t *testing.T) {
	dir := t.TempDir()
	db, a, b := filepath.Join(dir, "db"), filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "b.jsonl")
	for _, path := range []string{a, b} {
		if err := os.WriteFile(path, []byte(`{"id": "n1", "text": "Oslo and Bergen signed a pact."}`), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ok(t, "ingest", "--index", db, a)
	for _, args := range [][]string{{"search", "pact"}, {"facts", "--type", "agreement"}, {"show", "n1"}} {
		if out := ok(t, append(args, "--index", db)...); !strings.Contains(out, a+":1") {
			t.Errorf("%v names no place: %s", args, out)
		}
	}
	_, _, stderr := dateline(t, "", "ingest", "--index", db, b)
	if want := `b.jsonl:1: failed: its id "n1" belongs to the article at ` + a + ":1"; !strings.Contains(stderr, want) {
		t.Errorf("want %q in %s", want, stderr)
	}
}

func TestDoubtfulDatesAreReported(t *testing.T) {
	db, file := filepath.Join(t.TempDir(), "db"), filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(file, []byte(`{"id": "late", "published": "2999-01-01", "text": "Oslo and Bergen signed a pact."}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if out := ok(t, "ingest", "--index", db, file); !strings.Contains(out, "1 articles give a date that cannot be right") {
		t.Errorf("ingest does not tell of the date: %s", out)
	}
	if out := ok(t, "show", "--index", db, "late"); !strings.Contains(out, "published 2999-01-01: in the future") {
		t.Errorf("show does not tell of the date: %s", out)
	}
}

func TestServe(t *testing.T) {
	db := ingested(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	read, write := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--index", db, "--addr", "127.0.0.1:0", "--allow-ingest", "--token", "s3cret"}, streams{strings.NewReader(""), io.Discard, write})
	}()
	line := make([]byte, 4096)
	n, err := read.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	go io.Copy(io.Discard, read)
	_, address, found := strings.Cut(strings.TrimSpace(string(line[:n])), " at ")
	if !found {
		t.Fatalf("no address in %q", line[:n])
	}
	post(t, address+"api/ingest", `{"id": "new", "text": "Riga and Vilnius signed a treaty on Friday."}`)
	r, err := http.Get(address + "api/search?q=Vilnius")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	var result struct{ Total int }
	if err := json.NewDecoder(r.Body).Decode(&result); err != nil || result.Total != 1 {
		t.Errorf("the posted article is not found: %v %+v", err, result)
	}
	whileServed(t, db, address)
	stop()
	select {
	case code := <-ended:
		if code != exitOK {
			t.Errorf("exit %d", code)
		}
	case <-time.After(20 * time.Second):
		t.Error("the server does not stop")
	}
}

// whileServed uses the folder from outside while the server has it open.
func whileServed(t *testing.T, db, address string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "more.txt")
	if err := os.WriteFile(file, []byte("Tallinn and Pärnu agreed to share a harbour pilot service."), 0o600); err != nil {
		t.Fatal(err)
	}
	if out := ok(t, "ingest", "--index", db, file); !strings.Contains(out, "stored 1") {
		t.Errorf("ingest beside the server: %s", out)
	}
	for _, at := range []string{db, strings.TrimSuffix(address, "/")} {
		if out := ok(t, "search", "--json", "--index", at, "Tallinn"); !strings.Contains(out, "more.txt") {
			t.Errorf("search at %s: %s", at, out)
		}
	}
	throughURL(t, strings.TrimSuffix(address, "/"))
	if out := ok(t, "stats", "--index", db); !strings.Contains(out, "articles") {
		t.Errorf("stats beside the server: %s", out)
	}
	if out := ok(t, "check", "--index", db); !strings.Contains(out, "agree") {
		t.Errorf("check beside the server: %s", out)
	}
	if code, _, stderr := dateline(t, "", "reindex", "--index", db); code != exitFailure || !strings.Contains(stderr, "in use") {
		t.Errorf("reindex beside the server: exit %d, %q", code, stderr)
	}
}

// throughURL writes to the running dateline as to a folder.
func throughURL(t *testing.T, at string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "far.txt")
	if err := os.WriteFile(file, []byte("Narva and Sillamäe agreed to share a ferry."), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"stored 1", "unchanged 1"} {
		if out := ok(t, "ingest", "--index", at, "--token", "s3cret", file); !strings.Contains(out, want) {
			t.Errorf("ingest at a URL: want %s in %s", want, out)
		}
	}
	for _, verb := range []string{"stats", "failures", "check"} {
		ok(t, verb, "--index", at, "--token", "s3cret")
	}
	if code, _, stderr := dateline(t, "", "ingest", "--index", at, "--token", "wrong", file); code != exitFailure || !strings.Contains(stderr, "token") {
		t.Errorf("a wrong token: exit %d, %q", code, stderr)
	}
	if code, _, stderr := dateline(t, "", "reindex", "--index", at); code != exitUsage || !strings.Contains(stderr, "folder") {
		t.Errorf("reindex at a URL: exit %d, %q", code, stderr)
	}
}

func post(t *testing.T, address, body string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer s3cret")
	r, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if b, _ := io.ReadAll(r.Body); r.StatusCode != http.StatusOK || !strings.Contains(string(b), `"stored":1`) {
		t.Errorf("ingest: %d %s", r.StatusCode, b)
	}
}
