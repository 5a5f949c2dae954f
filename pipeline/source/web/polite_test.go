package web

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestRobotsAreObeyed(t *testing.T) {
	var asked atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			asked.Add(1)
			fmt.Fprint(w, "User-agent: dateline\nDisallow: /private\nSitemap: https://a.example/s.xml")
			return
		}
		fmt.Fprint(w, "page")
	}))
	defer s.Close()
	f := quick(t, nil)
	fails(t, f, s.URL+"/private/a", "robots")
	if _, err := f.Fetch(t.Context(), s.URL+"/public"); err != nil {
		t.Error(err)
	}
	if u, _ := parse(s.URL); len(f.Sitemaps(t.Context(), u)) != 1 {
		t.Error("the sitemap is not known")
	}
	if asked.Load() != 1 {
		t.Errorf("robots.txt was fetched %d times", asked.Load())
	}
	if _, err := quick(t, func(o *Options) { o.IgnoreRobots = true }).Fetch(t.Context(), s.URL+"/private/a"); err != nil {
		t.Error(err)
	}
}

func TestRobotsThatCannotBeRead(t *testing.T) {
	tests := []struct {
		name    string
		handler http.HandlerFunc
		class   string
	}{
		{"missing", http.NotFound, ""},
		{"forbidden", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusForbidden) }, ""},
		{"broken server", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusInternalServerError) }, "robots"},
		{"redirect", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/rules", http.StatusFound)
		}, "robots"},
		{"redirect loop", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/robots.txt", http.StatusFound)
		}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			mux := http.NewServeMux()
			mux.HandleFunc("/robots.txt", test.handler)
			mux.HandleFunc("/rules", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "User-agent: *\nDisallow: /") })
			mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "page") })
			s := httptest.NewServer(mux)
			defer s.Close()
			f := quick(t, nil)
			if test.class != "" {
				fails(t, f, s.URL+"/page", test.class)
			} else if _, err := f.Fetch(t.Context(), s.URL+"/page"); err != nil {
				t.Error(err)
			}
		})
	}
}

// gaps remembers when requests begin and end.
type gaps struct {
	mu     sync.Mutex
	ended  time.Time
	least  time.Duration
	now    int
	most   int
	served int
}

func (g *gaps) begin() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if gap := time.Since(g.ended); !g.ended.IsZero() && (g.least == 0 || gap < g.least) {
		g.least = gap
	}
	g.now++
	g.most = max(g.most, g.now)
	g.served++
}

func (g *gaps) end() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.now--
	g.ended = time.Now()
}

func (g *gaps) wrap(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		g.begin()
		defer g.end()
		h(w, r)
	}
}

func TestPauseBetweenRequests(t *testing.T) {
	const pause = 30 * time.Millisecond
	tests := []struct {
		name, robots string
		options      func(*Options)
		most         int
	}{
		{"by default one at a time", "", func(o *Options) { o.Delay = pause }, 1},
		{"as robots.txt asks", "User-agent: *\nCrawl-delay: 0.03", nil, 1},
		{"two at once", "", func(o *Options) { o.PerHost = 2 }, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var g gaps
			s := httptest.NewServer(g.wrap(func(w http.ResponseWriter, r *http.Request) {
				fmt.Fprint(w, test.robots)
				time.Sleep(5 * time.Millisecond)
			}))
			defer s.Close()
			f := quick(t, test.options)
			var wait sync.WaitGroup
			for i := range 8 {
				wait.Go(func() {
					if _, err := f.Fetch(t.Context(), fmt.Sprint(s.URL, "/", i)); err != nil {
						t.Error(err)
					}
				})
			}
			wait.Wait()
			if g.served != 9 || g.most > test.most || (test.most == 1 && g.least < pause) {
				t.Errorf("%d requests, %d at once, least gap %v", g.served, g.most, g.least)
			}
		})
	}
}

func TestRetries(t *testing.T) {
	var tries atomic.Int32
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch n := tries.Add(1); {
		case r.URL.Path == "/later" && n == 1:
			w.Header().Set("Retry-After", "1")
			w.WriteHeader(http.StatusTooManyRequests)
		case r.URL.Path == "/much-later":
			w.Header().Set("Retry-After", "86400")
			w.WriteHeader(http.StatusServiceUnavailable)
		case r.URL.Path == "/broken":
			w.WriteHeader(http.StatusBadGateway)
		case r.URL.Path == "/gone":
			w.WriteHeader(http.StatusGone)
		default:
			fmt.Fprint(w, "page")
		}
	})
	f := quick(t, func(o *Options) { o.Retries = 1 })
	start := time.Now()
	if p, err := f.Fetch(t.Context(), s.URL+"/later"); err != nil || string(p.Body) != "page" || time.Since(start) < time.Second {
		t.Errorf("body %q, error %v after %v", p.Body, err, time.Since(start))
	}
	for path, want := range map[string]struct {
		class string
		tries int32
	}{"/much-later": {"HTTP 503", 1}, "/broken": {"HTTP 502", 2}, "/gone": {"HTTP 410", 1}} {
		tries.Store(0)
		fails(t, f, s.URL+path, want.class)
		if tries.Load() != want.tries {
			t.Errorf("%s: %d tries, want %d", path, tries.Load(), want.tries)
		}
	}
}

func TestHostThatIsDown(t *testing.T) {
	var asked atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		<-r.Context().Done()
	}))
	defer s.Close()
	f := quick(t, func(o *Options) { o.Timeout, o.IgnoreRobots = 20*time.Millisecond, true })
	for range mostFailures {
		fails(t, f, s.URL, "timeout")
	}
	fails(t, f, s.URL, "host down")
	if n := asked.Load(); n != mostFailures {
		t.Errorf("asked %d times", n)
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2019, 7, 1, 0, 0, 0, 0, time.UTC)
	for header, want := range map[string]time.Duration{
		"120": 2 * time.Minute, "Mon, 01 Jul 2019 00:00:30 GMT": 30 * time.Second, "Sun, 30 Jun 2019 00:00:00 GMT": 0, "-5": 0, "soon": 0, "": 0,
		"99999999999": 1 << 30 * time.Second,
	} {
		if got := retryAfter(header, now); got != want {
			t.Errorf("%q: got %v, want %v", header, got, want)
		}
	}
}
