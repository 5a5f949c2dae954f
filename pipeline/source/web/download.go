package web

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"sync/atomic"
	"time"

	"dateline/pipeline/source"
)

// downloadTimeout is the longest that one archive may take; one that sends nothing for Options.Timeout is given up
// before.
const downloadTimeout = 6 * time.Hour

// Download writes the bytes at an address into a file, for archives that are too large to be kept in memory. The same
// rules hold as for Fetch, but for the limit, in bytes, and the kind of content.
func (f *Fetcher) Download(ctx context.Context, address string, to *os.File, limit int64) error {
	u, err := parse(address)
	if err != nil {
		return err
	}
	header := http.Header{"Accept-Encoding": {"identity"}, "Accept": {"*/*"}}
	_, err = f.follow(ctx, u, header, visitor{timeout: downloadTimeout, read: func(r *http.Response, u *url.URL) (Page, *url.URL, error) {
		if next, err := redirected(r, u); next != nil || err != nil {
			return Page{}, next, err
		}
		return Page{}, nil, f.save(r, to, limit)
	}})
	return err
}

// save writes a response's body, from the file's start: a try before may have left half of it.
func (f *Fetcher) save(r *http.Response, to *os.File, limit int64) error {
	if r.ContentLength > limit {
		return source.TooLarge(limit)
	}
	if err := errors.Join(to.Truncate(0), rewind(to)); err != nil {
		return err
	}
	body := newImpatient(r.Body, f.options.Timeout)
	defer body.timer.Stop()
	n, err := io.Copy(to, io.LimitReader(body, limit+1))
	switch {
	case n > limit:
		return source.TooLarge(limit)
	case body.stuck.Load():
		return temporary{source.Problem("timeout", "the archive does not go on")}
	case errors.As(err, new(*os.PathError)): // of the file: the disk is full
		return err
	case err != nil:
		return broken(err)
	}
	return rewind(to)
}

func rewind(f *os.File) error {
	_, err := f.Seek(0, io.SeekStart)
	return err
}

// impatient closes a body that nothing comes from for some time.
type impatient struct {
	io.ReadCloser
	patience time.Duration
	timer    *time.Timer
	stuck    atomic.Bool
}

func newImpatient(body io.ReadCloser, patience time.Duration) *impatient {
	i := &impatient{ReadCloser: body, patience: patience}
	i.timer = time.AfterFunc(patience, func() {
		i.stuck.Store(true)
		body.Close()
	})
	return i
}

func (i *impatient) Read(p []byte) (int, error) {
	i.timer.Reset(i.patience)
	return i.ReadCloser.Read(p)
}
