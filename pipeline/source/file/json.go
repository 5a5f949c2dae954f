package file

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"dateline/pipeline/source"
)

// json splits a file that is named or looks like JSON: one object, objects one after the other or one per line, or
// an array of objects. A first line that is a whole object means one per line, where a broken line costs only itself.
func (w *walker) json(location string, r *bufio.Reader) {
	skipBOM(r)
	if wholeFirstLine(r) {
		w.lines(location, r)
		return
	}
	w.values(location, &splitter{r: r, line: 1, limit: w.MaxBytes})
}

// wholeFirstLine reports whether the file's first line, as far as the buffer shows it, is a JSON object followed by
// other lines. A line that is longer than the buffer is taken for one.
func wholeFirstLine(r *bufio.Reader) bool {
	head, err := r.Peek(r.Size())
	line, rest, ended := bytes.Cut(head, []byte("\n"))
	if !bytes.HasPrefix(line, []byte("{")) {
		return false
	}
	if ended {
		return len(bytes.TrimSpace(rest)) > 0 && json.Valid(line)
	}
	return err == nil
}

func (w *walker) values(location string, s *splitter) {
	for first := true; ; first = false {
		value, line, err := s.next()
		at := fmt.Sprintf("%s:%d", location, line)
		switch {
		case errors.Is(err, io.EOF):
			if first {
				w.fail(location, empty())
			}
			return
		case err != nil:
			w.fail(at, err)
			return
		}
		if first && s.ended() {
			at = location // the only one: the file is the article
		}
		if !w.article(at, "application/json", value) {
			return
		}
	}
}

// splitter cuts a stream of JSON objects, in an array or not, into its objects. It follows strings and brackets
// only; whether an object is well formed is for the decoder to say.
type splitter struct {
	r     *bufio.Reader
	line  int
	limit int64
}

// next returns the next object and the line that it begins on.
func (s *splitter) next() (value []byte, line int, err error) {
	c, err := s.skipBetween()
	if err != nil {
		return nil, s.line, damagedUnlessEOF(err)
	}
	line = s.line
	if c != '{' {
		return nil, line, source.Problem("bad JSON", "want an object, found %q", c)
	}
	value, err = s.object()
	if errors.Is(err, io.EOF) {
		err = source.Problem("bad JSON", "ends inside an object")
	}
	return value, line, err
}

// object returns the rest of an object whose brace was read, brace included.
func (s *splitter) object() ([]byte, error) {
	value, depth, quoted, escaped := []byte{'{'}, 1, false, false
	for depth > 0 {
		c, err := s.r.ReadByte()
		switch {
		case err != nil:
			return nil, damagedUnlessEOF(err)
		case int64(len(value)) >= s.limit:
			return nil, source.TooLarge(s.limit)
		case escaped:
			escaped = false
		case quoted:
			escaped, quoted = c == '\\', c != '"'
		case c == '"':
			quoted = true
		case c == '{':
			depth++
		case c == '}':
			depth--
		}
		if c == '\n' {
			s.line++
		}
		value = append(value, c)
	}
	return value, nil
}

// skipBetween reads past white space, commas and the array's brackets and returns the byte after them.
func (s *splitter) skipBetween() (byte, error) {
	for {
		c, err := s.r.ReadByte()
		if err != nil {
			return 0, err
		}
		switch c {
		case '\n':
			s.line++
		case ' ', '\t', '\r', ',', '[', ']':
		default:
			return c, nil
		}
	}
}

// ended reports whether nothing but white space follows, as far as the buffer shows.
func (s *splitter) ended() bool {
	rest, err := s.r.Peek(s.r.Size())
	return err != nil && len(bytes.TrimSpace(rest)) == 0
}

func damagedUnlessEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return err
	}
	return damaged(err)
}
