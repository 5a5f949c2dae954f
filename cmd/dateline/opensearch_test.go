package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOpenSearch asks an index on OpenSearch as TestAskingAnArchive asks one in a folder.
func TestOpenSearch(t *testing.T) {
	node := os.Getenv("DATELINE_OPENSEARCH_URL")
	if node == "" {
		if os.Getenv("DATELINE_REQUIRE_OPENSEARCH") != "" {
			t.Fatal("DATELINE_OPENSEARCH_URL names no node")
		}
		t.Skip("no OpenSearch: make opensearch starts a node and runs this test")
	}
	index, store := fmt.Sprintf("%s/command-line-%d", node, os.Getpid()), filepath.Join(t.TempDir(), "news.db")
	code, _, stderr := dateline(t, "", "search", "ceasefire", "--index", index)
	if code != exitUsage || !strings.Contains(stderr, "reindex") {
		t.Errorf("no index: exit %d: %s", code, stderr)
	}
	ok(t, "ingest", "--index", index, "--store", store, articles)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"facts", "agreement:(party:Iran party:China)"}, "2,000,000 USD"},
		{[]string{"search", "ceasefire", "--facet", "place"}, "Saudi Arabia"},
		{[]string{"show", "bank-merger"}, "[£1.4bn|money · 1,400,000,000 GBP]"},
		{[]string{"export", "--format", "csv", "--type", "agreement", "place:Zambia"}, "Harlan Group"},
		{[]string{"check", "--store", store}, "ledger agree"},
		{[]string{"delete", "--store", store, "bank-merger"}, "deleted 1"},
		{[]string{"reindex", "--store", store}, "18 articles"},
		{[]string{"check", "--store", store}, "ledger agree"},
	} {
		if out := ok(t, append(c.args, "--index", index)...); !strings.Contains(out, c.want) {
			t.Errorf("%v does not print %q:\n%s", c.args, c.want, out)
		}
	}
	if code, _, _ := dateline(t, "", "show", "bank-merger", "--index", index); code == exitOK {
		t.Error("a deleted article is shown")
	}
}
