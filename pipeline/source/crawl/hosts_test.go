package crawl

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"dateline/pipeline/source"
	"dateline/pipeline/source/web"
)

// watch remembers the requests of one host.
type watch struct {
	first  func() // called at the first request
	last   func() // called after the last
	mu     sync.Mutex
	busy   bool
	ended  time.Time
	pages  int
	faults []string
}

func (h *watch) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	if h.busy {
		h.faults = append(h.faults, "two requests at once")
	}
	if gap := time.Since(h.ended); gap < pauseBetween {
		h.faults = append(h.faults, fmt.Sprint("a gap of ", gap))
	}
	h.busy = true
	h.mu.Unlock()
	fmt.Fprint(w, r.URL.Path)
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.pages++; h.pages == 1 {
		h.first()
	}
	if h.pages == pagesEach {
		h.last()
	}
	h.busy, h.ended = false, time.Now()
}

const (
	pauseBetween = 2 * time.Millisecond
	pagesEach    = 100
)

// Fifty hosts with a hundred pages each, named one host after the other, are asked in parallel, while on each host
// one request follows another with the pause between.
func TestManyHosts(t *testing.T) {
	const hosts = 50
	var started, togetherWithFirst atomic.Int32
	var addresses []string
	watches := make([]*watch, hosts)
	for i := range watches {
		watches[i] = &watch{first: func() { started.Add(1) }, last: func() { togetherWithFirst.CompareAndSwap(0, started.Load()) }}
		s := httptest.NewServer(watches[i])
		defer s.Close()
		for p := range pagesEach {
			addresses = append(addresses, fmt.Sprint(s.URL, "/", p))
		}
	}
	f := web.New(web.Options{AllowPrivate: true, IgnoreRobots: true, Delay: pauseBetween, Retries: -1})
	defer f.Close()
	src := source.FromWalk(Walk(addresses, f, Options{}))
	defer src.Close()
	seen := map[string]bool{}
	for {
		item, err := src.Next(t.Context())
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil || item.Err != nil {
			t.Fatal(err, item.Err)
		}
		seen[item.Raw.Location] = true
	}
	if len(seen) != hosts*pagesEach {
		t.Errorf("%d pages came", len(seen))
	}
	for i, w := range watches {
		if w.pages != pagesEach || len(w.faults) > 0 {
			t.Errorf("host %d: %d pages, faults %v", i, w.pages, w.faults)
		}
	}
	if n := togetherWithFirst.Load(); n < hosts*4/5 {
		t.Errorf("only %d hosts were asked before one had given all its pages", n)
	}
}
