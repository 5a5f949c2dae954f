package web

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"dateline/index"
)

// searchView is what the search page shows.
type searchView struct {
	frame
	Tabs   []link
	Error  string
	Facets []facetView
	Total  int
	Noun   string
	All    *link // lists the articles that stories leave out; nil where there are none
	Sorts  []link
	Hits   []hitView
	Next   string
}

type facetView struct {
	Label  string
	Values []facetValue
}

type facetValue struct {
	Value, Href string
	Count       int
}

type hitView struct {
	Title, Href, Meta string
	Also              *link // the other articles of the story; nil for none
	Passages          [][]piece
	Fact              *factView
}

type factView struct {
	Badges   []string
	Headline string
	Evidence []piece
}

// pageFacets are the facets beside the rows: label, field, and the query that a click adds.
var pageFacets = []struct{ label, field, narrow string }{
	{"Status", "status", "agreement:(status:%s)"},
	{"Kind", "kind", "agreement:(kind:%s)"},
	{"Parties", "party", "agreement:(party:%s)"},
	{"People", "person", "person:%s"},
	{"Organizations", "org", "org:%s"},
	{"Places", "place", "place:%s"},
	{"Speakers", "speaker", "speaker:%s"},
	{"Sources", "source", "source:%s"},
	{"Months", "month", "published:%s"},
}

func (s *server) searchPage(w http.ResponseWriter, r *http.Request) {
	v := r.URL.Query()
	kind, err := choice(v, "type", index.FactKinds()...)
	view := searchView{frame: frame{Title: "dateline", Q: v.Get("q"), Type: string(kind)}, Tabs: tabs(v, kind)}
	if view.Q != "" {
		view.Title = view.Q + " – dateline"
	}
	var q index.Query
	if err == nil {
		q, err = parseQuery(v, kind)
	}
	if err == nil {
		q.Facets = facetsOf()
		err = s.fillSearch(r, q, &view)
	}
	code := http.StatusOK
	if err != nil {
		code = status(err)
		view.Error = s.message(code, err)
	}
	s.render(w, code, "search", view)
}

func facetsOf() []index.Facet {
	var out []index.Facet
	for _, f := range pageFacets {
		out = append(out, index.Facet{Field: f.field, Limit: 8})
	}
	return out
}

func (s *server) fillSearch(r *http.Request, q index.Query, view *searchView) error {
	result, err := s.Search.Search(r.Context(), q)
	if err != nil {
		return err
	}
	v := r.URL.Query()
	view.Total, view.Facets, view.Sorts = result.Total, facetViews(v, result), sorts(v, q)
	view.All, view.Noun = allLink(v, result), noun(q.Of, result)
	for _, h := range result.Hits {
		hit := viewHit(h)
		hit.Also = alsoLink(v, h)
		view.Hits = append(view.Hits, hit)
	}
	if result.Next != "" {
		view.Next = with(v, "after", result.Next)
	}
	return nil
}

func facetViews(v url.Values, result index.Result) []facetView {
	var out []facetView
	for _, f := range pageFacets {
		view := facetView{Label: f.label}
		for _, c := range result.Facets[f.field] {
			narrowed := strings.TrimSpace(v.Get("q") + " " + fmt.Sprintf(f.narrow, quoted(f.field, c.Value)))
			view.Values = append(view.Values, facetValue{c.Value, with(v, "q", narrowed), c.Count})
		}
		out = append(out, view)
	}
	return out
}

// quoted writes a facet value as the query language wants it.
func quoted(field, value string) string {
	if field == "month" {
		return value
	}
	return `"` + strings.ReplaceAll(value, `"`, "") + `"`
}

func tabs(v url.Values, current index.Kind) []link {
	out := []link{{"Articles", with(v, "type", "", "sort", ""), current == ""}}
	for _, t := range []struct {
		label string
		kind  index.Kind
	}{{"Agreements", index.Agreements}, {"Quotes", index.Quotes}, {"Amounts", index.Amounts}} {
		out = append(out, link{t.label, with(v, "type", string(t.kind), "sort", ""), current == t.kind})
	}
	return out
}

// sorts are the orders of articles; facts have only one without a currency.
func sorts(v url.Values, q index.Query) []link {
	if q.Of != "" {
		return nil
	}
	current := q.Sort
	if current == "" {
		current = index.ByRelevance
	}
	var out []link
	for _, s := range []index.Sort{index.ByRelevance, index.ByDate} {
		out = append(out, link{string(s), with(v, "sort", string(s)), s == current})
	}
	return out
}

// allLink leads to every article that matches, or back to one of each story.
func allLink(v url.Values, r index.Result) *link {
	switch {
	case v.Get("all") == "1":
		return &link{Label: "one of each story", Href: with(v, "all", "")}
	case r.Articles > r.Total:
		return &link{Label: fmt.Sprintf("all %d articles", r.Articles), Href: with(v, "all", "1")}
	}
	return nil
}

// alsoLink leads to the articles that a hit stands for.
func alsoLink(v url.Values, h index.Hit) *link {
	if len(h.Also) == 0 {
		return nil
	}
	return &link{Label: h.AlsoIn(), Href: with(v, "q", "story:"+h.Story, "all", "1")}
}

// noun is what the total counts: "1 story", "2 agreements".
func noun(kind index.Kind, r index.Result) string {
	name := string(cmp.Or(kind, index.Articles))
	if r.Articles > r.Total {
		name = "story"
	}
	if r.Total == 1 {
		return name
	}
	if stem, found := strings.CutSuffix(name, "y"); found {
		return stem + "ies"
	}
	return name + "s"
}
