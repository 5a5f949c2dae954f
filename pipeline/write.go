package pipeline

import (
	"context"
	"time"

	"dateline/pipeline/source"
)

// NotWritten is the reason of results that the sink did not take; its error ends the run.
const NotWritten = "not written"

// The limits of a batch where the configuration gives none.
const (
	defaultCount  = 256
	defaultBytes  = 8 << 20
	defaultLinger = time.Second
)

// writer collects results into batches and hands them to the sink.
type writer struct {
	ctx   context.Context
	c     *Config
	limit Batch
	batch []Result
	bytes int
	timer *time.Timer // runs while the batch is not empty
	sum   Summary
	start time.Time
	err   error       // the sink's first error; nothing is put after it
	stop  func(error) // stops the reader
}

func newWriter(ctx context.Context, c *Config, stop func(error)) *writer {
	w := &writer{ctx: ctx, c: c, stop: stop, limit: c.Batch, sum: newSummary(), start: time.Now()}
	if w.limit.Count <= 0 {
		w.limit.Count = defaultCount
	}
	if w.limit.Bytes <= 0 {
		w.limit.Bytes = defaultBytes
	}
	if w.limit.Linger <= 0 {
		w.limit.Linger = defaultLinger
	}
	w.timer = time.NewTimer(w.limit.Linger)
	w.timer.Stop()
	return w
}

// drain takes every slot in order and returns the sink's error, if any, after the last.
func (w *writer) drain(order <-chan chan Result) error {
	defer w.timer.Stop()
	for {
		select {
		case slot, ok := <-order:
			if !ok {
				w.flush()
				return w.err
			}
			w.await(slot)
		case <-w.timer.C:
			w.flush()
		}
	}
}

// await waits for one result, and writes the batch if that takes longer than it may linger.
func (w *writer) await(slot <-chan Result) {
	for {
		select {
		case r := <-slot:
			w.add(r)
			return
		case <-w.timer.C:
			w.flush()
		}
	}
}

func (w *writer) add(r Result) {
	if len(w.batch) == 0 {
		w.timer.Reset(w.limit.Linger)
	}
	w.batch = append(w.batch, r)
	if r.Record != nil {
		w.bytes += len(r.Record.Text)
	}
	if len(w.batch) >= w.limit.Count || w.bytes >= w.limit.Bytes {
		w.flush()
	}
}

// flush puts the batch, gives its items back and counts them.
func (w *writer) flush() {
	if len(w.batch) == 0 {
		return
	}
	w.timer.Stop()
	start := time.Now()
	w.put()
	w.sum.Writing += time.Since(start)
	for i := range w.batch {
		w.finish(&w.batch[i])
	}
	clear(w.batch)
	w.batch, w.bytes = w.batch[:0], 0
	if w.c.Progress != nil {
		w.c.Progress(w.sum.snapshot(w.start))
	}
}

// put hands all but the unchanged results to the sink; afterwards outcomes are final.
func (w *writer) put() {
	changed := make([]Result, 0, len(w.batch))
	at := make([]int, 0, len(w.batch))
	for i, r := range w.batch {
		if r.Outcome.Status != source.Unchanged {
			changed, at = append(changed, r), append(at, i)
		}
	}
	if w.err == nil && len(changed) > 0 {
		if w.err = w.c.Sink.Put(w.ctx, changed); w.err != nil {
			w.stop(w.err)
		}
	}
	for i, r := range changed {
		if w.err != nil && r.Outcome.Status == source.Stored {
			r.Outcome = source.Outcome{Status: source.Failed, Reason: NotWritten, Err: w.err}
		}
		w.batch[at[i]].Outcome = r.Outcome
	}
}

func (w *writer) finish(r *Result) {
	r.give(r.Outcome)
	w.sum.add(*r)
	if w.c.Report != nil {
		w.c.Report(*r)
	}
}
