package index

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"dateline/article"
)

// Result is one page of the rows that match, with counts over all of them. Its JSON is the HTTP API's.
type Result struct {
	Total     int                `json:"total"`              // rows that match
	Articles  int                `json:"articles,omitempty"` // where Total counts one article of each story: all articles that match
	Hits      []Hit              `json:"hits"`
	Facets    map[string][]Count `json:"facets,omitempty"`    // by field, most frequent first, ties by value
	Histogram []Count            `json:"histogram,omitempty"` // by "2019", "2019-06" or "2019-06-23", in order; empty ones left out
	Next      string             `json:"next,omitempty"`      // cursor of the next page; empty on the last
}

// Count is how many rows have a value.
type Count struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

// Hit is one row: an article, and where facts are listed, one of its facts.
type Hit struct {
	ID        string    `json:"id"` // of the article
	Title     string    `json:"title"`
	URL       string    `json:"url,omitempty"`
	Path      string    `json:"path,omitempty"`
	Published string    `json:"published,omitempty"`
	Source    string    `json:"source,omitempty"`
	Language  string    `json:"language,omitempty"`
	Score     float64   `json:"score,omitempty"`    // relevance, comparable within one result; zero in other orders
	Passages  []Passage `json:"passages,omitempty"` // of an article: where the words of the query stand
	Fact      *Fact     `json:"fact,omitempty"`
	Story     string    `json:"story,omitempty"` // of the article
	Also      []Copy    `json:"also,omitempty"`  // the articles that this one stands for, where one is listed of each story
}

// Label is what people know the hit's article by, see article.Article.
func (h Hit) Label() string { return cmp.Or(h.Title, h.URL, h.Path, h.ID) }

// Passage is an excerpt of the text with the words that matched.
type Passage struct {
	Start int            `json:"start"` // byte offset of Text in the article's text
	Text  string         `json:"text"`
	Marks []article.Span `json:"marks,omitempty"` // byte offsets into Text, in order
}

// Cut reports whether the article's text goes on before and after the passage, as far as can be told from itself: it
// stands at the start, or ends like a sentence.
func (p Passage) Cut() (before, after bool) {
	last, _ := utf8.DecodeLastRuneInString(p.Text)
	return p.Start > 0, p.Text != "" && !strings.ContainsRune(".!?…\"'”’»)", last)
}

// Fact is one fact as a row: its place, the sentence that is its evidence, and the values of its kind, of which
// exactly one is set.
type Fact struct {
	Kind     Kind         `json:"kind"`
	N        int          `json:"n"`        // index into the record's list of that kind
	Span     article.Span `json:"span"`     // byte offsets into the article's text
	Evidence Passage      `json:"evidence"` // the sentence, with the fact's words marked

	Entity    *article.Entity `json:"entity,omitempty"`
	Date      *article.Date   `json:"date,omitempty"`
	Amount    *article.Amount `json:"amount,omitempty"`
	Agreement *Agreement      `json:"agreement,omitempty"`
	Quote     *Quote          `json:"quote,omitempty"`
}

// Agreement is an agreement with its references resolved.
type Agreement struct {
	Status     string           `json:"status"`
	Kind       string           `json:"kind"`
	Parties    []string         `json:"parties"` // canonical names where known
	Subject    string           `json:"subject,omitempty"`
	Date       string           `json:"date,omitempty"`
	DateSource string           `json:"date_source,omitempty"` // "text", or "published" where the text gives no date
	Amounts    []article.Amount `json:"amounts,omitempty"`
	Confidence float64          `json:"confidence"`
}

// Quote is a quotation with its speaker's name.
type Quote struct {
	Text    string `json:"text"`
	Speaker string `json:"speaker,omitempty"` // canonical name where known
}
