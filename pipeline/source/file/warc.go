package file

import (
	"io"

	"dateline/pipeline/source"
)

func (w *walker) warc(location string, r io.Reader) {
	w.fail(location, source.Problem("unsupported", "WARC files are not read yet"))
}
