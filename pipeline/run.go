package pipeline

import (
	"context"
	"errors"
	"io"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"dateline/pipeline/source"
)

// job is one lent item on its way to a worker. The writer takes the slots of jobs in input order and waits for each
// to be filled, so results are written in input order whichever worker is first.
type job struct {
	item source.Item
	read time.Duration
	slot chan Result // capacity 1: a worker never waits for the writer
}

// Run reads the source to its end and writes every result to the sink. It returns early with the error of a dead
// source or sink, and with the context's error when that is cancelled; the summary is right in each case. Only the
// reader stops early: what was read by then is still worked on, written unless the sink is dead, and given back. The
// source is not closed.
func Run(ctx context.Context, c Config) (Summary, error) {
	if c.Workers <= 0 {
		c.Workers = runtime.GOMAXPROCS(0)
	}
	jobs := make(chan job)
	order := make(chan chan Result, 4*c.Workers) // how far fast workers may run ahead of a slow one
	reading, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var group errgroup.Group
	group.Go(func() error {
		defer close(order)
		defer close(jobs)
		return c.read(reading, jobs, order)
	})
	for range c.Workers {
		group.Go(func() error {
			for j := range jobs {
				r := c.work(j.item)
				r.times.read = j.read
				j.slot <- r
			}
			return nil
		})
	}
	w := newWriter(context.WithoutCancel(ctx), &c, stop)
	group.Go(func() error { return w.drain(order) })
	err := group.Wait()
	return w.sum.snapshot(w.start), err
}

// read lends items to the workers until the source ends or the context is cancelled.
func (c *Config) read(ctx context.Context, jobs chan<- job, order chan<- chan Result) error {
	for {
		start := time.Now()
		item, err := c.Source.Next(ctx)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case ctx.Err() != nil && err != nil:
			return context.Cause(ctx)
		case err != nil:
			return err
		}
		j := job{item: item, read: time.Since(start), slot: make(chan Result, 1)}
		order <- j.slot // the writer drains even when it failed, so this and the next line always end
		jobs <- j
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
	}
}
