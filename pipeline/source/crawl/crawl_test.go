package crawl

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/pipeline/source"
	"dateline/pipeline/source/web"
)

var whole = strings.Repeat("The council agreed on Monday to mend the bridge. ", 40)

// site is a server whose pages are made from a map; "BASE" in them becomes the server's address. Other paths answer
// with a page that names them.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
}

func newSite(t *testing.T, pages map[string]string) *site {
	t.Helper()
	s := &site{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.URL.Path)
		body, ok := pages[r.URL.Path]
		s.mu.Unlock()
		switch {
		case ok:
			tag := fmt.Sprintf(`"%d"`, len(body))
			w.Header().Set("ETag", tag)
			if r.Header.Get("If-None-Match") == tag {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			fmt.Fprint(w, strings.ReplaceAll(body, "BASE", s.URL))
		case r.URL.Path == "/robots.txt", strings.Contains(r.URL.Path, "missing"):
			http.NotFound(w, r)
		default:
			fmt.Fprint(w, "page ", r.URL.Path)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

func fetcher(t *testing.T) *web.Fetcher {
	t.Helper()
	f := web.New(web.Options{AllowPrivate: true, Delay: time.Nanosecond, Retries: -1})
	t.Cleanup(f.Close)
	return f
}

// crawl returns each item as "path: first words of the body or error", in order.
func crawl(t *testing.T, s *site, paths []string, o Options) []string {
	t.Helper()
	var addresses []string
	for _, p := range paths {
		addresses = append(addresses, s.URL+p)
	}
	src := source.FromWalk(Walk(addresses, fetcher(t), o))
	defer src.Close()
	var got []string
	for {
		item, err := src.Next(t.Context())
		if errors.Is(err, io.EOF) {
			return got
		}
		if err != nil {
			t.Fatal(err)
		}
		path := strings.TrimPrefix(item.Raw.Location, s.URL)
		if item.Err != nil {
			got = append(got, path+": "+item.Err.Error())
			continue
		}
		got = append(got, fmt.Sprintf("%s: %.15s", path, item.Raw.Body))
	}
}

func rss(items ...string) string {
	return "<rss><channel>" + strings.Join(items, "") + "</channel></rss>"
}

func item(path, date, content string) string {
	return "<item><link>BASE" + path + "</link><title>T" + path + "</title><pubDate>" + date + "</pubDate><description><![CDATA[" + content + "]]></description></item>"
}

func TestLists(t *testing.T) {
	const june, july = "Sat, 01 Jun 2019 00:00:00 GMT", "Mon, 01 Jul 2019 00:00:00 GMT"
	pages := map[string]string{
		"/feed":      rss(item("/a", july, "short"), item("/b", june, "short"), item("/c", july, whole), item("/a", july, "again"), item("/missing", july, "short")),
		"/index.xml": `<sitemapindex><sitemap><loc>BASE/old.xml</loc><lastmod>2019-05-01</lastmod></sitemap><sitemap><loc>BASE/s.xml</loc><lastmod>2019-07-02</lastmod></sitemap><sitemap><loc>BASE/index.xml</loc></sitemap></sitemapindex>`,
		"/old.xml":   `<urlset><url><loc>BASE/old</loc><lastmod>2019-05-01</lastmod></url></urlset>`,
		"/s.xml":     `<urlset><url><loc>BASE/s1</loc><lastmod>2019-06-01</lastmod></url><url><loc>BASE/s2</loc><lastmod>2019-07-01</lastmod></url><url><loc>BASE/s3</loc></url></urlset>`,
		"/not.xml":   rss()[:5],
		"/":          `<link rel="alternate" type="application/rss+xml" href="/feed">`,
	}
	since := time.Date(2019, 6, 15, 0, 0, 0, 0, time.UTC)
	tests := []struct {
		name  string
		paths []string
		o     Options
		want  []string
	}{
		{"pages", []string{"/2", "/missing", "/1"}, Options{}, []string{"/2: page /2", "/missing: the server answers 404 Not Found", "/1: page /1"}},
		{"feed", []string{"/feed", "/z"}, Options{}, []string{
			"/c: The council agr", "/a: page /a", "/b: page /b", "/missing: the server answers 404 Not Found", "/z: page /z",
		}},
		{"since", []string{"/feed"}, Options{Since: since}, []string{"/c: The council agr", "/a: page /a", "/missing: the server answers 404 Not Found"}},
		{"limit", []string{"/feed"}, Options{Limit: 2}, []string{"/a: page /a", "/b: page /b"}},
		{"home page", []string{"/"}, Options{Limit: 1}, []string{"/a: page /a"}},
		{"sitemap index", []string{"/index.xml"}, Options{Since: since}, []string{"/s2: page /s2", "/s3: page /s3"}},
		{"newest of a sitemap", []string{"/s.xml"}, Options{Limit: 1}, []string{"/s2: page /s2"}},
		{"broken feed", []string{"/not.xml"}, Options{}, []string{"/not.xml: the feed cannot be read: XML syntax error on line 1: unexpected EOF"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.o.Ordered = true
			got := crawl(t, newSite(t, pages), test.paths, test.o)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHintsOfFeeds(t *testing.T) {
	s := newSite(t, map[string]string{"/feed": rss(item("/a", "Mon, 01 Jul 2019 00:00:00 GMT", "short"), item("/b", "", whole))})
	o := Options{Ordered: true, Hints: article.Article{Published: "2020-01-01", PublishedSource: article.PublishedFlag}}
	src := source.FromWalk(Walk([]string{s.URL + "/feed"}, fetcher(t), o))
	defer src.Close()
	b, errB := src.Next(t.Context())
	a, errA := src.Next(t.Context())
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	wantA := article.Article{URL: s.URL + "/a", Title: "T/a", Published: "2019-07-01T00:00:00Z", PublishedSource: "feed"}
	wantB := article.Article{URL: s.URL + "/b", Title: "T/b", Published: "2020-01-01", PublishedSource: "flag"}
	if diff := cmp.Diff([]article.Article{wantA, wantB}, []article.Article{a.Raw.Hints, b.Raw.Hints}); diff != "" {
		t.Error(diff)
	}
}

func TestPartialContentWhereThePageIsMissing(t *testing.T) {
	partial := whole[:600] + "…"
	s := newSite(t, map[string]string{"/feed": rss(item("/a", "", partial), item("/missing", "Mon, 01 Jul 2019 00:00:00 GMT", partial))})
	src := source.FromWalk(Walk([]string{s.URL + "/feed"}, fetcher(t), Options{Ordered: true}))
	defer src.Close()
	a, errA := src.Next(t.Context())
	m, errM := src.Next(t.Context())
	if errA != nil || errM != nil || a.Err != nil || m.Err != nil {
		t.Fatal(errA, errM, a.Err, m.Err)
	}
	if got := string(a.Raw.Body); got != "page /a" {
		t.Errorf("a page that is there: %q", got)
	}
	want := article.Article{URL: s.URL + "/missing", Title: "T/missing", Published: "2019-07-01T00:00:00Z", PublishedSource: "feed"}
	if diff := cmp.Diff(want, m.Raw.Hints); diff != "" || string(m.Raw.Body) != partial || m.Raw.Location != s.URL+"/missing" {
		t.Errorf("%s at %s: %q", diff, m.Raw.Location, m.Raw.Body)
	}
}

func TestHomePageWithSitemapOnly(t *testing.T) {
	s := newSite(t, map[string]string{
		"/": "<html>", "/robots.txt": "Sitemap: BASE/s.xml", "/s.xml": `<urlset><url><loc>BASE/s1</loc></url></urlset>`,
	})
	if diff := cmp.Diff([]string{"/s1: page /s1"}, crawl(t, s, []string{"/"}, Options{})); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"/: <html>"}, crawl(t, newSite(t, map[string]string{"/": "<html>"}), []string{"/"}, Options{})); diff != "" {
		t.Error(diff)
	}
}

func TestFollow(t *testing.T) {
	pages := map[string]string{"/feed": rss(item("/a", "", "short"))}
	s := newSite(t, pages)
	src := source.FromWalk(Walk([]string{s.URL + "/feed"}, fetcher(t), Options{Follow: 10 * time.Millisecond}))
	defer src.Close()
	if first, err := src.Next(t.Context()); err != nil || first.Raw.Location != s.URL+"/a" {
		t.Fatalf("item %+v, error %v", first, err)
	}
	timer := time.AfterFunc(50*time.Millisecond, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		pages["/feed"] = rss(item("/a", "", "short"), item("/b", "", "short"))
	})
	defer timer.Stop()
	second, err := src.Next(t.Context())
	if err != nil || second.Raw.Location != s.URL+"/b" {
		t.Fatalf("item %+v, error %v", second, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(slices.DeleteFunc(s.asked, func(p string) bool { return p != "/a" })); n != 1 {
		t.Errorf("the first article was fetched %d times", n)
	}
}

func TestCancelledCrawl(t *testing.T) {
	stuck := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }))
	defer stuck.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	src := source.FromWalk(Walk([]string{stuck.URL + "/a", stuck.URL + "/b"}, fetcher(t), Options{}))
	defer src.Close()
	if item, err := src.Next(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("item %+v, error %v", item, err)
	}
}

func TestCloseEndsFetches(t *testing.T) {
	s := newSite(t, nil)
	src := source.FromWalk(Walk([]string{s.URL + "/a", s.URL + "/b", s.URL + "/c"}, fetcher(t), Options{}))
	if _, err := src.Next(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := src.Close(); err != nil {
		t.Fatal(err)
	}
}
