package decode

import (
	"net/url"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"dateline/pipeline/decode/metadata"
)

const (
	stubWords  = 50  // what a restricted page shows to strangers is shorter
	indexWords = 200 // what is found between the links of a listing is shorter
	emptyWords = 10  // a page that shows less holds nothing at all
)

// noArticle says why a page holds no article, or "" where it holds one.
func noArticle(doc *goquery.Document, meta metadata.Page, text string, address *url.URL) string {
	words := len(strings.Fields(text))
	said := strings.HasSuffix(meta.Type, "Article") || strings.HasSuffix(meta.Type, "Posting") || meta.Type == "article"
	switch {
	case meta.Type == "LiveBlogPosting":
		return "live blog"
	case strings.HasSuffix(meta.Type, "Gallery") && words < 2*stubWords:
		return "gallery"
	case meta.Restricted && words < stubWords:
		return "only the stub of a restricted article"
	case meta.Type == "CollectionPage", meta.Type == "SearchResultsPage", atRoot(address) && !said:
		return "index page"
	case !said && words < indexWords && mostlyLinks(doc):
		return "index page"
	}
	return ""
}

// atRoot reports whether the address is a site's home page.
func atRoot(address *url.URL) bool {
	return address != nil && strings.Trim(address.Path, "/") == "" && address.RawQuery == ""
}

// mostlyLinks reports whether over two thirds of the words that a page shows lead elsewhere.
func mostlyLinks(doc *goquery.Document) bool {
	doc.Find("script, style, noscript, template").Remove()
	shown := len(strings.Fields(doc.Find("body").Text()))
	linked := len(strings.Fields(doc.Find("body a").Text()))
	return shown >= emptyWords && linked*3 > shown*2
}
