package opensearch

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/index"
	"dateline/index/analysis"
	"dateline/index/indextest"
)

// node is an index of the test's own on the cluster of the tests; without one they are skipped, unless
// DATELINE_REQUIRE_OPENSEARCH is set.
func node(t *testing.T) Config {
	t.Helper()
	address := os.Getenv("DATELINE_OPENSEARCH_URL")
	if address == "" {
		if os.Getenv("DATELINE_REQUIRE_OPENSEARCH") != "" {
			t.Fatal("DATELINE_OPENSEARCH_URL names no node")
		}
		t.Skip("no OpenSearch: make opensearch starts a node and runs this test")
	}
	cfg, err := ParseURL(address + "/" + strings.ToLower(strings.ReplaceAll(t.Name(), "/", "-")))
	if err != nil {
		t.Fatal(err)
	}
	return cfg
}

// open makes an empty index that goes when the test ends.
func open(t *testing.T, _ index.Records) index.Index {
	t.Helper()
	x, err := OpenOrCreate(t.Context(), node(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.call(context.Background(), http.MethodDelete, "/"+x.name+".*", nil, nil); err != nil {
			t.Error(err)
		}
	})
	return x
}

// TestConformance runs the suite on three shards, which have to agree on totals, counts and order.
func TestConformance(t *testing.T) {
	c, err := newClient(node(t))
	if err != nil {
		t.Fatal(err)
	}
	const path = "/_index_template/dateline-test"
	template := object{"index_patterns": []string{"testconformance-*"}, "template": object{"settings": object{"number_of_shards": 3}}}
	if err := c.call(t.Context(), http.MethodPut, path, template, nil); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(c.call(context.Background(), http.MethodDelete, path, nil, nil), c.api.Close()); err != nil {
			t.Error(err)
		}
	})
	indextest.Run(t, open)
}

// record is an article with so many amounts.
func record(id string, amounts int) article.Record {
	r := article.Record{Article: article.Article{ID: id, Title: "Sums", Text: strings.Repeat("$5 ", amounts)}}
	value := 5.0
	for i := range amounts {
		span := article.Span{Start: 3 * i, End: 3*i + 2}
		r.Amounts = append(r.Amounts, article.Amount{Span: span, Sentence: span, Type: "money", Value: &value, Unit: "USD"})
	}
	return r
}

// TestInterruptedChange checks that a change of which only the beginning got through is seen by nobody, and leaves
// nothing behind when a later one takes its place.
func TestInterruptedChange(t *testing.T) {
	ctx, x := t.Context(), open(t, nil).(*Index)
	amounts := func() int {
		r, err := x.Search(ctx, index.Query{Of: index.Amounts})
		if err != nil {
			t.Fatal(err)
		}
		return r.Total
	}
	if err := x.Put(ctx, []article.Record{record("a", 3)}); err != nil {
		t.Fatal(err)
	}
	bigger := record("a", 20)
	b := bulk{index: x}
	b.item("index", key("a"), key("a"), articleDoc(&bigger, extentOf(&bigger, nil)))
	for n := range 12 {
		b.item("index", factKey("a", index.Amounts, n), key("a"), factDoc(&bigger, index.Amounts, n))
	}
	if b.send(ctx); b.err != nil {
		t.Fatal(b.err)
	}
	if n := amounts(); n != 3 {
		t.Errorf("half a change is seen: %d amounts, want the 3 of before", n)
	}
	for _, want := range []int{5, 2} {
		if err := x.Put(ctx, []article.Record{record("a", want)}); err != nil {
			t.Fatal(err)
		}
		if n := amounts(); n != want {
			t.Errorf("%d amounts, want %d", n, want)
		}
	}
	if err := x.Delete(ctx, []string{"a"}); err != nil {
		t.Fatal(err)
	}
	if n := amounts(); n != 0 {
		t.Errorf("%d amounts of a deleted article", n)
	}
}

func TestView(t *testing.T) {
	ctx, x := t.Context(), open(t, nil).(*Index)
	long := strings.Repeat("long/id ", 100)
	changes := index.Changes{Put: []article.Record{record("b", 1), record(long, 1), record("a", 1)}, Sequence: 7}
	if n, err := x.Sequence(); n != 0 || err != nil {
		t.Errorf("an empty index has all changes up to %d, %v", n, err)
	}
	if err := x.Apply(ctx, changes); err != nil {
		t.Fatal(err)
	}
	again, err := Open(ctx, node(t))
	if err != nil {
		t.Fatal(err)
	}
	if n, err := again.Sequence(); n != 7 || err != nil {
		t.Errorf("Sequence = %d, %v, want 7", n, err)
	}
	ids, err := again.IDs(ctx)
	if want := []string{"a", "b", long}; err != nil || !slices.Equal(ids, want) {
		t.Errorf("IDs = %q, %v, want %q", ids, err, want)
	}
	got, err := again.Get(ctx, long)
	if diff := cmp.Diff(changes.Put[1], got); err != nil || diff != "" {
		t.Errorf("Get: %v (-put +got)\n%s", err, diff)
	}
}

// TestRebuild checks that searches see the old index until the new one is complete, and that no other remains.
func TestRebuild(t *testing.T) {
	ctx, x := t.Context(), open(t, nil).(*Index)
	total := func() int {
		r, err := x.Search(ctx, index.Query{})
		if err != nil {
			t.Fatal(err)
		}
		return r.Total
	}
	if err := x.Put(ctx, []article.Record{record("old", 1)}); err != nil {
		t.Fatal(err)
	}
	fresh, err := Create(ctx, node(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := fresh.Put(ctx, []article.Record{record("a", 1), record("b", 1)}); err != nil {
		t.Fatal(err)
	}
	if n := total(); n != 1 {
		t.Errorf("%d articles before the new index is published, want 1", n)
	}
	if err := fresh.Publish(ctx); err != nil {
		t.Fatal(err)
	}
	if n := total(); n != 2 {
		t.Errorf("%d articles when it is, want 2", n)
	}
	var left map[string]any
	if err := x.call(ctx, http.MethodGet, "/"+x.name+".*/_alias", nil, &left); err != nil || len(left) != 1 {
		t.Errorf("indices %v, %v; want one", left, err)
	}
}

func TestOtherIndices(t *testing.T) {
	ctx, cfg := t.Context(), node(t)
	if _, err := Open(ctx, cfg); !errors.Is(err, ErrMissing) {
		t.Errorf("no index: %v, want ErrMissing", err)
	}
	c, err := newClient(cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer c.api.Close()
	for schema, want := range map[string]error{"0": index.ErrRebuild, "": nil} {
		meta := object{"mappings": object{"_meta": object{"schema": schema}}}
		if err := c.call(ctx, http.MethodPut, "/"+cfg.Name, meta, nil); err != nil {
			t.Fatal(err)
		}
		_, err := Open(ctx, cfg)
		if err == nil || errors.Is(err, index.ErrRebuild) != (want != nil) || !strings.Contains(err.Error(), c.address) {
			t.Errorf("schema %q: %v, want %v", schema, err, want)
		}
		if fresh, err := Create(ctx, cfg); err != nil || fresh.Publish(ctx) == nil || fresh.Discard(ctx) != nil {
			t.Errorf("took the place of an index that another program made (%v)", err)
		}
		if err := c.call(ctx, http.MethodDelete, "/"+cfg.Name, nil, nil); err != nil {
			t.Error(err)
		}
	}
}

// TestRelevance checks the order that readers expect: words together, in the title, and new.
func TestRelevance(t *testing.T) {
	x := open(t, nil)
	filler := strings.Repeat(" and so on", 40)
	text := func(id, title, text, published string) article.Record {
		return article.Record{Article: article.Article{ID: id, Title: title, Text: text + filler, Published: published}}
	}
	records := []article.Record{
		text("title", "Lake treaty signed", "Nothing else is known.", "2019-01-01"),
		text("apart", "News", "A lake was dredged. Another treaty came later.", "2019-01-01"),
		text("together", "News", "The lake treaty came. Another was dredged later.", "2019-01-01"),
		text("new", "News", "The lake treaty came. Another was dredged later.", time.Now().Format(time.DateOnly)),
	}
	if err := x.Put(t.Context(), records); err != nil {
		t.Fatal(err)
	}
	where, err := index.Parse("lake treaty")
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Search(t.Context(), index.Query{Where: where, Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, h := range r.Hits {
		got = append(got, h.ID)
	}
	if want := []string{"title", "new", "together", "apart"}; !slices.Equal(got, want) {
		t.Errorf("order %v, want %v", got, want)
	}
}

func TestUnreachable(t *testing.T) {
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	cfg := Config{Address: gone.URL, Name: "news", User: "me", Password: "secret"}
	start := time.Now()
	_, err := Open(t.Context(), cfg)
	if err == nil || !strings.Contains(err.Error(), gone.URL) || strings.Contains(err.Error(), "secret") {
		t.Errorf("nobody there: %v, want the address and no password", err)
	}
	if d := time.Since(start); d > 2*time.Second {
		t.Errorf("it took %v to find out", d)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(cancelled, cfg); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestParseURL(t *testing.T) {
	for in, want := range map[string]Config{
		"opensearch://localhost/news":           {Address: "http://localhost:9200", Name: "news"},
		"opensearch://10.0.0.1:9999/news-2/":    {Address: "http://10.0.0.1:9999", Name: "news-2"},
		"opensearchs://search.example/news":     {Address: "https://search.example:9200", Name: "news"},
		"opensearch://[::1]:9200/a":             {Address: "http://[::1]:9200", Name: "a"},
		"opensearch://localhost":                {},
		"opensearch://localhost/":               {},
		"opensearch:///news":                    {},
		"opensearch://localhost/News":           {},
		"opensearch://localhost/a,b":            {},
		"opensearch://localhost/*":              {},
		"opensearch://localhost/_all":           {},
		"opensearch://me:secret@localhost/news": {},
		"http://localhost/news":                 {},
	} {
		got, err := ParseURL(in)
		if got != want || (err != nil) != (want == Config{}) {
			t.Errorf("ParseURL(%q) = %+v, %v, want %+v", in, got, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("the error shows the password: %v", err)
		}
	}
}

// TestWithin1 compares the pattern with the distance that the oracle uses.
func TestWithin1(t *testing.T) {
	words := []string{"a", "b", "ab", "ba", "abc", "acb", "bca", "ab.", "a.c", "été", "ete", "tété", "kiev", "kyiv", "kive", "kievs"}
	for _, word := range words {
		pattern := regexp.MustCompile("^(?:" + within1(word) + ")$")
		for _, other := range words {
			if got, want := pattern.MatchString(other), analysis.Within(word, other, 1); got != want {
				t.Errorf("%q and %q: %v, want %v", word, other, got, want)
			}
		}
	}
}
