package web

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"net/url"
	"strings"

	"dateline/article"
	"dateline/index"
)

//go:embed page/*.html
var pageFiles embed.FS

type pages struct{ templates *template.Template }

func parsePages() pages {
	return pages{template.Must(template.ParseFS(pageFiles, "page/*.html"))}
}

// render writes a page whole or not at all.
func (s *server) render(w http.ResponseWriter, code int, name string, data any) {
	var b bytes.Buffer
	if err := s.pages.templates.ExecuteTemplate(&b, name, data); err != nil {
		s.fail(w, http.StatusInternalServerError, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	_, _ = b.WriteTo(w) // the client may be gone
}

// frame is what the layout needs of every page.
type frame struct {
	Title string
	Q     string
	Type  string // of facts that the next search lists; empty for articles
}

// link is one choice of a page.
type link struct {
	Label, Href string
	Current     bool
}

// piece is a stretch of text, marked or not.
type piece struct {
	Text        string
	Marked      bool
	Kind, Label string
}

// cutPassage splits an excerpt at its marks.
func cutPassage(p index.Passage) []piece {
	var out []piece
	at := 0
	for _, m := range p.Marks {
		if m.Start < at || m.End > len(p.Text) {
			continue
		}
		out = append(out, piece{Text: p.Text[at:m.Start]}, piece{Text: p.Text[m.Start:m.End], Marked: true})
		at = m.End
	}
	return append(out, piece{Text: p.Text[at:]})
}

// cutText splits an article's text at its facts.
func cutText(r article.Record) []piece {
	var out []piece
	at := 0
	for _, m := range r.Marks() {
		out = append(out, piece{Text: r.Text[at:m.Start]}, piece{Text: r.Text[m.Start:m.End], Kind: m.Kind, Label: m.Label})
		at = m.End
	}
	return append(out, piece{Text: r.Text[at:]})
}

// with is the URL of the search page with some parameters changed; an empty value removes one, and so does paging.
func with(v url.Values, pairs ...string) string {
	next := url.Values{}
	for _, k := range []string{"q", "type", "sort", "currency", "all"} {
		if v.Get(k) != "" {
			next.Set(k, v.Get(k))
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		if next.Set(pairs[i], pairs[i+1]); pairs[i+1] == "" {
			next.Del(pairs[i])
		}
	}
	if len(next) == 0 {
		return "/"
	}
	return "/?" + next.Encode()
}

// meta is the line under a title: when, where.
func meta(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}
