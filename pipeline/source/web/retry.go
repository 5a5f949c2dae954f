package web

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"dateline/pipeline/source"
)

const (
	firstBackOff = time.Second
	// longestWait is the longest that a server's Retry-After is waited for; after a longer one the page fails, to be
	// tried again by a later run.
	longestWait = 2 * time.Minute
)

// temporary marks an error after which another try may succeed.
type temporary struct{ problem *source.Error }

func (t temporary) Error() string  { return t.problem.Error() }
func (t temporary) Unwrap() error  { return t.problem }
func (t temporary) Reason() string { return t.problem.Class }

// statusError is an answer other than the page.
type statusError struct {
	code  int
	after time.Duration // what Retry-After asks for; 0 where it does not
}

func newStatusError(r *http.Response) error {
	return &statusError{code: r.StatusCode, after: retryAfter(r.Header.Get("Retry-After"), time.Now())}
}

func (e *statusError) Error() string {
	return strings.TrimSpace("the server answers " + strconv.Itoa(e.code) + " " + http.StatusText(e.code))
}

// Reason is the class that failures are counted by: "HTTP 404".
func (e *statusError) Reason() string { return "HTTP " + strconv.Itoa(e.code) }

func (e *statusError) temporary() bool {
	switch e.code {
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests, http.StatusInternalServerError,
		http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

// retryAfter reads seconds or a date (RFC 9110, section 10.2.3).
func retryAfter(header string, now time.Time) time.Duration {
	if seconds, err := strconv.Atoi(header); err == nil {
		return time.Duration(min(max(seconds, 0), 1<<30)) * time.Second
	}
	if at, err := http.ParseTime(header); err == nil {
		return max(at.Sub(now), 0)
	}
	return 0
}

// persist visits an address until it answers, fails for good, or the tries are used up.
func (f *Fetcher) persist(ctx context.Context, u *url.URL, header http.Header, v visitor) (Page, *url.URL, error) {
	for try := 0; ; try++ {
		page, next, err := f.visit(ctx, u, header, v)
		wait, again := backOff(err, try)
		if !again || try >= f.options.Retries || wait > longestWait {
			return page, next, err
		}
		f.gates.of(u.Host).hold(wait) // nobody else asks the host in the meantime either
	}
}

// backOff says whether and after how long to try again: what the server asks for, else twice as long each time, with
// jitter so that many clients do not come back at once.
func backOff(err error, try int) (time.Duration, bool) {
	var status *statusError
	var temp temporary
	wait := firstBackOff << try
	wait = wait/2 + rand.N(wait)
	switch {
	case errors.As(err, &status) && status.temporary():
		return max(wait, status.after), true
	case errors.As(err, &temp):
		return wait, true
	}
	return 0, false
}
