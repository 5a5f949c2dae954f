package decode

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parse parses a page. Pages in which elements are opened again and again without being closed nest deeper than the
// parser allows; those are parsed once more without the elements that only style text.
func parse(page string) (*goquery.Document, error) {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err == nil {
		return doc, nil
	}
	if doc, err = goquery.NewDocumentFromReader(strings.NewReader(withoutStyling(page))); err != nil {
		return nil, problem("bad HTML", "%v", err)
	}
	return doc, nil
}

// withoutStyling removes the tags of elements that only style text or group blocks.
func withoutStyling(page string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		raw := string(z.Raw())
		if kind == html.StartTagToken || kind == html.EndTagToken {
			if name, _ := z.TagName(); styles(atom.Lookup(name)) {
				b.WriteByte(' ')
				continue
			}
		}
		b.WriteString(raw)
	}
}

func styles(tag atom.Atom) bool {
	switch tag {
	case atom.Font, atom.B, atom.I, atom.U, atom.S, atom.Em, atom.Strong, atom.Small, atom.Big, atom.Span, atom.Center, atom.Tt,
		atom.Strike, atom.Nobr, atom.Blockquote, atom.Section, atom.Div:
		return true
	}
	return false
}
