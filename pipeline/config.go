// Package pipeline moves articles from a source into a sink: read | decode and extract × N | write. Results reach
// the sink in input order, a slow sink stops the reader, and every lent item is given back exactly once.
package pipeline

import (
	"context"
	"time"

	"dateline/article"
	"dateline/pipeline/source"
)

// Config is everything that Run needs. Source, Decode, Extract and Sink are required.
type Config struct {
	Source  source.Source
	Decode  func(article.Raw) (article.Article, error)
	Extract func(article.Article) article.Record
	Sink    Sink

	Known    Known // may be nil
	Workers  int   // articles decoded and extracted at once; 0 means GOMAXPROCS
	Batch    Batch
	Progress func(Summary) // called by one goroutine after each batch; may be nil
	Report   func(Result)  // called by one goroutine for each result, in input order, after it was written; may be nil
}

// Known says what becomes of an input with this content whose work was done before: it is unchanged, or skipped as
// before. It returns false where the work is to be done, and is called by many goroutines.
type Known func(location, hash string) (source.Outcome, bool)

// Batch limits how many results are written at once; a batch is written when the first limit is reached. Zero fields
// take the defaults of 256 results, 8 MiB of text and one second.
type Batch struct {
	Count  int
	Bytes  int
	Linger time.Duration
}

// Sink takes results in input order: stored ones with a Record, failed and skipped ones without, never unchanged
// ones. Put may change a result's Outcome in place (an article that the user deleted is skipped). An error ends the
// run, and none of the batch counts as stored. The context is not cancelled when the run is, so that what was read is kept.
type Sink interface {
	Put(ctx context.Context, results []Result) error
}

// Result is one item after the work was done.
type Result struct {
	Location string
	Hash     string // hex SHA-256 of the raw content and the source's hints; empty where nothing could be read
	Size     int    // raw bytes
	Fetched  time.Time
	ETag     string
	Modified string          // the Last-Modified header, verbatim
	Record   *article.Record // nil unless the outcome is stored
	Outcome  source.Outcome

	times times
	give  func(source.Outcome)
}

// String is the result's one-line message: "news/a.html: failed: binary data".
func (r Result) String() string {
	s := r.Location + ": " + string(r.Outcome.Status)
	if r.Outcome.Err != nil {
		s += ": " + oneLine(r.Outcome.Err.Error())
	}
	return s
}
