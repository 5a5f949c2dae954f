package decode

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"dateline/article"
	"dateline/pipeline/decode/metadata"
)

// jsonArticle is what is read of an article in JSON: the fields of a record, or the usual other names of a few.
type jsonArticle struct {
	ID              scalar            `json:"id"`
	URL             scalar            `json:"url"`
	Path            scalar            `json:"path"`
	Title           scalar            `json:"title"`
	Headline        scalar            `json:"headline"`
	Published       scalar            `json:"published"`
	DatePublished   scalar            `json:"datePublished"`
	Date            scalar            `json:"date"`
	PublishedSource article.Published `json:"published_source"`
	Modified        scalar            `json:"modified"`
	Language        scalar            `json:"language"`
	Source          scalar            `json:"source"`
	Authors         scalars           `json:"authors"`
	Author          scalars           `json:"author"`
	Text            *string           `json:"text"`
	ArticleBody     *string           `json:"articleBody"`
	Content         *string           `json:"content"`
	Body            *string           `json:"body"`
}

func decodeJSON(raw article.Raw) (article.Article, error) {
	var in jsonArticle
	if err := json.Unmarshal(bytes.TrimPrefix(raw.Body, []byte("\xef\xbb\xbf")), &in); err != nil {
		return article.Article{}, problem("bad JSON", "%s", jsonMessage(err))
	}
	text := cmp.Or(in.Text, in.ArticleBody, in.Content, in.Body)
	if text == nil {
		return article.Article{}, problem("no text", `no "text" field`)
	}
	a := article.Article{
		ID: string(in.ID), URL: withoutCredentials(string(in.URL)), Path: string(in.Path), Title: string(cmp.Or(in.Title, in.Headline)),
		Language: primaryTag(string(in.Language)),
		Source:   string(in.Source), Authors: append(in.Authors, in.Author...), Text: *text,
	}
	a.Published = dateOf(&a, "published", cmp.Or(in.Published, in.DatePublished, in.Date), latest(raw.Fetched))
	a.Modified = dateOf(&a, "modified", in.Modified, latest(raw.Fetched))
	if a.Published != "" {
		a.PublishedSource = cmp.Or(in.PublishedSource, article.PublishedMeta)
	}
	return a, nil
}

// dateOf is a date or time, or seconds since 1970, in the form of RFC 3339; "" for what names no full day or one to
// come. Old dates stand, since archives are older than the web. Both are noted as doubtful.
func dateOf(a *article.Article, what string, s scalar, latest time.Time) string {
	t := metadata.Timestamp(string(s))
	if seconds, err := strconv.ParseFloat(string(s), 64); err == nil && t == "" && seconds >= firstEpoch && seconds < lastEpoch {
		t = time.Unix(int64(seconds), 0).UTC().Format(time.RFC3339)
	}
	if doubt := metadata.Doubt(t, latest); doubt != "" {
		a.Doubtful = append(a.Doubtful, fmt.Sprintf("%s %s: %s", what, t, doubt))
	}
	if metadata.Future(t, latest) {
		return ""
	}
	return t
}

// Numbers from 1973 to 2286 as seconds since 1970; smaller ones are written like dates (20190624), larger ones count
// something else.
const (
	firstEpoch = 1e8
	lastEpoch  = 1e10
)

// jsonMessage says where a JSON error is in words of one line.
func jsonMessage(err error) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Sprintf("at byte %d: %s", syntax.Offset, strings.TrimPrefix(err.Error(), "json: "))
	case errors.As(err, &kind):
		return fmt.Sprintf("field %q: a %s is not what it holds", kind.Field, kind.Value)
	}
	return err.Error()
}

// scalar is a JSON string, number, boolean or null, as a string.
type scalar string

func (s *scalar) UnmarshalJSON(data []byte) error {
	switch data[0] {
	case '"':
		return json.Unmarshal(data, (*string)(s))
	case '{', '[':
		return &json.UnmarshalTypeError{Value: "list or object"}
	case 'n':
		return nil
	}
	*s = scalar(data)
	return nil
}

// scalars is a string or a list of strings or of objects with a name, as JSON-LD has them.
type scalars []string

func (s *scalars) UnmarshalJSON(data []byte) error {
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	*s = names(v)
	return nil
}

// names collects the names in a value of JSON-LD: a string, an object's "name", or a list of these.
func names(v any) []string {
	switch v := v.(type) {
	case string:
		if v = strings.TrimSpace(v); v != "" {
			return []string{v}
		}
	case map[string]any:
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
