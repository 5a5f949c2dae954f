package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/article"
)

const articles = "../../testdata/articles/"

// dateline runs one command line as a user would and returns what it printed.
func dateline(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	code = run(t.Context(), args, streams{strings.NewReader(stdin), &out, &err})
	return code, out.String(), err.String()
}

func decodeRecords(t *testing.T, out string) []article.Record {
	t.Helper()
	var records []article.Record
	for line := range strings.Lines(out) {
		var r article.Record
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		records = append(records, r)
	}
	return records
}

func TestExtractReadsEveryFormatInOrder(t *testing.T) {
	code, out, stderr := dateline(t, "", "extract", articles)
	if code != exitOK || stderr != "" {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	entries, err := os.ReadDir(articles)
	if err != nil {
		t.Fatal(err)
	}
	records := decodeRecords(t, out)
	if want := len(entries) + 2; len(records) != want { // one file holds three
		t.Errorf("%d records, want %d", len(records), want)
	}
	if first := records[0]; first.Title != "Mali ends defence accords with France" {
		t.Errorf("first is %q: not in input order", first.Title)
	}
}

func TestExtractFromStandardInput(t *testing.T) {
	for name, in := range map[string]string{
		"json": `{"id": "x", "title": "T", "published": "2019-06-24", "text": "Iran and China signed a deal on Sunday."}`,
		"text": "Iran and China signed a deal on Sunday.",
		"html": "<html><head><title>T</title></head><body><article><p>" + strings.Repeat("Iran and China signed a deal on Sunday. ", 20) + "</p></article></body></html>",
	} {
		code, out, stderr := dateline(t, in, "extract", "--published", "2019-06-24", "-")
		records := decodeRecords(t, out)
		if code != exitOK || len(records) != 1 {
			t.Fatalf("%s: exit %d, %d records: %s", name, code, len(records), stderr)
		}
		if r := records[0]; len(r.Entities) == 0 || len(r.Dates) == 0 || r.Dates[0].Value != "2019-06-23" {
			t.Errorf("%s: %+v", name, r.Facts)
		}
	}
}

func TestExtractGoesOnAfterBadInput(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	bad := map[string]string{
		"empty.txt": "", "junk.txt": "\x00\x01\x02\xff\xfe\x00\x07", "cut.txt.gz": "\x1f\x8b\x08\x00\x00\x00", "broken.jsonl": "{\"text\": \"Good line about Oslo.\"}\n{broken\n",
		"nothing.html": "<html><body></body></html>",
	}
	args := []string{"extract", filepath.Join(dir, "missing.txt")}
	for name, content := range bad {
		args = append(args, write(name, content))
	}
	args = append(args, write("good.txt", "Oslo and Bergen signed a pact."))
	code, out, stderr := dateline(t, "", args...)
	if code != exitSomeFailed {
		t.Errorf("exit %d, want %d", code, exitSomeFailed)
	}
	if n := len(decodeRecords(t, out)); n != 2 {
		t.Errorf("%d records, want the good file and the good line", n)
	}
	for name := range bad {
		if !strings.Contains(stderr, name) {
			t.Errorf("no message names %s:\n%s", name, stderr)
		}
	}
	for line := range strings.Lines(stderr) {
		if strings.Count(line, ": ") < 2 {
			t.Errorf("message without input or reason: %q", line)
		}
	}
}

func TestForeignSchemesAreRefused(t *testing.T) {
	for _, input := range []string{"ftp://a.example/x.txt", "file:///x.txt"} {
		code, _, stderr := dateline(t, "", "extract", input)
		if code != exitSomeFailed || !strings.Contains(stderr, input+": ") || !strings.Contains(stderr, "only http and https addresses are read") {
			t.Errorf("%s: exit %d, %q", input, code, stderr)
		}
	}
}

func TestWrongUsage(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"extract"}, "name files"},
		{[]string{"extract", "--nope", "x"}, "--help"},
		{[]string{"extract", "--published", "yesterday", "x"}, "2019-06-24"},
		{[]string{"extract", "--format", "pdf", "x"}, "jsonl"},
		{[]string{"extract", "--workers", "0", "x"}, "at least one"},
		{[]string{"eval"}, "eval GOLD"},
		{[]string{"fly"}, "no verb"},
	} {
		code, _, stderr := dateline(t, "", c.args...)
		if code != exitUsage || !strings.Contains(stderr, c.says) {
			t.Errorf("%v: exit %d, %q", c.args, code, stderr)
		}
	}
}

func TestCompletion(t *testing.T) {
	_, out, _ := dateline(t, "", "__complete", "facts", "--type", "")
	if !strings.Contains(out, "agreement\n") || !strings.Contains(out, "quote\n") {
		t.Errorf("--type completes to %q", out)
	}
	if code, out, _ := dateline(t, "", "completion", "bash"); code != exitOK || !strings.Contains(out, "dateline") {
		t.Errorf("no completion script: exit %d", code)
	}
}

func TestFlagsFromTheEnvironment(t *testing.T) {
	t.Setenv("DATELINE_PUBLISHED", "2019-06-24")
	_, out, _ := dateline(t, "They met on Sunday.", "extract", "-")
	if r := decodeRecords(t, out)[0]; r.Published != "2019-06-24" || r.PublishedSource != article.PublishedFlag {
		t.Errorf("published %q from %q", r.Published, r.PublishedSource)
	}
}

func TestFlagsFromTheConfigurationFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.toml")
	config := "published = \"2018-01-01\"\n[extract]\npublished = \"2019-06-24\"\nworkers = 1\n"
	if err := os.WriteFile(path, []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("DATELINE_CONFIG", path)
	_, out, _ := dateline(t, "They met on Sunday.", "extract", "-")
	if r := decodeRecords(t, out)[0]; r.Published != "2019-06-24" {
		t.Errorf("published %q, want the verb's own", r.Published)
	}
	_, out, _ = dateline(t, "They met on Sunday.", "extract", "--published", "2020-02-02", "-")
	if r := decodeRecords(t, out)[0]; r.Published != "2020-02-02" {
		t.Errorf("published %q, want the flag's", r.Published)
	}
	for config, says := range map[string]string{"pubished = \"2018-01-01\"\n": "--pubished", "[extrct]\n": "extrct", "[extract]\nfacet = \"place\"\n": "--facet"} {
		if err := os.WriteFile(path, []byte(config), 0o600); err != nil {
			t.Fatal(err)
		}
		if code, _, stderr := dateline(t, "", "extract", "-"); code != exitUsage || !strings.Contains(stderr, says) || !strings.Contains(stderr, path) {
			t.Errorf("%q: exit %d, %q", config, code, stderr)
		}
	}
	t.Setenv("DATELINE_CONFIG", path+".missing")
	if code, _, stderr := dateline(t, "", "extract", "-"); code != exitFailure || !strings.Contains(stderr, "missing") {
		t.Errorf("a named file that is missing: exit %d, %q", code, stderr)
	}
}

func TestInterruptIsAnExitCodeOfItsOwn(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, err bytes.Buffer
	if code := run(ctx, []string{"extract", articles}, streams{strings.NewReader(""), &out, &err}); code != exitInterrupted {
		t.Errorf("exit %d, want %d", code, exitInterrupted)
	}
}

func TestEval(t *testing.T) {
	code, out, stderr := dateline(t, "", "eval", "--json", "../../testdata/gold/articles.jsonl")
	if code != exitOK {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	var report struct {
		Set     string
		Figures []struct {
			Name  string
			Value float64
		}
	}
	if err := json.Unmarshal([]byte(out), &report); err != nil || report.Set != "gold/articles" {
		t.Fatalf("%v in %s", err, out)
	}
	for _, f := range report.Figures {
		if f.Name == "mentions" && f.Value < 80 {
			t.Errorf("mentions F1 %.1f", f.Value)
		}
	}
}
