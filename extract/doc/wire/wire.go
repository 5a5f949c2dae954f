// Package wire is the serial form of the embedded models: varints and strings, read without allocation.
package wire

import (
	"encoding/binary"
	"errors"
)

// ErrShort says that a model was cut short or is not a model.
var ErrShort = errors.New("model cut short")

// AppendUint appends an unsigned varint.
func AppendUint(b []byte, v uint64) []byte { return binary.AppendUvarint(b, v) }

// AppendInt appends a signed varint (zigzag).
func AppendInt(b []byte, v int64) []byte { return binary.AppendVarint(b, v) }

// AppendString appends a string with its length before it.
func AppendString(b []byte, s string) []byte { return append(AppendUint(b, uint64(len(s))), s...) }

// AppendStrings appends a list of strings with its length before it.
func AppendStrings(b []byte, list []string) []byte {
	b = AppendUint(b, uint64(len(list)))
	for _, s := range list {
		b = AppendString(b, s)
	}
	return b
}

// Reader decodes what the Append functions wrote. After a failure it returns zeros, and Err says so.
type Reader struct {
	b      []byte
	failed bool
}

// NewReader returns a reader of b.
func NewReader(b []byte) *Reader { return &Reader{b: b} }

// Err returns ErrShort if anything could not be read.
func (r *Reader) Err() error {
	if r.failed {
		return ErrShort
	}
	return nil
}

// Fail makes the reader fail, for what was read and makes no sense.
func (r *Reader) Fail() { r.b, r.failed = nil, true }

// Uint reads an unsigned varint.
func (r *Reader) Uint() uint64 {
	if len(r.b) > 0 && r.b[0] < 0x80 {
		v := r.b[0]
		r.b = r.b[1:]
		return uint64(v)
	}
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.Fail()
		return 0
	}
	r.b = r.b[n:]
	return v
}

// Int reads a signed varint.
func (r *Reader) Int() int64 {
	v := r.Uint()
	return int64(v>>1) ^ -int64(v&1)
}

// Count reads the number of elements that follow; each takes a byte at least, so a larger number is a failure.
func (r *Reader) Count() int {
	n := r.Uint()
	if n > uint64(len(r.b)) {
		r.Fail()
		return 0
	}
	return int(n)
}

// String reads a string.
func (r *Reader) String() string {
	n := r.Count()
	s := string(r.b[:n])
	r.b = r.b[n:]
	return s
}

// Strings reads a list of strings.
func (r *Reader) Strings() []string {
	list := make([]string, r.Count())
	for i := range list {
		list[i] = r.String()
	}
	return list
}
