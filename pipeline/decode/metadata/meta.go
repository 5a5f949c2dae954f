package metadata

import (
	"strings"

	"github.com/PuerkitoBio/goquery"

	"dateline/article"
)

// The names of meta elements, in falling order of trust: OpenGraph first, then what publishing systems, libraries
// (Dublin Core) and search engines use.
var (
	titleNames     = []string{"og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title", "title"}
	authorNames    = []string{"article:author", "author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author"}
	publishedNames = []string{
		"article:published_time", "og:published_time", "article:published", "og:article:published_time", "datepublished", "date.published",
		"parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
		"publication_date", "publish-date", "publish_date", "published_date", "pubdate", "ptime", "pdate", "citation_publication_date", "citation_date",
		"cxenseparse:recs:publishtime", "rnews:datepublished", "article.published", "originalpublicationdate", "article_date_original", "displaydate", "date",
	}
	modifiedNames = []string{"article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dc.date.modified", "dcterms.modified"}
	siteNames     = []string{"og:site_name"}
	localeNames   = []string{"og:locale", "content-language", "dc.language", "language"}
)

// meta reads the meta elements.
func meta(doc *goquery.Document) Page {
	all := map[string][]string{}
	doc.Find("meta[content]").Each(func(_ int, s *goquery.Selection) {
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			if name := strings.ToLower(strings.TrimSpace(s.AttrOr(key, ""))); name != "" {
				all[name] = append(all[name], strings.TrimSpace(s.AttrOr("content", "")))
			}
		}
	})
	return Page{
		Title: named(all, titleNames), Authors: authorsNamed(all), Published: dated(all, publishedNames), PublishedSource: article.PublishedMeta,
		Modified: dated(all, modifiedNames), Site: named(all, siteNames), Canonical: named(all, []string{"og:url"}),
		Language: named(all, localeNames), Type: named(all, []string{"og:type"}),
	}
}

func named(all map[string][]string, names []string) string {
	for _, n := range names {
		for _, v := range all[n] {
			if v != "" {
				return v
			}
		}
	}
	return ""
}

// dated is the first value that is a date.
func dated(all map[string][]string, names []string) string {
	for _, n := range names {
		for _, v := range all[n] {
			if t := Timestamp(v); t != "" {
				return t
			}
		}
	}
	return ""
}

// authorsNamed is every author of the first name that has any; addresses of profiles are not names.
func authorsNamed(all map[string][]string) []string {
	for _, n := range authorNames {
		var authors []string
		for _, v := range all[n] {
			if v != "" && !strings.Contains(v, "://") {
				authors = append(authors, v)
			}
		}
		if len(authors) > 0 {
			return authors
		}
	}
	return nil
}
