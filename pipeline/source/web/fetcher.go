// Package web fetches pages politely and safely: within time and size limits, from public addresses only, as
// robots.txt allows, one request at a time and a pause between two on each host, with retries and conditional
// requests.
package web

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"time"

	"dateline/pipeline/source"
)

// Options of fetching. The zero value is a good citizen's.
type Options struct {
	AllowPrivate bool          // also fetch from private, loopback and other special addresses
	IgnoreRobots bool          // fetch what robots.txt forbids
	Contact      string        // address or e-mail put into the user agent for the people who run the sites
	MaxBytes     int64         // the largest page, before and after decompression; 0 means 16 MiB
	Timeout      time.Duration // for one whole request; 0 means a minute
	Delay        time.Duration // between the end of one request and the next to the same host; 0 means a second
	PerHost      int           // requests to one host at once; 0 means 1
	Total        int           // requests at once; 0 means 16
	Retries      int           // after temporary failures; 0 means 2, negative none

	Known func(location string) (etag, modified string) // validators of what is stored; nil means nothing is

	public   func(netip.Addr) bool // what AllowPrivate decides; tests set it
	resolver *net.Resolver         // nil is the system's
}

const (
	maxRedirects   = 10
	connectTimeout = 10 * time.Second
	headerTimeout  = 30 * time.Second
)

func (o Options) withDefaults() Options {
	set := func(field *int, value int) {
		if *field == 0 {
			*field = value
		}
	}
	set(&o.PerHost, 1)
	set(&o.Total, 16)
	set(&o.Retries, 2)
	if o.public == nil {
		o.public = func(a netip.Addr) bool { return o.AllowPrivate || public(a) }
	}
	if o.MaxBytes == 0 {
		o.MaxBytes = 16 << 20
	}
	if o.Timeout == 0 {
		o.Timeout = time.Minute
	}
	if o.Delay == 0 {
		o.Delay = time.Second
	}
	return o
}

// Fetcher fetches pages. It is safe for concurrent use.
type Fetcher struct {
	options Options
	client  *http.Client
	slots   chan struct{} // one token per request under way
	gates   gates
	robots  robotsCache
}

// New returns a Fetcher.
func New(o Options) *Fetcher {
	o = o.withDefaults()
	f := &Fetcher{options: o, client: newClient(o), slots: make(chan struct{}, o.Total)}
	f.gates.perHost = o.PerHost
	return f
}

// Close drops idle connections.
func (f *Fetcher) Close() { f.client.CloseIdleConnections() }

// Page is a fetched page.
type Page struct {
	Location  string // the address asked for, without credentials
	URL       string // the address that answered, after redirects, without credentials
	MediaType string // "text/html", in lower case without parameters
	Charset   string // as declared by the server
	Body      []byte // decompressed
	Fetched   time.Time
	ETag      string
	Modified  string // the Last-Modified header, verbatim
}

// Fetch gets a page, following redirects. Its errors are one line without the address: a *source.Error for what the
// server or the rules of politeness say, source.ErrUnchanged where the page is as known.
func (f *Fetcher) Fetch(ctx context.Context, address string) (Page, error) {
	u, err := parse(address)
	if err != nil || f.options.Known == nil {
		return f.FetchIf(ctx, address, "", "")
	}
	etag, modified := f.options.Known(plain(u))
	return f.FetchIf(ctx, address, etag, modified)
}

// FetchIf is Fetch with the validators of what the caller knows instead of what Options say is stored.
func (f *Fetcher) FetchIf(ctx context.Context, address, etag, modified string) (Page, error) {
	u, err := parse(address)
	if err != nil {
		return Page{}, err
	}
	return f.follow(ctx, u, validators(etag, modified), visitor{f.options.Timeout, f.read})
}

// follow visits an address and where it leads to.
func (f *Fetcher) follow(ctx context.Context, u *url.URL, header http.Header, v visitor) (Page, error) {
	location := plain(u)
	for range maxRedirects + 1 {
		if err := f.allowed(ctx, u); err != nil {
			return Page{}, err
		}
		page, next, err := f.persist(ctx, u, header, v)
		if err != nil || next == nil {
			page.Location, page.URL = location, plain(u)
			return page, err
		}
		u = next
	}
	return Page{}, source.Problem("redirects", "more than %d redirects", maxRedirects)
}

// validators are the headers that make a request conditional.
func validators(etag, modified string) http.Header {
	h := http.Header{}
	if etag != "" {
		h.Set("If-None-Match", etag)
	}
	if modified != "" {
		h.Set("If-Modified-Since", modified)
	}
	return h
}

// parse checks an address: http or https, with a host.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return nil, source.Problem("bad URL", "not a URL")
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, source.Problem("bad URL", "only http and https addresses are read")
	case u.Hostname() == "":
		return nil, source.Problem("bad URL", "no host in it")
	}
	u.Fragment = ""
	return u, nil
}

// plain is the address without credentials.
func plain(u *url.URL) string {
	c := *u
	c.User = nil
	return c.String()
}
