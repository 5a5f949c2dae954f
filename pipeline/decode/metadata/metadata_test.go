package metadata

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"
)

var now = time.Date(2021, 3, 6, 12, 0, 0, 0, time.UTC)

func read(t *testing.T, page, address string) Page {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var u *url.URL
	if address != "" {
		if u, err = url.Parse(address); err != nil {
			t.Fatal(err)
		}
	}
	return Read(doc, u, now)
}

func ld(json string) string { return `<script type="application/ld+json">` + json + `</script>` }

func TestOrigins(t *testing.T) {
	const address = "https://www.a.example/x"
	tests := []struct {
		name, page string
		want       Page
	}{
		{
			"JSON-LD of several nodes",
			ld(`[{"@type":"NewsArticle","headline":"Other","url":"https://www.a.example/y"},
			    {"@type":"http://schema.org/NewsArticle","headline":"Ann &amp; Bo","mainEntityOfPage":{"@id":"https://www.a.example/x"},
			     "datePublished":"2021-03-04","author":{"name":["Ann Lee","Bo Sun"]},"publisher":{"name":"A News"},"inLanguage":"en-US"}]`),
			Page{Title: "Ann & Bo", Authors: []string{"Ann Lee", "Bo Sun"}, Published: "2021-03-04", PublishedSource: "json-ld", Site: "A News", Language: "en-US", Type: "NewsArticle"},
		},
		{
			"JSON-LD with a comment around it",
			ld("<!--\n{\"@type\":\"Article\",\"headline\":\"A\nB\",\"isAccessibleForFree\":false}\n-->"),
			Page{Title: "A B", Site: "a.example", Type: "Article", Restricted: true},
		},
		{
			"broken JSON-LD, then microdata",
			ld(`{"@type":`) + `<div itemscope itemtype="http://schema.org/NewsArticle"><h2 itemprop="headline">M</h2>
			<span itemprop="author" itemscope><b itemprop="name">Ann Lee</b>, editor</span><meta itemprop="datePublished" content="2021-03-03T01:02:03Z"></div>`,
			Page{Title: "M", Authors: []string{"Ann Lee"}, Published: "2021-03-03T01:02:03Z", PublishedSource: "meta", Site: "a.example", Type: "Article"},
		},
		{
			"OpenGraph and meta",
			`<meta property="og:title" content="T - A News"><meta property="og:site_name" content="A News"><meta name="author" content="By Ann Lee and Bo Sun">
			<meta property="article:author" content="https://social.example/ann"><meta property="article:modified_time" content="2021-03-05T00:00:00Z">
			<meta name="date" content="soon"><meta name="pubdate" content="20210302"><meta property="og:type" content="article">`,
			Page{Title: "T", Authors: []string{"Ann Lee", "Bo Sun"}, Published: "2021-03-02", PublishedSource: "meta", Modified: "2021-03-05T00:00:00Z", Site: "A News", Type: "article"},
		},
		{
			"what is shown",
			`<html lang="de"><title>T | a.example</title><a rel="author">Ann Lee</a><time datetime="2021-03-01">gestern</time>`,
			Page{Title: "T", Authors: []string{"Ann Lee"}, Published: "2021-03-01", PublishedSource: "meta", Site: "a.example", Language: "de"},
		},
		{
			"dates that cannot be",
			ld(`{"@type":"Article","datePublished":"2031-03-04"}`) + `<meta name="date" content="1970-01-01"><time datetime="2021-03-01">x</time>`,
			Page{Published: "2021-03-01", PublishedSource: "meta", Site: "a.example", Type: "Article",
				Doubtful: []string{"published 2031-03-04 (json-ld): in the future", "published 1970-01-01 (meta): before 1990"}},
		},
		{
			"a date in the text",
			`<p class="date">Published on March 2, 2021</p>`,
			Page{Published: "2021-03-02", PublishedSource: "text", Site: "a.example"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, read(t, test.page, address)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDateInURL(t *testing.T) {
	tests := map[string]string{
		"https://a.example/2021/03/04/x": "2021-03-04", "https://a.example/x-2021-03-04.html": "2021-03-04", "https://a.example/2021/mar/4/x": "2021-03-04",
		"https://a.example/news/20210304/x": "2021-03-04", "https://a.example/a/20211304/x": "", "https://a.example/a/120210304": "",
		"https://a.example/2021/03/x": "", "https://a.example/2021/03-04/x": "", "https://a.example/x?d=2021-03-04": "",
	}
	for address, want := range tests {
		u, _ := url.Parse(address)
		if got := dateInURL(u); got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
	}
	if got := dateInURL(nil); got != "" {
		t.Errorf("no address gives %q", got)
	}
}

func TestCanonical(t *testing.T) {
	tests := []struct{ name, link, address, want string }{
		{"relative", "/a/b#top", "https://www.a.example/x?y=1", "https://www.a.example/a/b"},
		{"mobile to desktop", "https://www.a.example/a", "https://m.a.example/a", "https://www.a.example/a"},
		{"home page", "https://www.a.example/", "https://www.a.example/a", ""},
		{"another site", "https://b.example/a", "https://www.a.example/a", ""},
		{"of a saved page", "https://b.example/a", "", "https://b.example/a"},
		{"relative in a saved page", "/a", "", ""},
		{"credentials", "https://me:secret@a.example/a", "https://a.example/a", "https://a.example/a"},
		{"no address", "javascript:void(0)", "https://a.example/a", ""},
	}
	for _, test := range tests {
		if got := read(t, `<link rel="canonical" href="`+test.link+`">`, test.address).Canonical; got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestAuthors(t *testing.T) {
	tests := []struct {
		in, want []string
	}{
		{[]string{"By Ann Lee"}, []string{"Ann Lee"}},
		{[]string{"Ann Lee, Bo Sun and Cy Day"}, []string{"Ann Lee", "Bo Sun", "Cy Day"}},
		{[]string{"Lee, Ann"}, []string{"Lee, Ann"}},
		{[]string{"Ann Lee | Bo Sun; Cy Day"}, []string{"Ann Lee", "Bo Sun", "Cy Day"}},
		{[]string{"Ann Lee", "ann lee", "A News", "admin", "@ann", "https://a.example/ann", ""}, []string{"Ann Lee"}},
		{[]string{strings.Repeat("long ", 20)}, nil},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, cleanAuthors(test.in, "A News")); diff != "" {
			t.Errorf("%q: %s", test.in, diff)
		}
	}
}

func TestTitleWithoutSite(t *testing.T) {
	tests := []struct{ title, site, want string }{
		{"Rain in Lagos | A News", "A News", "Rain in Lagos"},
		{"Rain - heavy rain - A.News", "The A News", "Rain - heavy rain"},
		{"Rain - heavy rain", "A News", "Rain - heavy rain"},
		{"A News", "A News", "A News"},
		{"Rain | A News", "", "Rain | A News"},
	}
	for _, test := range tests {
		if got := withoutSite(test.title, test.site); got != test.want {
			t.Errorf("%q of %q: got %q, want %q", test.title, test.site, got, test.want)
		}
	}
}
