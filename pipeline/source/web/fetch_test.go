package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"dateline/pipeline/source"
)

// serve starts a server that has no robots.txt.
func serve(t *testing.T, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		h(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// quick returns a fetcher that may ask loopback servers and does not pause.
func quick(t *testing.T, change func(*Options)) *Fetcher {
	t.Helper()
	o := Options{AllowPrivate: true, Delay: time.Nanosecond, Timeout: 5 * time.Second, Retries: -1, MaxBytes: 1 << 16}
	if change != nil {
		change(&o)
	}
	f := New(o)
	t.Cleanup(f.Close)
	return f
}

// fails fetches and checks the error's class and that it is one line without credentials.
func fails(t *testing.T, f *Fetcher, address, class string) error {
	t.Helper()
	_, err := f.Fetch(t.Context(), address)
	var reason interface{ Reason() string }
	if !errors.As(err, &reason) || reason.Reason() != class {
		t.Errorf("%s: error %v, want class %q", address, err, class)
		return err
	}
	if strings.ContainsAny(err.Error(), "\n") || strings.Contains(err.Error(), "secret") {
		t.Errorf("%s: error %q", address, err)
	}
	return err
}

func TestFetch(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		w.Header().Set("Content-Type", "Text/HTML; charset=ISO-8859-1")
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Last-Modified", "Mon, 01 Jul 2019 00:00:00 GMT")
		fmt.Fprint(w, "agent ", r.UserAgent(), " user ", user, password)
	})
	f := quick(t, func(o *Options) { o.Contact = "mailto:me@a.example" })
	p, err := f.Fetch(t.Context(), strings.Replace(s.URL, "://", "://me:secret@", 1)+"/a?b=1#c")
	if err != nil {
		t.Fatal(err)
	}
	if p.Location != s.URL+"/a?b=1" || p.URL != p.Location || p.MediaType != "text/html" || p.Charset != "ISO-8859-1" ||
		p.ETag != `"v1"` || p.Modified != "Mon, 01 Jul 2019 00:00:00 GMT" || time.Since(p.Fetched) > time.Minute {
		t.Errorf("page %+v", p)
	}
	want := "agent Mozilla/5.0 (compatible; dateline/1.0; +mailto:me@a.example) user mesecret"
	if string(p.Body) != want {
		t.Errorf("body %q, want %q", p.Body, want)
	}
}

func TestAnswersThatAreNoPage(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/missing":
			http.NotFound(w, r)
		case "/image":
			w.Header().Set("Content-Type", "image/png")
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/ftp":
			http.Redirect(w, r, "ftp://a.example/x", http.StatusFound)
		case "/breaks":
			w.Header().Set("Content-Length", "100")
			fmt.Fprint(w, "short")
		case "/weird":
			w.Header().Set("Content-Encoding", "compress")
			fmt.Fprint(w, "x")
		case "/notgzip":
			w.Header().Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "this is not compressed")
		}
	})
	f := quick(t, nil)
	for path, class := range map[string]string{
		"/missing": "HTTP 404", "/image": "ignored format", "/loop": "redirects", "/ftp": "redirects", "/breaks": "connection",
		"/weird": "bad encoding", "/notgzip": "connection",
	} {
		fails(t, f, s.URL+path, class)
	}
}

func TestAddressesThatCannotBeFetched(t *testing.T) {
	closed := serve(t, nil)
	closed.Close()
	tls := httptest.NewUnstartedServer(nil)
	tls.Config.ErrorLog = log.New(io.Discard, "", 0) // our refusal is its error
	tls.StartTLS()
	defer tls.Close()
	f := quick(t, nil)
	for address, class := range map[string]string{
		"ftp://a.example/x": "bad URL", "http://": "bad URL", "http://me:secret@[/x": "bad URL", closed.URL: "connection", tls.URL: "TLS",
		strings.Replace(closed.URL, "://", "://me:secret@", 1): "connection",
	} {
		fails(t, f, address, class)
	}
}

func TestRedirects(t *testing.T) {
	other := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if _, _, ok := r.BasicAuth(); ok {
			t.Error("credentials went along to another host")
		}
		fmt.Fprint(w, "there")
	})
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, other.URL+"/to", http.StatusMovedPermanently)
	})
	p, err := quick(t, nil).Fetch(t.Context(), strings.Replace(s.URL, "://", "://me:secret@", 1)+"/from")
	if err != nil || p.Location != s.URL+"/from" || p.URL != other.URL+"/to" || string(p.Body) != "there" {
		t.Errorf("page %+v, error %v", p, err)
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	asked := false
	s := serve(t, func(http.ResponseWriter, *http.Request) { asked = true })
	f := New(Options{Delay: time.Nanosecond})
	defer f.Close()
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(s.URL, "http://"))
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "169.254.169.254"} {
		fails(t, f, "http://"+host+":"+port+"/", "private address")
	}
	if asked {
		t.Error("the server was asked")
	}
}

func TestSizeLimits(t *testing.T) {
	const limit = 1 << 16
	zeros := make([]byte, 64*limit)
	encodings := map[string]func([]byte) []byte{"": func(b []byte) []byte { return b }, "gzip": gzipped, "br": brotlied, "zstd": zstded}
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		encoding := r.URL.Query().Get("encoding")
		if encoding != "" {
			w.Header().Set("Content-Encoding", encoding)
		}
		switch r.URL.Path {
		case "/endless":
			for r.Context().Err() == nil {
				if _, err := w.Write(zeros[:4096]); err != nil {
					return
				}
			}
		case "/bomb":
			w.Write(encodings[encoding](zeros))
		case "/whole":
			w.Write(encodings[encoding](bytes.Repeat([]byte("a"), limit)))
		}
	})
	f := quick(t, func(o *Options) { o.MaxBytes = limit })
	fails(t, f, s.URL+"/endless", "too large")
	for encoding := range encodings {
		fails(t, f, s.URL+"/bomb?encoding="+encoding, "too large")
		if p, err := f.Fetch(t.Context(), s.URL+"/whole?encoding="+encoding); err != nil || len(p.Body) != limit {
			t.Errorf("%q: %d bytes, error %v", encoding, len(p.Body), err)
		}
	}
}

func gzipped(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.Bytes()
}

func brotlied(b []byte) []byte {
	var out bytes.Buffer
	w := brotli.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.Bytes()
}

func zstded(b []byte) []byte {
	w, _ := zstd.NewWriter(io.Discard)
	return w.EncodeAll(b, nil)
}

func TestStuckServers(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/body" {
			fmt.Fprint(w, "begins")
			w.(http.Flusher).Flush()
		}
		<-r.Context().Done()
	})
	f := quick(t, func(o *Options) { o.Timeout = 100 * time.Millisecond })
	fails(t, f, s.URL+"/header", "timeout")
	fails(t, f, s.URL+"/body", "timeout")
}

func TestCancelledFetch(t *testing.T) {
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	start := time.Now()
	if _, err := quick(t, nil).Fetch(ctx, s.URL); err == nil || time.Since(start) > 2*time.Second {
		t.Errorf("error %v after %v", err, time.Since(start))
	}
}

func TestConditionalRequests(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"v1"` && r.Header.Get("If-Modified-Since") == "Mon, 01 Jul 2019 00:00:00 GMT" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, "new")
	})
	f := quick(t, func(o *Options) {
		o.Known = func(location string) (string, string) {
			if location != s.URL+"/known" {
				return "", ""
			}
			return `"v1"`, "Mon, 01 Jul 2019 00:00:00 GMT"
		}
	})
	if _, err := f.Fetch(t.Context(), s.URL+"/known"); !errors.Is(err, source.ErrUnchanged) {
		t.Errorf("error %v, want unchanged", err)
	}
	if p, err := f.Fetch(t.Context(), s.URL+"/new"); err != nil || string(p.Body) != "new" {
		t.Errorf("body %q, error %v", p.Body, err)
	}
}

func TestProxyAddresses(t *testing.T) {
	t.Setenv("HTTP_PROXY", "")
	proxied := false
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		proxied = r.URL.IsAbs()
		fmt.Fprint(w, "by way of the proxy")
	}))
	defer proxy.Close()
	t.Setenv("HTTP_PROXY", proxy.URL)
	f := New(Options{Delay: time.Nanosecond, IgnoreRobots: true})
	defer f.Close()
	p, err := f.Fetch(t.Context(), "http://news.example/a")
	if err != nil || !proxied || string(p.Body) != "by way of the proxy" {
		t.Errorf("body %q, proxied %v, error %v", p.Body, proxied, err)
	}
	fails(t, f, "http://10.0.0.1/a", "private address")
}
