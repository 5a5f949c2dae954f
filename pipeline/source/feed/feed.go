// Package feed reads lists of articles: RSS, Atom and JSON feeds, sitemaps and news sitemaps, and finds the feeds that
// a page announces. It parses bytes and fetches nothing.
package feed

import (
	"bytes"
	"cmp"
	"net/url"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"dateline/pipeline/source"
)

// Entry is one article of a list.
type Entry struct {
	URL       string // absolute, http or https
	Title     string
	Published string // RFC 3339, or ""
	Authors   []string
	Language  string
	Content   string // the whole article as HTML; "" where the list has only a summary or nothing
	Partial   string // a long summary or beginning as HTML, for articles that cannot be fetched; "" beside Content
}

// An entry's content must have so many words to be taken for the whole article, and so many bytes of text to be worth
// keeping where the article cannot be fetched.
const (
	wholeWords   = 200
	partialBytes = 500
)

// List is what kind of list a document is.
type List int

// The kinds of lists.
const (
	None List = iota
	Feed
	Sitemap
)

// Detect recognises lists by their first element or, for JSON Feed, by its version.
func Detect(document []byte) List {
	head := bytes.TrimSpace(bytes.TrimPrefix(document[:min(len(document), 4096)], []byte("\xef\xbb\xbf")))
	switch {
	case bytes.HasPrefix(head, []byte("{")):
		if bytes.Contains(head, []byte("jsonfeed.org/version")) {
			return Feed
		}
	case bytes.HasPrefix(head, []byte("<")):
		return listOf(firstElement(head))
	}
	return None
}

func listOf(element string) List {
	switch element {
	case "rss", "feed", "rdf", "rdf:rdf":
		return Feed
	case "urlset", "sitemapindex":
		return Sitemap
	}
	return None
}

// firstElement is the name of the first element, in lower case, after declarations and comments.
func firstElement(head []byte) string {
	z := html.NewTokenizer(bytes.NewReader(head))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			if _, local, ok := strings.Cut(string(name), ":"); ok && listOf(local) != None {
				return local
			}
			return string(name)
		}
	}
}

// Parse reads a feed that came from base. Entries without a link are left out.
func Parse(document []byte, base *url.URL) (entries []Entry, err error) {
	defer func() {
		if v := recover(); v != nil { // the parser has met inputs that it panics on
			entries, err = nil, source.Problem("bad feed", "the feed cannot be read: %v", v)
		}
	}()
	f, err := gofeed.NewParser().Parse(bytes.NewReader(document))
	if err != nil {
		return nil, source.Problem("bad feed", "the feed cannot be read: %w", err)
	}
	for _, item := range f.Items {
		if link := absolute(base, item.Link); link != "" {
			whole, partial := content(item)
			entries = append(entries, Entry{
				URL: link, Title: textOf(item.Title), Published: timestamp(item), Authors: authors(item), Language: f.Language,
				Content: whole, Partial: partial,
			})
		}
	}
	return entries, nil
}

// absolute resolves a link; "" where it does not lead to a page.
func absolute(base *url.URL, link string) string {
	u, err := base.Parse(strings.TrimSpace(link))
	if err != nil || link == "" || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return ""
	}
	return u.String()
}

func timestamp(item *gofeed.Item) string {
	t := cmp.Or(item.PublishedParsed, item.UpdatedParsed)
	if t == nil {
		return ""
	}
	return t.Format(time.RFC3339)
}

func authors(item *gofeed.Item) (names []string) {
	for _, a := range item.Authors {
		if a != nil && a.Name != "" {
			names = append(names, a.Name)
		}
	}
	return names
}

// content is the entry's content, whole where that is long enough and not cut off; descriptions often hold whole
// articles too.
func content(item *gofeed.Item) (whole, partial string) {
	content := cmp.Or(item.Content, item.Description)
	text := textOf(content)
	switch {
	case len(strings.Fields(text)) >= wholeWords && !cutOff(text):
		return content, ""
	case len(text) >= partialBytes:
		return "", content
	}
	return "", ""
}

func cutOff(text string) bool {
	end := strings.ToLower(text[max(0, len(text)-80):])
	for _, mark := range []string{"[…]", "[...]", "…", "...", "read more", "continue reading", "read the full"} {
		if strings.Contains(end, mark) {
			return true
		}
	}
	return false
}

// textOf is the text of a piece of HTML with uniform white space.
func textOf(fragment string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(fragment))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.Join(strings.Fields(b.String()), " ")
		case html.TextToken:
			b.Write(z.Text())
		default:
			b.WriteByte(' ')
		}
	}
}
