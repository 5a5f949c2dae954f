package bleve

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// copies keeps the postings of fields that columns are read from in files of their own, because to ask Bleve for one
// term after another takes ten times as long. A copy belongs to one segment of the index and to one field. It is made
// when the field is first read, may be lost at any time, and is not believed unless its checksum is right.
type copies struct {
	dir   string
	large int // size of a segment, in documents, from which on copies pay
}

// eachTerm visits all terms of a field, from the copy if there is one; else it makes one.
func (c copies) eachTerm(s *scorch.SegmentSnapshot, field string, visit func(term string, docs []uint32) error) error {
	name, ok := c.name(s, field)
	if !ok {
		return eachTerm(s, field, "", visit)
	}
	if data, ok := readCopy(name); ok {
		return decodeCopy(data, visit)
	}
	var data []byte
	err := eachTerm(s, field, "", func(term string, docs []uint32) error {
		data = appendTerm(data, term, docs)
		return visit(term, docs)
	})
	if err == nil {
		writeCopy(name, data)
	}
	return err
}

// name is that of a copy's file, which tells the segment by its number and by the end of its file, where its
// checksum stands. It is false for a segment that is small or not on disk.
func (c copies) name(s *scorch.SegmentSnapshot, field string) (string, bool) {
	file, ok := s.Segment().(segment.PersistedSegment)
	if !ok || s.Segment().Count() < uint64(c.large) {
		return "", false
	}
	f, err := os.Open(file.Path())
	if err != nil {
		return "", false
	}
	defer f.Close()
	var end [32]byte
	info, err := f.Stat()
	if err != nil {
		return "", false
	}
	if _, err := f.ReadAt(end[:], info.Size()-int64(len(end))); err != nil {
		return "", false
	}
	return filepath.Join(c.dir, fmt.Sprintf("%d-%x.%s", s.Id(), crc32.ChecksumIEEE(end[:]), field)), true
}

// sweep removes the copies of segments that are not used any more.
func (c copies) sweep(isUsed func(segment uint64) bool) {
	files, _ := os.ReadDir(c.dir)
	for _, f := range files {
		id, _, _ := strings.Cut(f.Name(), "-")
		if n, err := strconv.ParseUint(id, 10, 64); err != nil || !isUsed(n) {
			os.Remove(filepath.Join(c.dir, f.Name()))
		}
	}
}

// readCopy reads what writeCopy wrote, if it is whole.
func readCopy(name string) ([]byte, bool) {
	data, err := os.ReadFile(name)
	if err != nil || len(data) < crc32.Size {
		return nil, false
	}
	data, sum := data[:len(data)-crc32.Size], binary.BigEndian.Uint32(data[len(data)-crc32.Size:])
	return data, crc32.ChecksumIEEE(data) == sum
}

// writeCopy writes a copy with its checksum. Where it cannot, there is none.
func writeCopy(name string, data []byte) {
	data = binary.BigEndian.AppendUint32(data, crc32.ChecksumIEEE(data))
	temp := name + ".new"
	if os.MkdirAll(filepath.Dir(name), 0o755) != nil || os.WriteFile(temp, data, 0o644) != nil || os.Rename(temp, name) != nil {
		os.Remove(temp)
	}
}

// appendTerm writes a term: its length, it, the number of its documents, and how far each lies from the one before.
func appendTerm(data []byte, term string, docs []uint32) []byte {
	data = append(binary.AppendUvarint(data, uint64(len(term))), term...)
	data = binary.AppendUvarint(data, uint64(len(docs)))
	last := uint32(0)
	for _, doc := range docs {
		data = binary.AppendUvarint(data, uint64(doc-last))
		last = doc
	}
	return data
}

var errCopy = errors.New("a copy of the index's columns makes no sense")

// decodeCopy visits the terms of a copy.
func decodeCopy(data []byte, visit func(term string, docs []uint32) error) error {
	next := func() int {
		n, size := binary.Uvarint(data)
		data = data[max(size, 0):]
		if size <= 0 {
			return -1
		}
		return int(n)
	}
	var docs []uint32
	for len(data) > 0 {
		n := next()
		if n < 0 || n > len(data) {
			return errCopy
		}
		term := string(data[:n])
		data = data[n:]
		n, docs = next(), docs[:0]
		if n > len(data) {
			return errCopy
		}
		doc := 0
		for range n {
			doc += next()
			docs = append(docs, uint32(doc))
		}
		if err := visit(term, docs); err != nil {
			return err
		}
	}
	return nil
}
