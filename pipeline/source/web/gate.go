package web

import (
	"context"
	"sync"
	"time"

	"dateline/pipeline/source"
)

// gates hand out the right to ask a host.
type gates struct {
	perHost int
	mu      sync.Mutex
	byHost  map[string]*gate
}

// gate lets a few requests at once through to one host, and the next only when the pause after the last is over. It
// shuts for good when the host fails to answer too often in a row.
type gate struct {
	open     chan struct{}
	mu       sync.Mutex
	next     time.Time
	failures int // in a row
}

// mostFailures in a row are taken for a host that is down; a run does not wait for the rest of its pages to fail.
const mostFailures = 6

func (g *gates) of(host string) *gate {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.byHost == nil {
		g.byHost = map[string]*gate{}
	}
	if g.byHost[host] == nil {
		g.byHost[host] = &gate{open: make(chan struct{}, g.perHost)}
	}
	return g.byHost[host]
}

// enter waits for the host's turn; leave must follow where it succeeds.
func (g *gate) enter(ctx context.Context) error {
	select {
	case g.open <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	g.mu.Lock()
	wait, down := time.Until(g.next), g.failures >= mostFailures
	g.mu.Unlock()
	if down {
		<-g.open
		return source.Problem("host down", "not asked, as the host failed to answer %d times in a row", mostFailures)
	}
	if err := sleep(ctx, wait); err != nil {
		<-g.open
		return err
	}
	return nil
}

// leave ends a request, which the host answered or not; the next one must wait.
func (g *gate) leave(pause time.Duration, answered bool) {
	g.hold(pause)
	g.mu.Lock()
	g.failures++
	if answered {
		g.failures = 0
	}
	g.mu.Unlock()
	<-g.open
}

// hold lets nobody through before the pause is over.
func (g *gate) hold(pause time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if next := time.Now().Add(pause); next.After(g.next) {
		g.next = next
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
