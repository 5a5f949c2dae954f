package decode

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/pipeline/decode/maintext"
	"dateline/pipeline/decode/metadata"
)

const (
	stubWords  = 50 // what a restricted page shows to strangers is shorter
	indexWords = 60 // what is found between the links of a listing is shorter
	emptyWords = 10 // a page that shows less holds nothing at all

	teasers     = 4   // a listing has at least so many,
	teaserShare = 0.7 // and so much of its text in them; of 85 pages with articles none has over 0.5
)

// noArticle says why a page holds no article, or "" where it holds one.
func noArticle(meta metadata.Page, text string, links, listing bool, address *url.URL) string {
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
	case !said && (words < indexWords && links || listing):
		return "index page"
	}
	return ""
}

// atRoot reports whether the address is a site's home page.
func atRoot(address *url.URL) bool {
	return address != nil && strings.Trim(address.Path, "/") == "" && address.RawQuery == ""
}

// mostlyLinks reports whether over two thirds of the words that a page shows lead elsewhere.
func mostlyLinks(doc *html.Node) bool {
	shown, linked := shownWords(doc, false)
	return shown >= emptyWords && linked*3 > shown*2
}

// mostlyTeasers reports whether the text of a page is that of teasers under headlines that lead elsewhere.
func mostlyTeasers(doc *html.Node) bool {
	count, share := maintext.Teasers(doc)
	return count >= teasers && share >= teaserShare
}

// shownWords counts the words that a node shows, and those of them that are links.
func shownWords(n *html.Node, inLink bool) (shown, linked int) {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template:
		return 0, 0
	case atom.A:
		inLink = true
	}
	if n.Type == html.TextNode {
		shown = len(strings.Fields(n.Data))
		if inLink {
			linked = shown
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s, l := shownWords(c, inLink)
		shown, linked = shown+s, linked+l
	}
	return shown, linked
}
