package metadata

import (
	"encoding/json"
	"html"
	"net/url"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"dateline/article"
)

// object is a node of linked data.
type object = map[string]any

// linkedData reads the page's JSON-LD: the node that is the article, of several the one that names the page's address.
func linkedData(doc *goquery.Document, address *url.URL) Page {
	var nodes []object
	doc.Find(`script[type*="ld+json"]`).Each(func(_ int, s *goquery.Selection) {
		nodes = collect(nodes, parseLinked(s.Text()))
	})
	return pageOf(chooseArticle(nodes, address))
}

// parseLinked parses one script, past the faults that are common: comments around it, line ends in strings.
func parseLinked(script string) any {
	script = strings.TrimSpace(script)
	for _, wrap := range []string{"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"} {
		script = strings.TrimPrefix(script, wrap)
	}
	for _, wrap := range []string{"-->", "//]]>", "]]>", "/*]]>*/", ";"} {
		script = strings.TrimSpace(strings.TrimSuffix(script, wrap))
	}
	var v any
	for _, try := range []string{script, strings.Map(spaceForControl, script)} {
		if json.Unmarshal([]byte(try), &v) == nil {
			return v
		}
	}
	return nil
}

func spaceForControl(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// collect appends the nodes in v: of lists, of @graph, and what a page names as its main entity.
func collect(nodes []object, v any) []object {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			nodes = collect(nodes, e)
		}
	case object:
		nodes = append(nodes, v)
		nodes = collect(nodes, v["@graph"])
		nodes = collect(nodes, v["mainEntity"])
		if page, ok := v["mainEntityOfPage"].(object); ok {
			nodes = collect(nodes, page["mainEntity"])
		}
	}
	return nodes
}

// chooseArticle returns the best node, or nil.
func chooseArticle(nodes []object, address *url.URL) object {
	best, score := object(nil), 0
	for _, n := range nodes {
		s := rank(n)
		if s > 1 && address != nil && slices.ContainsFunc([]any{n["url"], n["@id"], n["mainEntityOfPage"]}, samePage(address)) {
			s++
		}
		if s > score {
			best, score = n, s
		}
	}
	return best
}

// rank is 3 for articles, 1 for other creative works that pages describe themselves as, 0 for the rest.
func rank(n object) int { return rankType(typeOf(n)) }

func rankType(t string) int {
	switch {
	case strings.HasSuffix(t, "Article"), strings.HasSuffix(t, "BlogPosting"), t == "Report":
		return 3
	case strings.HasSuffix(t, "Page"), strings.HasSuffix(t, "Gallery"), t == "VideoObject", t == "Review":
		return 1
	}
	return 0
}

// typeOf is the node's type without its vocabulary; of several the one that ranks highest.
func typeOf(n object) (best string) {
	for _, t := range stringsIn(n["@type"]) {
		t = t[strings.LastIndexAny(t, "/:")+1:]
		if best == "" || rankType(t) > rankType(best) {
			best = t
		}
	}
	return best
}

func samePage(address *url.URL) func(any) bool {
	return func(v any) bool {
		if o, ok := v.(object); ok {
			v = o["@id"]
		}
		s, _ := v.(string)
		u, err := address.Parse(s)
		return err == nil && s != "" && u.Path == address.Path
	}
}

func pageOf(n object) Page {
	if n == nil {
		return Page{}
	}
	p := Page{
		Title: text(n["headline"]), Authors: names(n["author"]), Site: strings.Join(first(names(n["publisher"])), ""),
		Published: text(n["datePublished"]), PublishedSource: article.PublishedJSONLD, Modified: text(n["dateModified"]),
		Language: text(n["inLanguage"]), Type: typeOf(n), Restricted: isFalse(n["isAccessibleForFree"]), Body: paragraphs(n["articleBody"]),
	}
	if p.Title == "" && rank(n) == 3 {
		p.Title = text(n["name"])
	}
	if p.Published == "" && rank(n) == 3 {
		p.Published = text(n["dateCreated"])
	}
	return p
}

func first(s []string) []string { return s[:min(len(s), 1)] }

func isFalse(v any) bool {
	s, ok := v.(string)
	return v == false || (ok && strings.EqualFold(s, "false"))
}

// text is a string value without character references, which many pages escape twice.
func text(v any) string {
	all := stringsIn(v)
	if len(all) == 0 {
		return ""
	}
	return tidy(html.UnescapeString(all[0]))
}

// paragraphs is a text whose lines are paragraphs. Some pages put markup into it.
func paragraphs(v any) string {
	var lines []string
	for _, s := range stringsIn(v) {
		for line := range strings.Lines(plainText(html.UnescapeString(s))) {
			if line = tidy(line); line != "" {
				lines = append(lines, line)
			}
		}
	}
	return strings.Join(lines, "\n\n")
}

func plainText(s string) string {
	if !strings.Contains(s, "</") {
		return s
	}
	s = strings.NewReplacer("</p>", "</p>\n", "<br>", "\n", "<br/>", "\n").Replace(s)
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(s))
	if err != nil {
		return s
	}
	return doc.Text()
}

func stringsIn(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, e := range v {
			all = append(all, stringsIn(e)...)
		}
		return all
	case object:
		return stringsIn(v["@value"])
	}
	return nil
}

// names collects the names in a value: a string, an object's name, or a list of these.
func names(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{html.UnescapeString(v)}
	case object:
		return names(v["name"])
	case []any:
		var all []string
		for _, e := range v {
			all = append(all, names(e)...)
		}
		return all
	}
	return nil
}
