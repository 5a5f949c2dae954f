package web

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"dateline/pipeline/source"
)

// readBody reads and decompresses a response within limits on both sides, so that neither an endless body nor one
// that expands without end is kept.
func readBody(r *http.Response, limit int64) ([]byte, error) {
	if r.ContentLength > limit {
		return nil, source.TooLarge(limit)
	}
	compressed := &limited{r: r.Body, left: limit}
	plain, err := decompress(r.Header.Get("Content-Encoding"), compressed)
	if err != nil {
		return nil, err
	}
	body, err := io.ReadAll(io.LimitReader(plain, limit+1))
	switch {
	case compressed.left < 0, int64(len(body)) > limit:
		return nil, source.TooLarge(limit)
	case err != nil:
		return nil, broken(err)
	}
	return body, nil
}

func broken(err error) error {
	var timeout net.Error
	switch {
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case errors.As(err, &timeout) && timeout.Timeout():
		return temporary{source.Problem("timeout", "the page does not end in time")}
	}
	return temporary{source.Problem("connection", "the page breaks off: %w", err)}
}

// limited reads until its limit is passed; left is negative then.
type limited struct {
	r    io.Reader
	left int64
}

func (l *limited) Read(p []byte) (int, error) {
	if l.left < 0 {
		return 0, io.EOF
	}
	n, err := l.r.Read(p)
	l.left -= int64(n)
	return n, err
}

// decompress undoes the encodings of a response, the last applied first.
func decompress(encodings string, r io.Reader) (io.Reader, error) {
	list := strings.Split(strings.ToLower(encodings), ",")
	for i := len(list) - 1; i >= 0; i-- {
		var err error
		if r, err = decompressOne(strings.TrimSpace(list[i]), r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func decompressOne(encoding string, r io.Reader) (io.Reader, error) {
	switch encoding {
	case "", "identity":
		return r, nil
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, broken(err)
		}
		return z, nil
	case "br":
		return brotli.NewReader(r), nil
	case "zstd":
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20), zstd.WithDecoderLowmem(true))
		if err != nil {
			return nil, broken(err)
		}
		return z.IOReadCloser(), nil
	}
	return nil, source.Problem("bad encoding", "compressed as %q, which is not asked for", encoding)
}
