package web

import (
	"net/http"
	"strings"

	"dateline/article"
)

// articleView is what the page of one article shows.
type articleView struct {
	frame
	Meta, Link, API string
	Text            []piece
	Sections        []section
}

// section lists the facts of one kind.
type section struct {
	Label string
	Rows  []row
}

type row struct{ Head, Body string }

func (s *server) articlePage(w http.ResponseWriter, r *http.Request) {
	record, err := s.Search.Get(r.Context(), r.PathValue("id"))
	if err != nil {
		code := status(err)
		s.render(w, code, "search", searchView{frame: frame{Title: "dateline"}, Tabs: tabs(nil, ""), Error: s.message(code, err)})
		return
	}
	s.render(w, http.StatusOK, "article", articleView{
		frame: frame{Title: record.Label()}, Link: webLink(record.URL), API: articlePath("/api/articles/", record.ID),
		Meta: meta(article.Day(record.Published), record.Source, strings.Join(record.Authors, ", ")),
		Text: cutText(record), Sections: sections(record),
	})
}

// webLink is the URL if a reader may follow it: only http and https, whatever the article's page claimed.
func webLink(url string) string {
	if strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		return url
	}
	return ""
}

func sections(r article.Record) []section {
	agreements, quotes, people := section{Label: "Agreements"}, section{Label: "Quotes"}, section{Label: "Who and where"}
	for _, a := range r.Agreements {
		agreements.Rows = append(agreements.Rows, row{meta(a.Status, a.Kind, article.Day(a.Date)), meta(parties(r, a), a.Subject, amounts(r, a))})
	}
	for _, q := range r.Quotes {
		if q.Start <= q.End && q.End <= len(r.Text) {
			quotes.Rows = append(quotes.Rows, row{r.NameOf(q.Speaker), r.Text[q.Start:q.End]})
		}
	}
	for _, e := range r.Entities {
		people.Rows = append(people.Rows, row{e.Name, meta(string(e.Type), e.Role, e.Affiliation, e.Country)})
	}
	return []section{agreements, quotes, people}
}

func parties(r article.Record, a article.Agreement) string {
	names := make([]string, len(a.Parties))
	for i, id := range a.Parties {
		names[i] = r.NameOf(id)
	}
	return strings.Join(names, ", ")
}

func amounts(r article.Record, a article.Agreement) string {
	var out []string
	for _, i := range a.Amounts {
		if i >= 0 && i < len(r.Amounts) {
			out = append(out, r.Amounts[i].String())
		}
	}
	return strings.Join(out, ", ")
}
