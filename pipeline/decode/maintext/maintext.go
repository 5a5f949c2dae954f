// Package maintext finds the text of the article on a web page and leaves out what surrounds it: navigation, captions,
// bylines, share bars, related links, newsletters, cookie texts.
//
// It takes clutter out of the document by the names that pages give to it, lets Readability find the node that holds
// the article, cuts that into blocks, and drops blocks that are not the article's own. The first and last steps raise
// precision without costing recall; Readability alone keeps nearly all of an article but a good deal around it.
package maintext

import (
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// enough is the length in bytes from which a result is taken without a second look.
const enough = 400

// Extract returns the main text of a page as paragraphs separated by blank lines; "" where there is none. The title
// is left out of the text where it repeats it. The page must be UTF-8, and doc that page parsed; doc is changed.
func Extract(doc *html.Node, page string, address *url.URL, title string) string {
	clean(doc)
	text := attempt(doc, address, title)
	if len(text) >= enough {
		return text
	}
	again, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return text
	}
	if second := attempt(again, address, title); len(second) > 2*len(text) {
		return second
	}
	return text
}

// maxElements is the number of elements up to which Readability is asked; its time grows with their number times
// their depth. Larger pages are pruned as they are.
const maxElements = 50000

func attempt(doc *html.Node, address *url.URL, title string) string {
	if elements(doc) > maxElements {
		return join(prune(blocks(doc), title))
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	found, err := parser.ParseAndMutate(doc, address)
	if err != nil || found.Node == nil {
		return ""
	}
	return join(prune(blocks(found.Node), title))
}

func elements(doc *html.Node) (n int) {
	for d := range doc.Descendants() {
		if d.Type == html.ElementNode {
			n++
		}
	}
	return n
}

func join(blocks []block) string {
	var b strings.Builder
	for i := range blocks {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(blocks[i].text)
	}
	return b.String()
}
