package file

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"dateline/pipeline/source"
)

// errLongLine is what readLine returns for a line over its limit; the line was read past.
var errLongLine = errors.New("line too long")

// readLine returns the next line without its end, in memory of its own.
func readLine(r *bufio.Reader, limit int64) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || int64(len(line)+len(part)) > limit+1; !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLongLine
		case errors.Is(err, io.EOF) && len(line) > 0:
			return line, nil
		case err != nil:
			return nil, err
		}
		return bytes.TrimRight(line, "\r\n"), nil
	}
}

// lines splits JSON Lines: one article per line, one error per broken line.
func (w *walker) lines(location string, r *bufio.Reader) {
	skipBOM(r)
	if _, err := r.Peek(1); errors.Is(err, io.EOF) {
		w.fail(location, empty())
		return
	}
	for number := 1; ; number++ {
		at := fmt.Sprintf("%s:%d", location, number)
		line, err := readLine(r, w.MaxBytes)
		switch {
		case errors.Is(err, io.EOF):
			return
		case errors.Is(err, errLongLine):
			if !w.fail(at, source.TooLarge(w.MaxBytes)) {
				return
			}
		case err != nil:
			w.fail(at, damaged(err))
			return
		default:
			if !w.line(at, line) {
				return
			}
		}
	}
}

// line lends one line; blank ones are passed over.
func (w *walker) line(at string, line []byte) bool {
	line = bytes.TrimSpace(line)
	switch {
	case len(line) == 0:
		return !w.stopped()
	case line[0] != '{':
		return w.fail(at, source.Problem("bad JSON", "not a JSON object: %.20q", line))
	}
	return w.article(at, "application/json", line)
}

func empty() error { return source.Problem("empty", "no article in it") }

func skipBOM(r *bufio.Reader) {
	if head, _ := r.Peek(3); bytes.Equal(head, utf8BOM) {
		_, _ = r.Discard(len(utf8BOM)) // they were peeked
	}
}
