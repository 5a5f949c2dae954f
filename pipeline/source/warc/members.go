package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
)

// gzipMagic begins every gzip member with the only compression method there is (RFC 1952).
var gzipMagic = []byte{0x1f, 0x8b, 8}

// members reads gzip members one after the other; after damage it goes on at the next beginning of a member that was
// not read yet. A member that is cut off takes the one after it along, as its end is missed.
type members struct {
	r    *bufio.Reader
	z    *gzip.Reader
	open bool // a member is being read
}

func (m *members) Read(p []byte) (int, error) {
	for {
		if !m.open {
			if err := m.next(); err != nil {
				return 0, err
			}
		}
		n, err := m.z.Read(p)
		if errors.Is(err, io.EOF) {
			m.open, err = false, nil
		}
		if n > 0 || err != nil {
			return n, err
		}
	}
}

// next begins the next member; io.EOF where there is none.
func (m *members) next() error {
	head, err := m.r.Peek(len(gzipMagic))
	switch {
	case len(head) == 0:
		return err
	case !bytes.Equal(head, gzipMagic):
		return gzip.ErrHeader
	}
	if m.z == nil {
		m.z, err = gzip.NewReader(m.r)
	} else {
		err = m.z.Reset(m.r)
	}
	if err != nil {
		return unexpected(err)
	}
	m.z.Multistream(false)
	m.open = true
	return nil
}

// recover reads to the next beginning of a member that can be opened.
func (m *members) recover() bool {
	m.open = false
	for {
		head, err := m.r.Peek(len(gzipMagic))
		if err != nil {
			return false
		}
		if bytes.Equal(head, gzipMagic) && m.next() == nil {
			return true
		}
		buffered, _ := m.r.Peek(m.r.Buffered())
		at := 0
		if len(buffered) > 1 {
			at = bytes.Index(buffered[1:], gzipMagic[:1])
		}
		if at < 0 {
			at = len(buffered) - 1
		}
		_, _ = m.r.Discard(at + 1) // they are buffered
	}
}
