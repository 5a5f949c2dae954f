package maintext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block is a run of text that a page shows as one: a paragraph, heading, list item or table row.
type block struct {
	text    string
	words   int
	linked  int  // bytes of text inside links
	heading bool // h1 … h6
	item    bool // li
	row     bool // of a table of data
}

// linkShare is the share of the block's text that is inside links.
func (b *block) linkShare() float64 { return float64(b.linked) / float64(max(len(b.text), 1)) }

// blocks cuts the text below a node into blocks, in order, with white space made uniform.
func blocks(n *html.Node) []block {
	var c cutter
	c.walk(n, context{})
	c.cut()
	return c.blocks
}

// context is what surrounds a text node.
type context struct{ heading, item, row, link bool }

type cutter struct {
	blocks []block
	text   strings.Builder
	linked int
	last   context // of the last text
}

func (c *cutter) walk(n *html.Node, in context) {
	switch n.Type {
	case html.TextNode:
		c.add(n.Data, in)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	tag := atom.Lookup([]byte(n.Data)) // Readability changes Data only
	if hidden(tag) {
		return
	}
	separate := separates(tag)
	if separate {
		c.cut()
	}
	if tag == atom.Td || tag == atom.Th {
		c.text.WriteByte(' ')
	}
	in = in.inside(tag)
	if tag == atom.Table {
		in.row = holdsData(n)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.walk(child, in)
	}
	if separate {
		c.cut()
	}
}

func (in context) inside(tag atom.Atom) context {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		in.heading = true
	case atom.Li:
		in.item = true
	case atom.A:
		in.link = true
	}
	return in
}

func (c *cutter) add(text string, in context) {
	c.text.WriteString(text)
	size := len(strings.TrimSpace(text))
	if size == 0 {
		return
	}
	c.last = in
	if in.link {
		c.linked += size
	}
}

// cut ends the block that was collected.
func (c *cutter) cut() {
	words := strings.Fields(c.text.String())
	if len(words) > 0 {
		text := strings.Join(words, " ")
		c.blocks = append(c.blocks, block{
			text: text, words: len(words), linked: c.linked, heading: c.last.heading, item: c.last.item, row: c.last.row,
		})
	}
	c.text.Reset()
	c.linked = 0
}

// hidden reports whether an element's text is never shown.
func hidden(tag atom.Atom) bool {
	switch tag {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template:
		return true
	}
	return false
}

// separates reports whether an element begins and ends a block.
func separates(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.H1, atom.H2, atom.H3, atom.H4,
		atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Caption,
		atom.Figure, atom.Figcaption, atom.Hr, atom.Br, atom.Address, atom.Form, atom.Fieldset, atom.Center, atom.Details, atom.Summary:
		return true
	}
	return false
}
