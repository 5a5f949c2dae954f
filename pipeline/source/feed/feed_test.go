package feed

import (
	"bytes"
	"compress/gzip"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var base = &url.URL{Scheme: "https", Host: "news.example", Path: "/feed/"}

// whole article as feeds carry it.
var article = "<p>" + strings.Repeat("The council agreed on Monday to mend the bridge. ", 40) + "</p>"

func TestDetect(t *testing.T) {
	tests := map[string]List{
		`<?xml version="1.0"?><!-- c --><rss version="2.0">`: Feed, `<feed xmlns="http://www.w3.org/2005/Atom">`: Feed,
		`<rdf:RDF xmlns="http://purl.org/rss/1.0/">`: Feed, "\ufeff\n<rss>": Feed, `<atom:feed>`: Feed,
		`{"version": "https://jsonfeed.org/version/1.1"}`: Feed, `{"text": "article"}`: None,
		`<?xml version="1.0"?><urlset xmlns="x">`: Sitemap, `<sitemapindex>`: Sitemap, `<s:urlset>`: Sitemap,
		`<!DOCTYPE html><html>`: None, "text": None, "": None, "<": None,
	}
	for document, want := range tests {
		if got := Detect([]byte(document)); got != want {
			t.Errorf("%q: got %v, want %v", document, got, want)
		}
	}
}

func TestParse(t *testing.T) {
	rss := `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>News</title><language>en-gb</language>
<item><title>Bridge &amp;amp; river</title><link>/a</link><pubDate>Mon, 01 Jul 2019 10:00:00 +0200</pubDate><dc:creator>Ann Lee</dc:creator>
<description>In short.</description><content:encoded><![CDATA[` + article + `]]></content:encoded></item>
<item><title>Cut off</title><link>https://other.example/b?x=1&amp;y=2</link><description><![CDATA[` + article + ` […] Read more]]></description></item>
<item><title>No link</title></item><item><title>Bad link</title><link>javascript:x</link></item>
</channel></rss>`
	atom := `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title type="html">&lt;b&gt;Bold&lt;/b&gt;</title>
<link rel="alternate" href="https://news.example/c"/><updated>2019-07-02T00:00:00Z</updated><author><name>Bo Sun</name></author><summary>Short.</summary></entry></feed>`
	json := `{"version":"https://jsonfeed.org/version/1.1","title":"News","items":[{"id":"1","url":"https://news.example/d","title":"J",
"date_published":"2019-07-03T00:00:00Z","content_html":"short"}]}`
	tests := []struct {
		name, document string
		want           []Entry
	}{
		{"RSS", rss, []Entry{
			{URL: "https://news.example/a", Title: "Bridge & river", Published: "2019-07-01T08:00:00Z", Authors: []string{"Ann Lee"}, Language: "en-gb", Content: article},
			{URL: "https://other.example/b?x=1&y=2", Title: "Cut off", Language: "en-gb", Partial: article + " […] Read more"},
		}},
		{"Atom", atom, []Entry{{URL: "https://news.example/c", Title: "Bold", Published: "2019-07-02T00:00:00Z", Authors: []string{"Bo Sun"}}}},
		{"JSON", json, []Entry{{URL: "https://news.example/d", Title: "J", Published: "2019-07-03T00:00:00Z"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Parse([]byte(test.document), base)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
	if _, err := Parse([]byte("<html>no feed"), base); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("a page gives error %v", err)
	}
}

func TestPartialContent(t *testing.T) {
	for size, want := range map[int]bool{499: false, 500: true} {
		text := strings.Repeat("x", size-1) + "."
		entries, err := Parse([]byte(`<rss><channel><item><link>/a</link><description>&lt;p&gt;`+text+`&lt;/p&gt;</description></item></channel></rss>`), base)
		if err != nil || len(entries) != 1 {
			t.Fatalf("%d entries, error %v", len(entries), err)
		}
		if e := entries[0]; e.Content != "" || (e.Partial != "") != want {
			t.Errorf("%d bytes: content %q, partial %q", size, e.Content, e.Partial)
		}
	}
}

func TestParseSitemap(t *testing.T) {
	document := `<?xml version="1.0" encoding="ISO-8859-1"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://news.example/a </loc><lastmod>2019-07-01</lastmod></url>
<url><loc>https://news.example/b</loc><lastmod>2019-08-01</lastmod><news:news><news:publication><news:language>en</news:language></news:publication>
<news:publication_date>2019-07-02T10:00:00Z</news:publication_date><news:title>K` + "\xf6" + `ln</news:title></news:news></url>
<url><loc></loc></url></urlset>`
	articles, sitemaps, err := ParseSitemap([]byte(document), base)
	want := []Entry{
		{URL: "https://news.example/a", Published: "2019-07-01"},
		{URL: "https://news.example/b", Published: "2019-07-02T10:00:00Z", Title: "Köln", Language: "en"},
	}
	if diff := cmp.Diff(want, articles); diff != "" || err != nil || sitemaps != nil {
		t.Errorf("%s sitemaps %v, error %v", diff, sitemaps, err)
	}
	index := `<sitemapindex><sitemap><loc>/s1.xml.gz</loc><lastmod>2019-07-01</lastmod></sitemap></sitemapindex>`
	articles, sitemaps, err = ParseSitemap([]byte(index), base)
	if diff := cmp.Diff([]Entry{{URL: "https://news.example/s1.xml.gz", Published: "2019-07-01"}}, sitemaps); diff != "" || err != nil || articles != nil {
		t.Errorf("%s articles %v, error %v", diff, articles, err)
	}
	if articles, _, err = ParseSitemap([]byte(`<urlset><url><loc>/a</loc></url><url><loc>/b`), base); len(articles) != 1 || err == nil {
		t.Errorf("cut off: %v, error %v", articles, err)
	}
}

func TestUnzip(t *testing.T) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(strings.Repeat("x", 1000)))
	w.Close()
	if got, err := Unzip(b.Bytes(), 1000); err != nil || len(got) != 1000 {
		t.Errorf("%d bytes, error %v", len(got), err)
	}
	for name, document := range map[string][]byte{"bomb": b.Bytes(), "cut off": b.Bytes()[:15], "header": b.Bytes()[:3]} {
		if _, err := Unzip(document, 999); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if got, err := Unzip([]byte("plain"), 3); err != nil || string(got) != "plain" {
		t.Errorf("%q, error %v", got, err)
	}
}

func TestDiscover(t *testing.T) {
	page := `<head><link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/atom+xml" title="Comments feed" href="/c">
<link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/rss+xml" href="/rss"><link rel="stylesheet" href="/s.css">
<link rel="alternate" type="application/feed+json" href="https://news.example/feed.json"></head>`
	want := []string{"https://news.example/rss", "https://news.example/feed.json"}
	if diff := cmp.Diff(want, Discover([]byte(page), base)); diff != "" {
		t.Error(diff)
	}
}

func checkEntries(t *testing.T, entries []Entry) {
	t.Helper()
	for _, e := range entries {
		if u, err := url.Parse(e.URL); err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
			t.Errorf("the address %q cannot be fetched", e.URL)
		}
	}
}

func FuzzFeed(f *testing.F) {
	f.Add([]byte(`<rss version="2.0"><channel><item><link>/a</link><title>x</title></item></channel></rss>`))
	f.Add([]byte(`<feed><entry><link href="/a"/><updated>2019-07-02T00:00:00Z</updated></entry></feed>`))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[{"url":"/a"}]}`))
	f.Fuzz(func(t *testing.T, document []byte) {
		Detect(document)
		entries, err := Parse(document, base)
		if err != nil && entries != nil {
			t.Error("both entries and an error")
		}
		checkEntries(t, entries)
	})
}

func FuzzSitemap(f *testing.F) {
	f.Add([]byte(`<urlset><url><loc>/a</loc><lastmod>2019</lastmod></url></urlset>`))
	f.Add([]byte(`<sitemapindex><sitemap><loc>/a</loc></sitemap></sitemapindex>`))
	f.Fuzz(func(t *testing.T, document []byte) {
		articles, sitemaps, _ := ParseSitemap(document, base)
		checkEntries(t, articles)
		checkEntries(t, sitemaps)
	})
}
