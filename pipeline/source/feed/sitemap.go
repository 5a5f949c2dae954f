package feed

import (
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"

	"golang.org/x/net/html/charset"

	"dateline/pipeline/source"
)

// A sitemap file has at most this many entries (sitemaps.org); more are not read.
const maxSitemapEntries = 50000

// xmlEntry is a url or sitemap element, with the news extension's.
type xmlEntry struct {
	Location string `xml:"loc"`
	Modified string `xml:"lastmod"`
	News     struct {
		Title       string `xml:"title"`
		Published   string `xml:"publication_date"`
		Publication struct {
			Language string `xml:"language"`
		} `xml:"publication"`
	} `xml:"news"`
}

// ParseSitemap reads a sitemap that came from base: its articles, with the date of the news extension or else of the
// last change as Published, and the sitemaps that an index names.
func ParseSitemap(document []byte, base *url.URL) (articles, sitemaps []Entry, err error) {
	d := xml.NewDecoder(bytes.NewReader(document))
	d.Strict = false
	d.CharsetReader = charset.NewReaderLabel
	for len(articles)+len(sitemaps) < maxSitemapEntries {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return articles, sitemaps, source.Problem("bad sitemap", "the sitemap cannot be read: %w", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok || (start.Name.Local != "url" && start.Name.Local != "sitemap") {
			continue
		}
		var x xmlEntry
		if err := d.DecodeElement(&x, &start); err != nil {
			return articles, sitemaps, source.Problem("bad sitemap", "the sitemap cannot be read: %w", err)
		}
		if e, ok := x.entry(base); ok && start.Name.Local == "sitemap" {
			sitemaps = append(sitemaps, e)
		} else if ok {
			articles = append(articles, e)
		}
	}
	return articles, sitemaps, nil
}

func (x *xmlEntry) entry(base *url.URL) (Entry, bool) {
	published := strings.TrimSpace(x.News.Published)
	if published == "" {
		published = strings.TrimSpace(x.Modified)
	}
	e := Entry{
		URL: absolute(base, x.Location), Title: strings.TrimSpace(x.News.Title), Published: published,
		Language: strings.TrimSpace(x.News.Publication.Language),
	}
	return e, e.URL != ""
}

// Unzip undoes the gzip compression that sitemaps are often stored in; other documents come back as they are.
func Unzip(document []byte, limit int64) ([]byte, error) {
	if !bytes.HasPrefix(document, []byte{0x1f, 0x8b}) {
		return document, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(document))
	if err != nil {
		return nil, source.Problem("damaged", "compressed data is damaged")
	}
	plain, err := io.ReadAll(io.LimitReader(z, limit+1))
	switch {
	case err != nil:
		return nil, source.Problem("damaged", "compressed data is damaged or ends too early")
	case int64(len(plain)) > limit:
		return nil, source.TooLarge(limit)
	}
	return plain, nil
}
