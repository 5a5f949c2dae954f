package web

import (
	"net/url"
	"strings"

	"dateline/article"
	"dateline/index"
)

// articlePath is the page of an article; ids may hold slashes.
func articlePath(prefix, id string) string {
	return (&url.URL{Path: prefix + id}).EscapedPath()
}

func viewHit(h index.Hit) hitView {
	view := hitView{Title: h.Label(), Href: articlePath("/articles/", h.ID), Meta: meta(article.Day(h.Published), h.Source)}
	for _, p := range h.Passages {
		view.Passages = append(view.Passages, excerpt(p))
	}
	if h.Fact != nil {
		view.Fact = viewFact(h.Fact)
	}
	return view
}

// excerpt is a passage that says where the text goes on.
func excerpt(p index.Passage) []piece {
	pieces := cutPassage(p)
	before, after := p.Cut()
	if before {
		pieces = append([]piece{{Text: "…"}}, pieces...)
	}
	if after {
		pieces = append(pieces, piece{Text: "…"})
	}
	return pieces
}

func viewFact(f *index.Fact) *factView {
	view := &factView{Evidence: cutPassage(f.Evidence)}
	switch {
	case f.Agreement != nil:
		a := f.Agreement
		view.Badges = []string{a.Status, a.Kind}
		for _, m := range a.Amounts {
			view.Badges = append(view.Badges, m.String())
		}
		if a.Date != "" {
			view.Badges = append(view.Badges, article.Day(a.Date))
		}
		view.Headline = meta(strings.Join(a.Parties, ", "), a.Subject)
	case f.Quote != nil:
		view.Headline = f.Quote.Speaker
	case f.Amount != nil:
		view.Headline = f.Amount.String()
	case f.Date != nil:
		view.Headline = f.Date.Value
	case f.Entity != nil:
		view.Badges = []string{string(f.Entity.Type)}
		view.Headline = index.DisplayName(*f.Entity)
	}
	return view
}
