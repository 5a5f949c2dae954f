// Package warc reads the web pages in WARC archives (ISO 28500), plain or gzipped record by record, as a stream: memory
// is bounded by the largest page. A broken record costs itself only; the reader goes on at the next one.
package warc

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"dateline/pipeline/source"
)

// Record is the head of one record.
type Record struct {
	Type        string // "response", "request", "warcinfo", …
	URI         string // of the page
	Date        time.Time
	ContentType string
	Length      int64
}

// maxHeader is how many bytes the headers of a record may have.
const maxHeader = 64 << 10

// Reader reads records one after the other.
type Reader struct {
	stream stream
	r      *bufio.Reader
	block  *io.LimitedReader // the rest of the current record's block
}

// stream is the archive's plain bytes.
type stream interface {
	io.Reader
	// recover goes on after damage, where that is possible, and reports whether there is anything more.
	recover() bool
}

// NewReader reads an archive, gzipped or not.
func NewReader(r *bufio.Reader) *Reader {
	var s stream = plain{r}
	if magic, _ := r.Peek(2); bytes.Equal(magic, gzipMagic[:2]) {
		s = &members{r: r}
	}
	return &Reader{stream: s, r: bufio.NewReaderSize(s, 64<<10), block: &io.LimitedReader{}}
}

// plain is an archive that is not compressed.
type plain struct{ io.Reader }

func (plain) recover() bool { return true }

// Next goes to the next record, past what is left of the current one. It returns io.EOF at the end. After any other
// error it can be called again and goes on at the next record that it can find.
func (r *Reader) Next() (Record, error) {
	if err := r.skipBlock(); err != nil {
		return Record{}, r.broken(err)
	}
	version, err := r.versionLine()
	if errors.Is(err, io.EOF) {
		return Record{}, io.EOF
	}
	if err != nil {
		return Record{}, r.broken(err)
	}
	if !strings.HasPrefix(version, "WARC/") {
		return Record{}, r.broken(errors.New("no record begins here"))
	}
	header, err := readHeader(r.r)
	if err != nil {
		return Record{}, r.broken(err)
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return Record{}, r.broken(errors.New("no length"))
	}
	r.block = &io.LimitedReader{R: r.r, N: length}
	date, _ := time.Parse(time.RFC3339, header.Get("WARC-Date"))
	return Record{
		Type: strings.ToLower(header.Get("WARC-Type")), URI: strings.Trim(header.Get("WARC-Target-URI"), "<> "), Date: date,
		ContentType: header.Get("Content-Type"), Length: length,
	}, nil
}

// Read reads the current record's block.
func (r *Reader) Read(p []byte) (int, error) {
	n, err := r.block.Read(p)
	if errors.Is(err, io.EOF) && r.block.N > 0 {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

func (r *Reader) skipBlock() error {
	left := r.block.N
	n, err := io.Copy(io.Discard, r.block)
	r.block.N = 0
	if err == nil && n < left {
		err = io.ErrUnexpectedEOF
	}
	return err
}

// versionLine reads the first line that is not blank.
func (r *Reader) versionLine() (string, error) {
	for {
		line, err := r.r.ReadSlice('\n')
		if text := bytes.TrimSpace(line); len(text) > 0 {
			return string(text), nil
		}
		if err != nil {
			return "", err
		}
	}
}

// readHeader reads header lines up to a blank one.
func readHeader(r *bufio.Reader) (textproto.MIMEHeader, error) {
	header := textproto.MIMEHeader{}
	for size := 0; ; {
		line, err := r.ReadSlice('\n')
		if size += len(line); size > maxHeader {
			return nil, errors.New("headers too long")
		}
		if err != nil {
			return nil, unexpected(err)
		}
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			return header, nil
		}
		if name, value, ok := strings.Cut(string(line), ":"); ok {
			header.Add(strings.TrimSpace(name), strings.TrimSpace(value))
		}
	}
}

func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// broken prepares for going on after damage and returns what to tell of it.
func (r *Reader) broken(cause error) error {
	r.block = &io.LimitedReader{}
	if r.stream.recover() {
		if _, gzipped := r.stream.(*members); gzipped {
			r.r.Reset(r.stream)
		} else {
			r.seekRecord()
		}
	} else {
		r.r.Reset(bytes.NewReader(nil))
	}
	return source.Problem("damaged", "broken record: %w", cause)
}

// seekRecord reads to the next line that can begin a record.
func (r *Reader) seekRecord() {
	for {
		head, err := r.r.Peek(len("WARC/1."))
		if err != nil || string(head) == "WARC/1." {
			return
		}
		for {
			if _, err := r.r.ReadSlice('\n'); !errors.Is(err, bufio.ErrBufferFull) {
				break
			}
		}
	}
}
