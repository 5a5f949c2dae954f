package metadata

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"dateline/article"
)

// visible reads what the page shows: headings, times, bylines, and the title of its window.
func visible(doc *goquery.Document) Page {
	return Page{
		Title: shownTitle(doc), Authors: shownAuthors(doc), Published: shownTime(doc), PublishedSource: article.PublishedMeta,
		Language: doc.Find("html").AttrOr("lang", doc.Find("html").AttrOr("xml:lang", "")),
	}
}

// shownTitle is the only first-level heading, or the window's title.
func shownTitle(doc *goquery.Document) string {
	if h1 := doc.Find("h1"); h1.Length() == 1 {
		if t := tidy(h1.Text()); t != "" {
			return t
		}
	}
	return tidy(doc.Find("title").First().Text())
}

// shownTime is the first time inside the article that is marked as its publication, or the only time on the page.
func shownTime(doc *goquery.Document) string {
	times := doc.Find("time[datetime]")
	marked := times.Filter("[pubdate], [class*=publish], .entry-date, [itemprop=datePublished]")
	switch {
	case marked.Length() > 0:
		return marked.First().AttrOr("datetime", "")
	case doc.Find("article time[datetime]").Length() > 0 && doc.Find("article").Length() == 1:
		return doc.Find("article time[datetime]").First().AttrOr("datetime", "")
	case times.Length() == 1:
		return times.AttrOr("datetime", "")
	}
	return ""
}

// shownAuthors are the names that link to authors, or a short byline.
func shownAuthors(doc *goquery.Document) []string {
	var authors []string
	doc.Find(`a[rel~="author"]`).Each(func(_ int, s *goquery.Selection) { authors = append(authors, spaced(s)) })
	if len(authors) > 0 {
		return authors
	}
	byline := spaced(doc.Find(`[class*="byline"], [class*="author-name"]`).First())
	if strings.HasPrefix(strings.ToLower(byline), "by ") && len(byline) < 80 {
		return []string{byline}
	}
	return nil
}

// spaced is the text of an element with its parts set apart: a line break between two names is not nothing.
func spaced(s *goquery.Selection) string {
	var parts []string
	for _, n := range s.Nodes {
		for d := range n.Descendants() {
			if part := tidy(d.Data); d.Type == html.TextNode && part != "" {
				parts = append(parts, part)
			}
		}
	}
	return strings.Join(parts, " | ")
}
