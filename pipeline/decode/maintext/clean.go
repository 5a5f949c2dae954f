package maintext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// clean removes the elements that hold no text of an article, by their tags and by the names in their class and id.
func clean(doc *html.Node) {
	c := cleaner{mass: mass(doc)}
	c.children(doc)
}

// cleaner knows the document's mass, so that a careless class name cannot take the article with it.
type cleaner struct{ mass int }

func (c *cleaner) children(n *html.Node) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if child.Type == html.CommentNode || (child.Type == html.ElementNode && c.clutter(child)) {
			n.RemoveChild(child)
		} else {
			c.children(child)
		}
		child = next
	}
}

func (c *cleaner) clutter(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Svg, atom.Canvas, atom.Object, atom.Embed, atom.Video, atom.Audio,
		atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Template, atom.Nav, atom.Figcaption, atom.Dialog:
		return true
	case atom.Time:
		return n.Parent.DataAtom != atom.P // in a paragraph it is a word of the text
	case atom.Html, atom.Head, atom.Body, atom.Main, atom.Article:
		return false
	case atom.Aside, atom.Footer:
		return c.small(n)
	case atom.Figure:
		return !holds(n, atom.Blockquote, atom.Table, atom.Pre)
	}
	return c.named(n)
}

// named reports whether the element's class, id or role names clutter and it holds little of the page's text.
func (c *cleaner) named(n *html.Node) bool {
	named := false
	for _, a := range n.Attr {
		switch a.Key {
		case "itemprop":
			if a.Val == "articleBody" || a.Val == "text" {
				return false
			}
			named = named || a.Val == "author" || a.Val == "datePublished" || a.Val == "dateModified" || a.Val == "caption"
		case "class", "id", "role", "data-component", "data-module":
			named = named || namesClutter(a.Val)
		case "hidden":
			named = true
		}
	}
	return named && c.small(n)
}

// small reports whether the element holds under a quarter of the page's running text.
func (c *cleaner) small(n *html.Node) bool { return mass(n)*4 <= c.mass }

// longRun is the length in bytes from which text outside of paragraphs is taken for running text.
const longRun = 60

// mass is the length of the running text below a node: what stands in paragraphs, and long runs elsewhere, without links.
func mass(n *html.Node) int { return massIn(n, false) }

func massIn(n *html.Node, paragraph bool) int {
	switch {
	case n.Type == html.TextNode:
		if size := len(strings.TrimSpace(n.Data)); paragraph || size >= longRun {
			return size
		}
		return 0
	case n.DataAtom == atom.A, n.DataAtom == atom.Script, n.DataAtom == atom.Style, n.DataAtom == atom.Noscript:
		return 0
	}
	paragraph = paragraph || n.DataAtom == atom.P
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += massIn(c, paragraph)
	}
	return sum
}

func holds(n *html.Node, tags ...atom.Atom) bool {
	for d := range n.Descendants() {
		for _, tag := range tags {
			if d.DataAtom == tag {
				return true
			}
		}
	}
	return false
}
