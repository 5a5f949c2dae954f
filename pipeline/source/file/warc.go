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

// warc reads an archive, which knows its own compression: gzipped record by record, it can be read past damage.
func (w *walker) warc(location string, r *bufio.Reader) {
	warc.Walk(location, r, w.MaxBytes, w.lend)
}
