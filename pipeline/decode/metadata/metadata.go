// Package metadata reads what a web page says about the article on it: title, authors, dates, site, address, language.
// JSON-LD is trusted most, then microdata, OpenGraph, meta elements, what readers see, and last the address. A date is
// never completed by guessing.
package metadata

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"

	"dateline/article"
)

// Page is what a page says about its article; empty fields are not said.
type Page struct {
	Title           string
	Authors         []string
	Published       string // RFC 3339 date or date-time
	PublishedSource article.Published
	Modified        string   // RFC 3339 date or date-time
	Doubtful        []string // dates that were passed over, with where they stood and why, as in article.Article
	Site            string
	Canonical       string // absolute URL
	Language        string // as declared: "en-GB"
	Type            string // schema.org or OpenGraph type of the page: "NewsArticle", "website"
	Restricted      bool   // declared as not accessible for free
	Body            string // the article's text where JSON-LD has it, as paragraphs separated by blank lines
}

// Read reads a page that came from the address, which may be nil. Dates after latest are taken for mistakes.
func Read(doc *goquery.Document, address *url.URL, latest time.Time) Page {
	m := meta(doc)
	origins := []Page{linkedData(doc, address), microdata(doc), m, visible(doc)}
	p := Page{Site: tidy(m.Site)} // JSON-LD names the agency as publisher where the paper took the article over
	for _, o := range origins {
		p.fill(o, latest)
	}
	p.fill(Page{Published: dateInURL(address), PublishedSource: article.PublishedURL}, latest)
	if p.Published == "" {
		p.fill(Page{Published: dateInText(doc, address, latest), PublishedSource: article.PublishedText}, latest)
	}
	if p.Site == "" && address != nil {
		p.Site = strings.TrimPrefix(address.Hostname(), "www.")
	}
	p.Canonical = canonical(doc, address, p.Canonical)
	p.Title = withoutSite(p.Title, p.Site)
	p.Authors = cleanAuthors(p.Authors, p.Site)
	return p
}

// fill takes over what p lacks and o has.
func (p *Page) fill(o Page, latest time.Time) {
	fill(&p.Title, tidy(o.Title))
	fill(&p.Site, tidy(o.Site))
	fill(&p.Canonical, o.Canonical)
	fill(&p.Language, o.Language)
	fill(&p.Type, o.Type)
	fill(&p.Body, o.Body)
	if len(p.Authors) == 0 {
		p.Authors = o.Authors
	}
	if published := Timestamp(o.Published); p.Published == "" && p.credible("published", published, o.PublishedSource, latest) {
		p.Published, p.PublishedSource = published, o.PublishedSource
	}
	if modified := Timestamp(o.Modified); p.Modified == "" && p.credible("modified", modified, o.PublishedSource, latest) {
		p.Modified = modified
	}
	p.Restricted = p.Restricted || o.Restricted
}

func fill(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// tidy makes white space uniform.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// earliest is the first year that a page on the web can be from.
const earliest = "1990"

// credible reports whether a timestamp, in the form of RFC 3339, lies between the web's beginning and a day after
// latest, and notes one that does not.
func (p *Page) credible(what, timestamp string, source article.Published, latest time.Time) bool {
	doubt := Doubt(timestamp, latest)
	if timestamp == "" || doubt == "" {
		return timestamp != ""
	}
	note := fmt.Sprintf("%s %s: %s", what, timestamp, doubt)
	if source != "" {
		note = fmt.Sprintf("%s %s (%s): %s", what, timestamp, source, doubt)
	}
	if !slices.Contains(p.Doubtful, note) {
		p.Doubtful = append(p.Doubtful, note)
	}
	return false
}

// Doubt says why a timestamp, in the form of RFC 3339, can hardly be an article's; empty where nothing is wrong.
func Doubt(timestamp string, latest time.Time) string {
	switch {
	case Future(timestamp, latest):
		return "in the future"
	case timestamp != "" && timestamp < earliest:
		return "before " + earliest
	}
	return ""
}

// Future reports whether a timestamp, in the form of RFC 3339, names a day later than the one after latest; time zones
// differ by less.
func Future(timestamp string, latest time.Time) bool {
	return timestamp != "" && timestamp[:len(time.DateOnly)] > latest.AddDate(0, 0, 1).Format(time.DateOnly)
}
