package feed

import (
	"bytes"
	"net/url"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// Discover returns the feeds that a page announces in its head, in order, without those of comments.
func Discover(page []byte, base *url.URL) []string {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		return nil
	}
	var feeds []string
	doc.Find(`link[rel~="alternate"][href]`).Each(func(_ int, s *goquery.Selection) {
		link := absolute(base, s.AttrOr("href", ""))
		if link != "" && feedType(s.AttrOr("type", "")) && !ofComments(s, link) && !slices.Contains(feeds, link) {
			feeds = append(feeds, link)
		}
	})
	return feeds
}

func feedType(mediaType string) bool {
	switch strings.ToLower(strings.TrimSpace(mediaType)) {
	case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml":
		return true
	}
	return false
}

func ofComments(s *goquery.Selection, link string) bool {
	return strings.Contains(link, "/comments/") || strings.Contains(strings.ToLower(s.AttrOr("title", "")), "comments")
}
