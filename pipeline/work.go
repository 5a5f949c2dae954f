package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"dateline/article"
	"dateline/pipeline/decode"
	"dateline/pipeline/source"
)

// Panic is the error of an item on which the decoder or the extractor panicked.
type Panic struct {
	Value any
	Stack []byte
}

func (p *Panic) Error() string { return fmt.Sprint("panic: ", p.Value) }

// Reason is the class that panics are counted by.
func (p *Panic) Reason() string { return "panic" }

// work does the worker's part for one item; it never fails and never panics.
func (c *Config) work(item source.Item) Result {
	r := Result{
		Location: item.Raw.Location, Size: len(item.Raw.Body), give: item.Give,
		Fetched: item.Raw.Fetched, ETag: item.Raw.ETag, Modified: item.Raw.Modified,
	}
	if item.Err != nil {
		r.Outcome = failure(item.Err)
		return r
	}
	r.Hash = Hash(item.Raw)
	if c.Known != nil {
		if outcome, ok := c.Known(r.Location, r.Hash); ok {
			r.Outcome = outcome
			return r
		}
	}
	r.Outcome = failure(c.convert(item.Raw, &r))
	return r
}

// convert decodes and extracts, and puts the record into r.
func (c *Config) convert(raw article.Raw, r *Result) (err error) {
	defer func() {
		if v := recover(); v != nil {
			r.Record, err = nil, &Panic{v, debug.Stack()}
		}
	}()
	start := time.Now()
	a, err := c.Decode(raw)
	decoded := time.Now()
	r.times.decode = decoded.Sub(start)
	if err != nil {
		return err
	}
	record := c.Extract(a)
	r.times.extract = time.Since(decoded)
	r.Record = &record
	return nil
}

// failure is the outcome that err means; stored where there is none.
func failure(err error) source.Outcome {
	var problem *source.Error
	switch {
	case err == nil:
		return source.Outcome{Status: source.Stored}
	case errors.Is(err, source.ErrUnchanged):
		return source.Outcome{Status: source.Unchanged}
	case errors.Is(err, decode.ErrNoArticle):
		return source.Outcome{Status: source.Skipped, Reason: "no article", Err: err}
	case errors.As(err, &problem) && problem.Skip:
		return source.Outcome{Status: source.Skipped, Reason: problem.Class, Err: err}
	}
	return source.Outcome{Status: source.Failed, Reason: Reason(err), Err: err}
}

// Hash is the content hash of an input: its bytes and what the source knew about it, but not when it was read.
func Hash(raw article.Raw) string {
	h := sha256.New()
	h.Write(raw.Body)
	hints, _ := json.Marshal(raw.Hints) // plain strings: cannot fail
	fmt.Fprintf(h, "\x00%s\x00%s\x00%s", raw.MediaType, raw.Charset, hints)
	return hex.EncodeToString(h.Sum(nil))
}
