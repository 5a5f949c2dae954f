package metadata

import (
	"net/url"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/markusmobius/go-htmldate"
)

// dateInText is the date that the page's text and markup suggest, found by htmldate's fast search: its thorough one
// can take a second on one page.
func dateInText(doc *goquery.Document, address *url.URL, latest time.Time) string {
	o := htmldate.Options{
		UseOriginalDate: true, SkipExtensiveSearch: true,
		MinDate: time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC), MaxDate: latest.AddDate(0, 0, 1),
	}
	if address != nil {
		o.URL = address.String()
	}
	found, err := htmldate.FromDocument(doc.Nodes[0], o)
	if err != nil || found.DateTime.IsZero() {
		return ""
	}
	return found.DateTime.Format(time.DateOnly)
}
