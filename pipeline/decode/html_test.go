package decode

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

func page(t *testing.T, name string) []byte {
	t.Helper()
	body, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func TestHTML(t *testing.T) {
	location := "https://www.northport-courier.example/business/x?utm_source=feed"
	got, err := Decode(article.Raw{Location: location, MediaType: "text/html; charset=utf-8", Body: page(t, "harbour.html"), Fetched: time.Date(2021, 3, 5, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	canonical := "https://www.northport-courier.example/business/2021/03/two-ports-share-rail-link"
	want := article.Article{
		ID: shortHash(article.PlainURL(canonical)), URL: canonical, Title: "Two ports agree to share a rail link",
		Published: "2021-03-04T09:30:00+01:00", PublishedSource: "json-ld", Modified: "2021-03-04T12:00:00+01:00",
		Language: "en", Source: "Northport Courier", Authors: []string{"Mara Lindqvist", "Joao Pires"},
		Text: strings.Join([]string{
			"NORTHPORT — The harbours of Northport and Sandhaven signed an agreement on Thursday to build and run a rail link together, ending a dispute that has kept freight on the road for ten years.",
			"The towns will each pay 14 million euros, the mayor of Northport, Ilse Brandt, told reporters on the quay. “We could have had this train a decade ago,” she said.",
			"What happens next",
			"Work is to start in June and to take two years. The first trains are due to carry grain from the plain to ships bound for Rotterdam, and timber the other way.",
			"Phase one joins the eastern quay to the main line.",
			"Phase two adds a second track through Sandhaven.",
			"Nobody in this region has ever agreed on anything about trains before today.",
			"The state railway, which will lease the line for 30 years, said that it expected 40 trains a week by 2024.",
		}, "\n\n"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestSavedPageKeepsPathAndAddress(t *testing.T) {
	const address = "https://www.a.example/bridge"
	tests := []struct{ name, link, id, url string }{
		{"its own address", address, shortHash(article.PlainURL(address)), address},
		{"a relative address says nothing", "/bridge", shortHash("saved/bridge.html"), ""},
	}
	for _, test := range tests {
		a, err := Decode(article.Raw{Location: "saved/bridge.html", Body: []byte(`<html><link rel="canonical" href="` + test.link + `">` + longText)})
		if err != nil || a.ID != test.id || a.Path != "saved/bridge.html" || a.URL != test.url {
			t.Errorf("%s: id %s, path %q, URL %q, error %v", test.name, a.ID, a.Path, a.URL, err)
		}
	}
}

// longText is enough prose for an article.
var longText = "<p>" + strings.Repeat("The council met on Monday and agreed to mend the bridge before the winter. ", 8) + "</p>"

// teaser is a headline and the first sentences of an article elsewhere.
func teaser(format string) string {
	return strings.Repeat(fmt.Sprintf(format, `<a href="/bridge">The council agreed to mend the bridge before winter</a>`), 6)
}

func TestNoArticle(t *testing.T) {
	tests := []struct{ name, location, body, reason string }{
		{"live blog", "https://a.example/x", `<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>` + longText, "live blog"},
		{"collection", "https://a.example/x", `<script type="application/ld+json">{"@type":"CollectionPage"}</script>` + longText, "index page"},
		{"home page", "https://a.example/", "<html>" + longText, "index page"},
		{"gallery", "https://a.example/x", `<script type="application/ld+json">{"@type":"ImageGallery"}</script><p>Ten pictures of the day.</p>`, "gallery"},
		{"stub", "https://a.example/x", `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script><p>The council met on Monday.</p>`, "only the stub of a restricted article"},
		{"teasers under headings", "https://a.example/x", "<html><body><h1>Council news</h1>" + teaser("<article><h2>%s</h2><p>By A. Reporter, 2 hours ago</p>"+longText+"</article>"), "index page"},
		{"teasers under links", "https://a.example/x", "<html><body>" + teaser("<li><div>%s</div>"+longText+"</li>"), "index page"},
		{"links only", "https://a.example/x", "<html><body><ul>" + strings.Repeat(`<li><a href="/y">The council agreed to mend the bridge before the winter</a></li>`, 30) + "</ul>", "index page"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Decode(article.Raw{Location: test.location, MediaType: "text/html", Body: []byte(test.body)})
			if !errors.Is(err, ErrNoArticle) || !strings.HasSuffix(err.Error(), ": "+test.reason) {
				t.Errorf("error %v, want no article: %s", err, test.reason)
			}
		})
	}
}

func TestArticleWithTeasersBelow(t *testing.T) {
	body := "<html><body><h1>The bridge</h1>" + strings.Repeat(longText, 5) + teaser("<h3>%s</h3><p>The council met on Monday and agreed to mend the bridge.</p>")
	if a, err := Decode(article.Raw{Location: "https://a.example/x", MediaType: "text/html", Body: []byte(body)}); err != nil || !strings.HasPrefix(a.Text, "The council") {
		t.Errorf("text %q, error %v", a.Text, err)
	}
}

func TestHTMLErrors(t *testing.T) {
	tests := []struct{ name, body, class string }{
		{"no text", "<html><head><title>x</title></head><body><img src=x></body></html>", "empty"},
		{"binary", "<html>" + strings.Repeat("\x00\x01", 100), "binary"},
	}
	for _, test := range tests {
		_, err := Decode(article.Raw{Location: "x.html", MediaType: "text/html", Body: []byte(test.body)})
		var e *Error
		if !errors.As(err, &e) || e.Class != test.class {
			t.Errorf("%s: error %v, want class %s", test.name, err, test.class)
		}
	}
}

func TestTextInLinkedDataOnly(t *testing.T) {
	const ld = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":FREE,"articleBody":"The council met &amp; agreed.\n\n<p>It was</p><p>late.</p>"}</script><div id="app"></div>`
	decode := func(free string) (article.Article, error) {
		return Decode(article.Raw{Location: "https://a.example/x", MediaType: "text/html", Body: []byte(strings.Replace(ld, "FREE", free, 1))})
	}
	if a, err := decode("true"); err != nil || a.Text != "The council met & agreed.\n\nIt was\n\nlate." {
		t.Errorf("text %q, error %v", a.Text, err)
	}
	if a, err := decode("false"); !errors.Is(err, ErrNoArticle) {
		t.Errorf("restricted: text %q, error %v", a.Text, err)
	}
}

func TestElementsThatAreNeverClosed(t *testing.T) {
	body := "<html><body>" + strings.Repeat("<div><font color=red>", 600) + longText
	a, err := Decode(article.Raw{Location: "x.html", MediaType: "text/html", Body: []byte(body)})
	if err != nil || !strings.HasPrefix(a.Text, "The council met on Monday") {
		t.Errorf("text %.50q, error %v", a.Text, err)
	}
}

func TestHugePage(t *testing.T) {
	var body strings.Builder
	body.WriteString("<html><body>" + strings.Repeat("<div>", 400))
	for i := range 60000 {
		fmt.Fprintf(&body, "<p>Paragraph %d says that the council met.</p>", i)
	}
	start := time.Now()
	a, err := Decode(article.Raw{Location: "x.html", MediaType: "text/html", Body: []byte(body.String())})
	if err != nil || !strings.HasSuffix(a.Text, "Paragraph 59999 says that the council met.") {
		t.Errorf("text of %d bytes, error %v", len(a.Text), err)
	}
	if spent := time.Since(start); spent > 2*time.Minute {
		t.Errorf("it took %v", spent)
	}
}

func TestDateTrust(t *testing.T) {
	feed := article.Article{Published: "2021-03-01", PublishedSource: article.PublishedFeed}
	flag := article.Article{Published: "2021-03-01", PublishedSource: article.PublishedFlag}
	meta := `<meta property="article:published_time" content="2021-03-04T10:00:00Z">`
	tests := []struct {
		name, head, path string
		hints            article.Article
		want             string
		source           article.Published
	}{
		{"meta before feed", meta, "/x", feed, "2021-03-04T10:00:00Z", "meta"},
		{"feed before address", "", "/2021/03/05/x", feed, "2021-03-01", "feed"},
		{"address before flag", "", "/2021/03/05/x", flag, "2021-03-05", "url"},
		{"flag before nothing", "", "/x", flag, "2021-03-01", "flag"},
		{"nothing", "", "/x", article.Article{}, "", "none"},
		{"a date to come is none", strings.ReplaceAll(meta, "2021", "2031"), "/x", article.Article{}, "", "none"},
		{"a date before the web is none", strings.ReplaceAll(meta, "2021", "1971"), "/x", article.Article{}, "", "none"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := Decode(article.Raw{
				Location: "https://a.example" + test.path, Body: []byte("<html><head>" + test.head + "</head>" + longText),
				Hints: test.hints, Fetched: time.Date(2021, 3, 6, 0, 0, 0, 0, time.UTC),
			})
			if err != nil || a.Published != test.want || a.PublishedSource != test.source {
				t.Errorf("%q from %s, error %v", a.Published, a.PublishedSource, err)
			}
		})
	}
}

func FuzzHTML(f *testing.F) {
	f.Add([]byte("<html>" + longText))
	f.Add([]byte(`<script type="application/ld+json">{"@type":["Article"],"author":{"name":["a"]}}</script><article><p>x`))
	if body, err := os.ReadFile("testdata/harbour.html"); err == nil {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		a, err := Decode(article.Raw{Location: "https://a.example/x", MediaType: "text/html", Body: body})
		if err != nil {
			return
		}
		if strings.TrimSpace(a.Text) == "" || a.ID == "" || a.PublishedSource == "" || strings.Contains(a.Text, "\n\n\n") {
			t.Errorf("bad article %+v", a)
		}
	})
}
