// Package article holds the types that cross package boundaries: the raw bytes of an input, the article decoded
// from them, the facts extracted from its text, and the record that joins the two. The JSON of Record is the
// project's public contract. All offsets are UTF-8 byte offsets into Article.Text, half open.
package article

import (
	"cmp"
	"strings"
	"time"
)

// Raw is one undecoded article as a source read it.
type Raw struct {
	Location  string    // URL, absolute path or "container#member"; names the input in every message
	MediaType string    // "text/html", "application/json", …; empty when the decoder must sniff
	Charset   string    // as declared by the transport; empty when unknown
	Body      []byte    // the bytes after transport decompression
	Fetched   time.Time // when it was read; zero for local input
	ETag      string    // validators of a fetched page, kept for conditional requests
	Modified  string    // the Last-Modified header, verbatim
	Hints     Article   // what the source knows already (feed title and date, --published); empty fields say nothing
}

// Published says where Article.Published came from; a date is never invented.
type Published string

// The sources of a publication date, in falling order of trust within one article.
const (
	PublishedJSONLD Published = "json-ld"
	PublishedMeta   Published = "meta"
	PublishedFeed   Published = "feed"
	PublishedURL    Published = "url"
	PublishedText   Published = "text"
	PublishedFlag   Published = "flag"
	PublishedNone   Published = "none"
)

// Article is one news article as plain text with its metadata.
type Article struct {
	ID              string    `json:"id"`
	URL             string    `json:"url,omitempty"`
	Path            string    `json:"path,omitempty"`
	Title           string    `json:"title"`
	Published       string    `json:"published,omitempty"` // RFC 3339 date or date-time
	PublishedSource Published `json:"published_source"`
	Modified        string    `json:"modified,omitempty"` // RFC 3339 date or date-time
	Doubtful        []string  `json:"doubtful,omitempty"` // dates given that cannot be right: "published 2099-01-01 (json-ld): in the future"
	Language        string    `json:"language,omitempty"` // BCP 47 primary tag: "en"
	Source          string    `json:"source,omitempty"`   // site or feed
	Authors         []string  `json:"authors,omitempty"`
	Story           string    `json:"story,omitempty"`   // given by the store: the same for articles whose texts are mostly the same
	Dropped         []string  `json:"dropped,omitempty"` // blocks taken out of Text because the site prints them on many pages
	Text            string    `json:"text"`              // valid UTF-8, paragraphs separated by blank lines
}

// Label is what people know the article by: its title or, where it has none, its address, path or id.
func (a Article) Label() string { return cmp.Or(a.Title, a.URL, a.Path, a.ID) }

// Day is the date of a date or date-time, as people are shown it.
func Day(value string) string {
	day, _, _ := strings.Cut(value, "T")
	return day
}

// SchemaVersion is the version of Record's JSON, described by docs/record.schema.json.
const SchemaVersion = 1

// Record is one article with its facts: one line of JSONL, one row of the store.
type Record struct {
	Schema int `json:"schema"`
	Article
	Facts
	Extractor    string   `json:"extractor,omitempty"`     // fingerprint of the rules, models and corrections used
	FailedLayers []string `json:"failed_layers,omitempty"` // extractors that failed on this article; their facts are missing
}
