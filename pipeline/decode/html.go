package decode

import (
	"cmp"
	"fmt"
	"net/url"
	"time"

	"dateline/article"
	"dateline/pipeline/decode/maintext"
	"dateline/pipeline/decode/metadata"
)

// shortText is the length in bytes below which the text that a page describes itself with is looked at.
const shortText = 400

func decodeHTML(raw article.Raw) (article.Article, error) {
	page := toUTF8(raw.Body, raw.Charset)
	if binary(page) {
		return article.Article{}, problem("binary", "binary data, not HTML")
	}
	doc, err := parse(page)
	if err != nil {
		return article.Article{}, err
	}
	address := pageAddress(cmp.Or(raw.Hints.URL, raw.Location))
	meta := metadata.Read(doc, address, latest(raw.Fetched))
	links, listing := mostlyLinks(doc.Nodes[0]), mostlyTeasers(doc.Nodes[0])
	text := maintext.Extract(doc.Nodes[0], page, address, meta.Title)
	if len(text) < shortText && len(meta.Body) > 2*len(text) && !meta.Restricted {
		text = meta.Body // the page shows its text by script
	}
	if reason := noArticle(meta, text, links, listing, address); reason != "" {
		return article.Article{}, fmt.Errorf("%w: %s", ErrNoArticle, reason)
	}
	if date := datelineDate(text); meta.Published == "" && date != "" {
		meta.Published, meta.PublishedSource = date, article.PublishedText
	}
	return article.Article{
		URL: meta.Canonical, Title: meta.Title, Published: meta.Published, PublishedSource: meta.PublishedSource, Modified: meta.Modified, Doubtful: meta.Doubtful,
		Language: pageLanguage(text, meta.Language), Source: meta.Site, Authors: meta.Authors, Text: text,
	}, nil
}

func pageAddress(location string) *url.URL {
	if !isURL(location) {
		return nil
	}
	u, err := url.Parse(location)
	if err != nil {
		return nil
	}
	return u
}

// latest is the latest time at which the page can have been published.
func latest(fetched time.Time) time.Time {
	if fetched.IsZero() {
		return time.Now()
	}
	return fetched
}
