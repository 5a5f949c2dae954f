package index

// Sort is the order of the rows; ties are broken by article id and the fact's place in its record.
type Sort string

// The orders. An empty Sort is ByRelevance for articles that must have words, and ByDate otherwise.
const (
	ByRelevance Sort = "relevance" // best first
	ByDate      Sort = "date"      // newest first; rows without a date last
	ByAmount    Sort = "amount"    // largest sum in the query's currency first; rows without one last
)

// Width is the width of a histogram's buckets.
type Width string

// The widths. An empty Width asks for no histogram.
const (
	Year  Width = "year"
	Month Width = "month"
	Day   Width = "day"
)

// Query is one question: which rows, in which order, with which counts. The zero Limit asks for counts only.
type Query struct {
	Of        Kind    // what a row is; empty means Articles
	Where     Expr    // nil matches everything
	Stories   bool    // of articles of one story list and count only the one that leads among those that match, see Collapse
	Sort      Sort    // order of the rows
	Currency  string  // ISO 4217 code for ByAmount; empty: the one that Where names
	After     string  // Result.Next of the page before; empty for the first
	Limit     int     // rows of one page, at most MaxLimit
	Facets    []Facet // counts under this query
	Histogram Width   // counts by publication date
}

// MaxLimit is the largest page.
const MaxLimit = 1000

// Facet asks for the most frequent values of one field among the rows that match.
type Facet struct {
	Field  string // one of FacetFields
	Prefix string // only values one of whose words starts with it, case and accents aside
	Limit  int    // number of values; zero means DefaultFacetLimit
}

// DefaultFacetLimit is the number of values of a facet that names no limit.
const DefaultFacetLimit = 10

// FacetFields are the fields that can be counted. Month is the month of publication, status and kind are those of
// agreements, party and speaker are names.
func FacetFields() []string {
	return []string{"person", "org", "place", "event", "source", "month", "language", "status", "kind", "party", "speaker", "currency"}
}
