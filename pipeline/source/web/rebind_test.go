package web

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

// outside stands for a public address in tests: only loopback is ever dialled.
const outside = "127.0.0.2"

func outsideOnly(a netip.Addr) bool { return a.Unmap() == netip.MustParseAddr(outside) }

// serveAt starts a server on an address of the loopback network.
func serveAt(t *testing.T, address string, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	l, err := net.Listen("tcp", address)
	if err != nil {
		t.Skipf("no second loopback address here: %v", err)
	}
	s := httptest.NewUnstartedServer(h)
	s.Listener.Close()
	s.Listener = l
	s.Start()
	t.Cleanup(s.Close)
	return s
}

func TestRedirectToPrivateAddressIsRefused(t *testing.T) {
	inside := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the private server was asked") })
	public := serveAt(t, outside+":0", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, inside.URL, http.StatusFound) })
	f := quick(t, func(o *Options) { o.public, o.IgnoreRobots = outsideOnly, true })
	fails(t, f, public.URL, "private address")
}

// A name that resolves to a public address when it is first looked up, and to a private one afterwards, must not get
// the private one dialled.
func TestRebinding(t *testing.T) {
	public := serveAt(t, outside+":0", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close")
		fmt.Fprint(w, "public")
	})
	_, port, _ := net.SplitHostPort(public.Listener.Addr().String())
	serveAt(t, "127.0.0.1:"+port, func(http.ResponseWriter, *http.Request) { t.Error("the private server was asked") })
	var lookups atomic.Int32
	resolver := serveDNS(t, func() string {
		if lookups.Add(1) == 1 {
			return outside
		}
		return "127.0.0.1"
	})
	f := quick(t, func(o *Options) { o.public, o.resolver, o.IgnoreRobots = outsideOnly, resolver, true })
	address := "http://news.example:" + port + "/"
	if p, err := f.Fetch(t.Context(), address); err != nil || string(p.Body) != "public" {
		t.Fatalf("first fetch: body %q, error %v", p.Body, err)
	}
	if err := fails(t, f, address, "private address"); err != nil && !strings.Contains(err.Error(), "127.0.0.1") {
		t.Errorf("error %q does not name the address", err)
	}
	if lookups.Load() < 2 {
		t.Error("the name was looked up once only")
	}
}

// serveDNS starts a name server on loopback that answers every question for an IPv4 address with what answer returns.
func serveDNS(t *testing.T, answer func() string) *net.Resolver {
	t.Helper()
	server, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Close() })
	go func() {
		packet := make([]byte, 1500)
		for {
			n, from, err := server.ReadFrom(packet)
			if err != nil {
				return
			}
			if reply, ok := replyTo(packet[:n], answer); ok {
				server.WriteTo(reply, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", server.LocalAddr().String())
	}}
}

func replyTo(packet []byte, answer func() string) ([]byte, bool) {
	var m dnsmessage.Message
	if m.Unpack(packet) != nil || len(m.Questions) != 1 {
		return nil, false
	}
	m.Header.Response, m.Additionals = true, nil
	if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
		m.Answers = []dnsmessage.Resource{{
			Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
			Body:   &dnsmessage.AResource{A: netip.MustParseAddr(answer()).As4()},
		}}
	}
	reply, err := m.Pack()
	return reply, err == nil
}
