package file

import (
	"bufio"
	"path"
	"strings"

	"dateline/pipeline/source/warc"
)

// isWARC reports whether a name is that of a WARC archive, compressed or not.
func isWARC(name string) bool {
	return strings.EqualFold(path.Ext(uncompressedName(name)), ".warc")
}

// beginsWARC reports whether uncompressed content is a WARC archive's.
func beginsWARC(r *bufio.Reader) bool {
	head, _ := r.Peek(len("WARC/1."))
	return string(head) == "WARC/1."
}

// warc reads an archive, which knows its own compression: gzipped record by record, it can be read past damage.
func (w *walker) warc(location string, r *bufio.Reader) {
	warc.Walk(location, r, w.MaxBytes, w.lend)
}
