package web

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"dateline/pipeline/source"
)

// visitor reads the response of a visit within a time: a page, or where it leads on.
type visitor struct {
	timeout time.Duration
	read    func(r *http.Response, u *url.URL) (page Page, next *url.URL, err error)
}

// visit makes one request in the host's turn. It returns the page, or where it leads on.
func (f *Fetcher) visit(ctx context.Context, u *url.URL, header http.Header, v visitor) (page Page, next *url.URL, err error) {
	gate := f.gates.of(u.Host)
	if err := gate.enter(ctx); err != nil {
		return Page{}, nil, err
	}
	answered := true
	defer func() { gate.leave(max(f.options.Delay, f.robots.delay(u.Host)), answered) }()
	select {
	case f.slots <- struct{}{}:
		defer func() { <-f.slots }()
	case <-ctx.Done():
		return Page{}, nil, ctx.Err()
	}
	ctx, cancel := context.WithTimeout(ctx, v.timeout)
	defer cancel()
	response, err := f.get(ctx, u, header)
	if err != nil {
		err = explain(err)
		answered = !errors.As(err, new(temporary))
		return Page{}, nil, err
	}
	defer response.Body.Close()
	return v.read(response, u)
}

// get sends the request, with the header's fields beside the usual ones.
func (f *Fetcher) get(ctx context.Context, u *url.URL, header http.Header) (*http.Response, error) {
	if a, err := netip.ParseAddr(u.Hostname()); err == nil { // a proxy must not be asked for it either
		if err := refuse(a, f.options.public); err != nil {
			return nil, err
		}
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, source.Problem("bad URL", "not a URL")
	}
	request.Header.Set("User-Agent", userAgent(f.options.Contact))
	request.Header.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
	request.Header.Set("Accept-Encoding", "gzip, br, zstd")
	for name := range header {
		request.Header.Set(name, header.Get(name))
	}
	return f.client.Do(request)
}

// read turns a response into a page, a redirect or an error.
func (f *Fetcher) read(r *http.Response, u *url.URL) (Page, *url.URL, error) {
	if next, err := redirected(r, u); next != nil || err != nil {
		return Page{}, next, err
	}
	mediaType, parameters, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if !readable(mediaType) {
		return Page{}, nil, source.Skip("ignored format", "a page of type %s", mediaType)
	}
	body, err := readBody(r, f.options.MaxBytes)
	return Page{
		MediaType: mediaType, Charset: parameters["charset"], Body: body, Fetched: time.Now().UTC().Truncate(time.Second),
		ETag: r.Header.Get("ETag"), Modified: r.Header.Get("Last-Modified"),
	}, nil, err
}

// redirected is where a response leads to instead of an answer, or the error that it stands for.
func redirected(r *http.Response, u *url.URL) (next *url.URL, err error) {
	switch {
	case r.StatusCode == http.StatusNotModified:
		return nil, source.ErrUnchanged
	case r.StatusCode >= 300 && r.StatusCode < 400 && r.Header.Get("Location") != "":
		return redirect(u, r.Header.Get("Location"))
	case r.StatusCode != http.StatusOK:
		return nil, newStatusError(r)
	}
	return nil, nil
}

// redirect is where a response leads to; credentials do not go along to another host.
func redirect(from *url.URL, location string) (*url.URL, error) {
	to, err := from.Parse(location)
	if err != nil {
		return nil, source.Problem("redirects", "redirect to what is not a URL")
	}
	next, err := parse(to.String())
	if err != nil {
		return nil, source.Problem("redirects", "redirect: %w", err)
	}
	if next.User == nil && next.Host == from.Host && next.Scheme == from.Scheme {
		next.User = from.User
	}
	return next, nil
}

// readable reports whether pages of a media type can hold articles or lists of them.
func readable(mediaType string) bool {
	major, minor, _ := strings.Cut(mediaType, "/")
	switch {
	case mediaType == "", mediaType == "application/octet-stream", mediaType == "application/gzip", mediaType == "application/x-gzip":
		return true
	case major == "text":
		return minor != "css" && minor != "javascript" && minor != "calendar"
	}
	return strings.Contains(minor, "html") || strings.HasSuffix(minor, "xml") || strings.HasSuffix(minor, "json")
}

// explain puts the errors of connections into one line without the address, which the item names already.
func explain(err error) error {
	var own *source.Error
	var dns *net.DNSError
	var timeout net.Error
	var unknown x509.UnknownAuthorityError
	var wrongHost x509.HostnameError
	var invalid x509.CertificateInvalidError
	var notTLS tls.RecordHeaderError
	var wrapped *url.Error
	switch {
	case errors.As(err, &own):
		return own
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case errors.As(err, &dns) && dns.IsNotFound:
		return source.Problem("no such host", "no such host")
	case errors.As(err, &timeout) && timeout.Timeout():
		return temporary{source.Problem("timeout", "no answer in time")}
	case errors.As(err, &unknown), errors.As(err, &wrongHost), errors.As(err, &invalid), errors.As(err, &notTLS):
		return source.Problem("TLS", "no secure connection: %w", unwrapURL(err))
	case errors.As(err, &wrapped):
		return temporary{source.Problem("connection", "%w", wrapped.Err)}
	}
	return temporary{source.Problem("connection", "%w", err)}
}

func unwrapURL(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		return wrapped.Err
	}
	return err
}
