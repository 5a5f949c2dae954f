// Package web serves search over HTTP: a JSON API, and a page that works without JavaScript and keeps its state in the
// URL. It is read-only unless it is given a function that ingests.
package web

import (
	"context"
	"crypto/subtle"
	"embed"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"dateline/index"
)

//go:embed static
var static embed.FS

// Options are what the server is built from. Search is required.
type Options struct {
	Search index.Searcher
	Ready  func() error // nil error: questions can be answered; may be nil
	Log    *slog.Logger // may be nil

	// Ingest stores the articles of a request body (JSON, JSON Lines, HTML or text by its media type) and returns a summary
	// that is encoded as JSON. Nil keeps the server read-only.
	Ingest func(ctx context.Context, body io.Reader, mediaType string) (any, error)
	// Archive answers another dateline that reads and writes here, under /archive/; nil refuses it.
	Archive http.Handler
	Token   string // the bearer token that Ingest and Archive ask for; an empty one admits nobody
}

type server struct {
	Options
	pages pages
}

// route is one line of the server's table of contents.
type route struct {
	pattern string
	handle  http.HandlerFunc
}

// New returns the server's handler.
func New(o Options) http.Handler {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s := &server{Options: o, pages: parsePages()}
	metrics := newMetrics()
	mux := http.NewServeMux()
	for _, r := range s.routes(metrics.handler()) {
		mux.Handle(r.pattern, metrics.watch(r.pattern, r.handle))
	}
	return secure(s.localOnly(s.routed(mux)))
}

func (s *server) routes(metrics http.Handler) []route {
	routes := []route{
		{"GET /{$}", s.searchPage},
		{"GET /articles/{id...}", s.articlePage},
		{"GET /static/", http.FileServerFS(static).ServeHTTP},
		{"GET /api/search", s.apiSearch},
		{"GET /api/facts", s.apiFacts},
		{"GET /api/articles/{id...}", s.apiArticle},
		{"GET /api/facets/{field}", s.apiFacet},
		{"GET /api/openapi.json", s.apiSpec},
		{"GET /healthz", s.healthz},
		{"GET /readyz", s.readyz},
		{"GET /metrics", metrics.ServeHTTP},
	}
	if s.Ingest != nil {
		routes = append(routes, route{"POST /api/ingest", s.withToken(s.apiIngest)})
	}
	if s.Archive != nil {
		routes = append(routes, route{"POST /archive/", s.withToken(s.archive)})
	}
	return routes
}

// secure sets the headers that keep a hostile article or page from doing harm in the reader's browser.
func secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		next.ServeHTTP(w, r)
	})
}

// routed answers what no route takes with a JSON error: 404, or 405 with the methods that are allowed.
func (s *server) routed(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler, pattern := mux.Handler(r)
		if pattern != "" {
			mux.ServeHTTP(w, r)
			return
		}
		refused := &refusal{ResponseWriter: w}
		handler.ServeHTTP(refused, r)
		s.fail(w, refused.code, fmt.Errorf("%s %s: %s; the API is described at /api/openapi.json", r.Method, r.URL.Path, http.StatusText(refused.code)))
	})
}

// refusal keeps the status of an answer and drops its text.
type refusal struct {
	http.ResponseWriter
	code int
}

func (r *refusal) WriteHeader(code int)        { r.code = code }
func (r *refusal) Write(b []byte) (int, error) { return len(b), nil }

// localOnly refuses a request to a loopback address that names another host: a page elsewhere whose name was pointed
// at this machine (DNS rebinding) must not read the archive.
func (s *server) localOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		local, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
		if ok && local.IP.IsLoopback() && !loopbackName(r.Host) {
			s.fail(w, http.StatusMisdirectedRequest, fmt.Errorf("%q is not a name of this machine", r.Host))
			return
		}
		next.ServeHTTP(w, r)
	})
}

func loopbackName(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

func (s *server) healthz(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") }

func (s *server) readyz(w http.ResponseWriter, _ *http.Request) {
	if s.Ready != nil {
		if err := s.Ready(); err != nil {
			s.fail(w, http.StatusServiceUnavailable, err)
			return
		}
	}
	fmt.Fprintln(w, "ready")
}

// withToken lets only requests with the token through.
func (s *server) withToken(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !s.authorized(r) {
			w.Header().Set("WWW-Authenticate", `Bearer realm="dateline"`)
			s.fail(w, http.StatusUnauthorized, errors.New("a bearer token is needed: Authorization: Bearer TOKEN"))
			return
		}
		next(w, r)
	}
}

// maxArchive is the largest request of another dateline, in bytes: a batch of articles with their facts.
const maxArchive = 256 << 20

func (s *server) archive(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxArchive)
	s.Archive.ServeHTTP(w, r)
}

// authorized compares the bearer token in constant time.
func (s *server) authorized(r *http.Request) bool {
	return s.Token != "" && subtle.ConstantTimeCompare([]byte(r.Header.Get("Authorization")), []byte("Bearer "+s.Token)) == 1
}

// metrics counts requests and their time by route and status.
type metrics struct {
	registry *prometheus.Registry
	seconds  *prometheus.HistogramVec
}

func newMetrics() metrics {
	m := metrics{prometheus.NewRegistry(), prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: "dateline_http_request_seconds", Help: "Time to answer a request, by route and status.",
		Buckets: prometheus.ExponentialBuckets(0.001, 4, 8),
	}, []string{"route", "code"})}
	m.registry.MustRegister(m.seconds)
	return m
}

func (m metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

func (m metrics) watch(pattern string, next http.Handler) http.Handler {
	return promhttp.InstrumentHandlerDuration(m.seconds.MustCurryWith(prometheus.Labels{"route": pattern}), next)
}

// Serve limits: slow or idle clients are cut off.
const (
	readHeaderTimeout = 5 * time.Second
	writeTimeout      = 2 * time.Minute
	idleTimeout       = 2 * time.Minute
)

// NewServer wraps the handler with time-outs; the caller serves and shuts it down.
func NewServer(handler http.Handler) *http.Server {
	return &http.Server{Handler: handler, ReadHeaderTimeout: readHeaderTimeout, WriteTimeout: writeTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: 64 << 10}
}
