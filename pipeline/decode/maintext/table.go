package maintext

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dataRows is how many rows of several cells a table of data has at least; tables that only lay out a page have fewer.
const dataRows = 3

// holdsData reports whether a table holds data rather than parts of a page's layout.
func holdsData(table *html.Node) bool {
	rows := 0
	for part := range table.ChildNodes() {
		for row := range part.ChildNodes() {
			if is(row, atom.Tr) && cells(row) > 1 {
				rows++
			}
		}
	}
	return rows >= dataRows
}

func cells(row *html.Node) (n int) {
	for c := range row.ChildNodes() {
		if is(c, atom.Td) || is(c, atom.Th) {
			n++
		}
	}
	return n
}

func is(n *html.Node, tag atom.Atom) bool {
	return n.Type == html.ElementNode && atom.Lookup([]byte(n.Data)) == tag // Readability changes Data only
}
