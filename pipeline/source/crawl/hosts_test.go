package crawl

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"dateline/pipeline/source"
	"dateline/pipeline/source/web"
)

// watch remembers the requests of one host.
type watch struct {
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
	h.pages++
	h.busy, h.ended = false, time.Now()
}

const pauseBetween = 2 * time.Millisecond

// Fifty hosts with a hundred pages each, named one host after the other, are asked in parallel, while on each host
// one request follows another with the pause between.
func TestManyHosts(t *testing.T) {
	const hosts, pages = 50, 100
	var addresses []string
	watches := make([]*watch, hosts)
	for i := range watches {
		watches[i] = &watch{}
		s := httptest.NewServer(watches[i])
		defer s.Close()
		for p := range pages {
			addresses = append(addresses, fmt.Sprint(s.URL, "/", p))
		}
	}
	f := web.New(web.Options{AllowPrivate: true, IgnoreRobots: true, Delay: pauseBetween, Retries: -1})
	defer f.Close()
	src := source.FromWalk(Walk(addresses, f, Options{}))
	defer src.Close()
	start := time.Now()
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
	if len(seen) != hosts*pages {
		t.Errorf("%d pages came", len(seen))
	}
	for i, w := range watches {
		if w.pages != pages || len(w.faults) > 0 {
			t.Errorf("host %d: %d pages, faults %v", i, w.pages, w.faults)
		}
	}
	if alone := hosts * pages * pauseBetween; time.Since(start) > alone {
		t.Errorf("it took %v, as long as one host after the other (%v)", time.Since(start), alone)
	}
}
