// Package decode turns the raw bytes of one input into an article: main text and metadata out of HTML, JSON or plain
// text. It is pure: no files, no network; the clock is read only to tell dates in the future.
package decode

import (
	"errors"
	"slices"
	"strings"

	"dateline/article"
)

// ErrNoArticle is wrapped by the errors of pages that were read well but hold no article: indexes, galleries,
// paywall stubs.
var ErrNoArticle = errors.New("no article")

// Decode returns the article in raw. Its ID, PublishedSource, Language and Text are always set, and Text is valid
// UTF-8. What the source hints at fills the fields that the input itself leaves empty.
func Decode(raw article.Raw) (article.Article, error) {
	format := formatOf(raw)
	a, err := decodeFormat(raw, format)
	if err != nil {
		return article.Article{}, err
	}
	if strings.TrimSpace(a.Text) == "" {
		return article.Article{}, problem("empty", "no text in it")
	}
	hint(&a, raw.Hints)
	locate(&a, raw.Location, format)
	if a.ID == "" {
		a.ID = id(a, raw.Location)
	}
	if a.Language == "" {
		a.Language = languageOf(a.Text)
	}
	return a, nil
}

func decodeFormat(raw article.Raw, format string) (article.Article, error) {
	switch format {
	case "json":
		return decodeJSON(raw)
	case "html":
		return decodeHTML(raw)
	case "mail":
		return decodeMail(raw)
	}
	return decodeText(raw)
}

// locate notes where the article was read: its address, or the path of its file, which a saved page has besides the
// address that it names. Records in JSON say themselves where they are from.
func locate(a *article.Article, location, format string) {
	switch {
	case location == "" || fromStdin(location):
	case isURL(location):
		fill(&a.URL, withoutCredentials(location))
	case a.URL == "" || format != "json":
		fill(&a.Path, location)
	}
}

// hint fills empty fields from what the source knows.
func hint(a *article.Article, h article.Article) {
	fill(&a.URL, h.URL)
	fill(&a.Title, h.Title)
	fill(&a.Language, h.Language)
	fill(&a.Source, h.Source)
	if len(a.Authors) == 0 {
		a.Authors = h.Authors
	}
	if h.Published != "" && trust(h.PublishedSource) > trust(a.PublishedSource) {
		a.Published, a.PublishedSource = h.Published, h.PublishedSource
	}
	if a.Published == "" || a.PublishedSource == "" {
		a.PublishedSource = article.PublishedNone
	}
}

// trust ranks the sources of a publication date.
func trust(p article.Published) int {
	order := []article.Published{
		article.PublishedFlag, article.PublishedText, article.PublishedURL, article.PublishedFeed, article.PublishedMeta, article.PublishedJSONLD,
	}
	return slices.Index(order, p)
}

func fill(field *string, value string) {
	if *field == "" {
		*field = value
	}
}
