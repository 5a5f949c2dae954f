package main

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"
)

// whileWriting measures how much slower searches are while articles are added in batches as fast as they can be, and
// takes them away again.
func whileWriting(x *opened, n int) error {
	var names []string
	var asks []func() (int, error)
	for _, q := range questions() {
		ask, err := q.asked(x)
		if err != nil {
			return err
		}
		if !q.rows { // those read records, which is the store's
			names, asks = append(names, q.name), append(asks, ask)
		}
	}
	idle, err := mixed(asks)
	if err != nil {
		return err
	}
	var done atomic.Bool
	written := make(chan []string)
	started := time.Now()
	var failed error
	go func() {
		g := corpus()
		var ids []string
		for first := n; !done.Load() && failed == nil; first += batchSize {
			batch := entries(g, first, first+batchSize)
			for _, e := range batch {
				ids = append(ids, e.Record.ID)
			}
			failed = x.Put(context.Background(), batch)
		}
		written <- ids
	}()
	busy, err := mixed(asks)
	done.Store(true)
	ids := <-written
	if err := errors.Join(err, failed); err != nil {
		return err
	}
	fmt.Printf("while %.0f articles/s are added\n", float64(len(ids))/time.Since(started).Seconds())
	for i, name := range names {
		fmt.Printf("%-21s p50 %8.2f %8.2f (%4.1f)   p99 %8.2f %8.2f (%4.1f)\n", name, ms(idle[i].p50), ms(busy[i].p50), float64(busy[i].p50)/float64(idle[i].p50),
			ms(idle[i].p99), ms(busy[i].p99), float64(busy[i].p99)/float64(idle[i].p99))
	}
	_, err = x.Delete(context.Background(), ids)
	return err
}

// mixed asks all questions in turn, again and again.
func mixed(asks []func() (int, error)) ([]timing, error) {
	times, list := make([][]time.Duration, len(asks)), make([]timing, len(asks))
	for range rounds {
		for i, ask := range asks {
			start := time.Now()
			if _, err := ask(); err != nil {
				return nil, err
			}
			times[i] = append(times[i], time.Since(start))
		}
	}
	for i := range list {
		list[i].p50, list[i].p99 = percentiles(times[i])
	}
	return list, nil
}
