package metadata

import (
	"cmp"

	"github.com/PuerkitoBio/goquery"

	"dateline/article"
)

// microdata reads the properties of the first article that the page marks up with itemscope.
func microdata(doc *goquery.Document) Page {
	scope := doc.Find(`[itemtype*="schema.org"][itemtype$="Article"], [itemtype*="schema.org"][itemtype$="BlogPosting"]`).First()
	if scope.Length() == 0 {
		return Page{}
	}
	p := Page{
		Title: property(scope, "headline"), Published: property(scope, "datePublished"), PublishedSource: article.PublishedMeta,
		Modified: property(scope, "dateModified"), Type: "Article",
	}
	scope.Find(`[itemprop="author"]`).Each(func(_ int, s *goquery.Selection) {
		name := s.Find(`[itemprop="name"]`).First()
		if name.Length() == 0 {
			name = s
		}
		p.Authors = append(p.Authors, value(name))
	})
	return p
}

func property(scope *goquery.Selection, name string) string {
	return value(scope.Find(`[itemprop="` + name + `"]`).First())
}

// value is what an element with a property holds: an attribute where it has one, else its text.
func value(s *goquery.Selection) string {
	return tidy(cmp.Or(s.AttrOr("content", ""), s.AttrOr("datetime", ""), s.Text()))
}
