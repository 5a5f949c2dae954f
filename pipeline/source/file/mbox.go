package file

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"dateline/pipeline/source"
)

// mbox splits a mailbox (RFC 4155): each message begins with a line "From ", and lines in it that begin so are marked
// with ">".
func (w *walker) mbox(location string, r *bufio.Reader) {
	m := mailbox{walker: w, location: location}
	for !w.stopped() {
		line, err := r.ReadSlice('\n')
		m.line(line)
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			m.end()
			if !errors.Is(err, io.EOF) {
				w.fail(location, damaged(err))
			}
			return
		}
	}
}

// mailbox collects one message after the other.
type mailbox struct {
	*walker
	location string
	number   int // of the current message, from 1
	message  []byte
	large    bool
}

func (m *mailbox) line(line []byte) {
	if bytes.HasPrefix(line, []byte("From ")) {
		m.end()
		m.number++
		return
	}
	if unmarked := bytes.TrimLeft(line, ">"); len(unmarked) < len(line) && bytes.HasPrefix(unmarked, []byte("From ")) {
		line = line[1:]
	}
	m.large = m.large || int64(len(m.message)+len(line)) > m.MaxBytes
	if !m.large {
		m.message = append(m.message, line...)
	}
}

// end lends the current message, if there is one.
func (m *mailbox) end() {
	at := fmt.Sprintf("%s#%d", m.location, m.number)
	switch {
	case m.large:
		m.fail(at, source.TooLarge(m.MaxBytes))
	case m.number > 0:
		m.article(at, mediaTypes["mail"], m.message)
	case len(bytes.TrimSpace(m.message)) > 0:
		m.fail(m.location, source.Problem("bad mail", "no mailbox: it does not begin with a message"))
	}
	m.message, m.large = nil, false
}
