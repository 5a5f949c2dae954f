package web

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/http/httpproxy"
)

// agent is the product token that robots.txt files name.
const agent = "dateline"

func userAgent(contact string) string {
	if contact == "" {
		return "Mozilla/5.0 (compatible; dateline/1.0; news reader)"
	}
	return "Mozilla/5.0 (compatible; dateline/1.0; +" + contact + ")"
}

// newClient makes a client that never follows redirects by itself, as each hop is checked, and never decompresses,
// as sizes are limited on both sides of that.
func newClient(o Options) *http.Client {
	proxy := httpproxy.FromEnvironment()
	d := dialer{
		guarded: net.Dialer{Timeout: connectTimeout, Control: control(o.public), Resolver: o.resolver},
		proxies: proxyAddresses(proxy),
	}
	choose := proxy.ProxyFunc()
	return &http.Client{
		Transport: &http.Transport{
			Proxy:                  func(r *http.Request) (*url.URL, error) { return choose(r.URL) },
			DialContext:            d.dial,
			TLSHandshakeTimeout:    connectTimeout,
			ResponseHeaderTimeout:  min(headerTimeout, o.Timeout),
			MaxResponseHeaderBytes: 256 << 10,
			MaxIdleConns:           o.Total,
			MaxConnsPerHost:        o.PerHost,
			IdleConnTimeout:        30 * time.Second,
			DisableCompression:     true,
			ForceAttemptHTTP2:      true,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// dialer connects to public addresses, and to the proxies that the environment names whatever their address.
type dialer struct {
	guarded net.Dialer
	proxies map[string]bool
}

func (d *dialer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	if d.proxies[address] {
		trusted := net.Dialer{Timeout: connectTimeout}
		return trusted.DialContext(ctx, network, address)
	}
	return d.guarded.DialContext(ctx, network, address)
}

// proxyAddresses are the host and port of each proxy.
func proxyAddresses(c *httpproxy.Config) map[string]bool {
	addresses := map[string]bool{}
	for _, proxy := range []string{c.HTTPProxy, c.HTTPSProxy} {
		if proxy != "" && !strings.Contains(proxy, "://") {
			proxy = "http://" + proxy
		}
		u, err := url.Parse(proxy)
		if err != nil || u.Hostname() == "" {
			continue
		}
		port := u.Port()
		if port == "" {
			port = map[string]string{"http": "80", "https": "443", "socks5": "1080"}[u.Scheme]
		}
		addresses[net.JoinHostPort(u.Hostname(), port)] = true
	}
	return addresses
}
