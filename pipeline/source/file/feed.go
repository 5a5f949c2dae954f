package file

import (
	"bufio"
	"cmp"
	"net/url"

	"dateline/article"
	"dateline/pipeline/source"
	"dateline/pipeline/source/feed"
)

// xml reads a saved feed, of which the entries with long texts can be read, or a page of XHTML.
func (w *walker) xml(location string, r *bufio.Reader) {
	body, err := w.read(r)
	if err != nil {
		w.fail(location, err)
		return
	}
	switch feed.Detect(body) {
	case feed.Feed:
		w.feed(location, body)
	case feed.Sitemap:
		w.fail(location, source.Skip("ignored format", "a sitemap; name its address to fetch what it lists"))
	default:
		w.article(location, mediaTypes["html"], body)
	}
}

func (w *walker) feed(location string, body []byte) {
	entries, err := feed.Parse(body, &url.URL{})
	if err != nil {
		w.fail(location, err)
		return
	}
	for _, e := range entries {
		at := location + "#" + e.URL
		if e.Content = cmp.Or(e.Content, e.Partial); e.Content == "" {
			w.fail(at, source.Skip("summary only", "the feed has a summary only; name its address to fetch the article"))
		} else {
			w.entry(at, e)
		}
		if w.stopped() {
			return
		}
	}
}

// entry lends an entry with what the feed knows of it.
func (w *walker) entry(location string, e feed.Entry) {
	hints := article.Article{URL: e.URL, Title: e.Title, Authors: e.Authors, Published: e.Published, PublishedSource: article.PublishedFeed}
	if e.Published == "" {
		hints.Published, hints.PublishedSource = w.Hints.Published, w.Hints.PublishedSource
	}
	w.lend(source.Item{Raw: article.Raw{Location: location, MediaType: mediaTypes["html"], Charset: "utf-8", Body: []byte(e.Content), Hints: hints}})
}
