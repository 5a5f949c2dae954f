package file

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"path/filepath"
	"strings"

	"dateline/pipeline/source"
)

// stream reads the content of one file or archive member, whose name says what it is.
func (w *walker) stream(location, name string, r io.Reader) {
	buffered := bufio.NewReaderSize(r, 64<<10)
	magic, _ := buffered.Peek(2)
	switch {
	case isWARC(name):
		w.warc(location, buffered)
	case bytes.Equal(magic, []byte{0x1f, 0x8b}):
		w.gunzip(location, name, buffered)
	default:
		w.plain(location, name, buffered)
	}
}

func (w *walker) gunzip(location, name string, r io.Reader) {
	unzipped, err := gzip.NewReader(r)
	if err != nil {
		w.fail(location, damaged(err))
		return
	}
	w.plain(location, uncompressedName(name), bufio.NewReaderSize(unzipped, 64<<10))
}

// uncompressedName is the name without its compression: "a.html" for "a.html.gz".
func uncompressedName(name string) string {
	extension := path.Ext(name)
	base := strings.TrimSuffix(name, extension)
	switch strings.ToLower(extension) {
	case ".gz", ".gzip":
		return base
	case ".tgz":
		return base + ".tar"
	}
	return name
}

// plain reads uncompressed content.
func (w *walker) plain(location, name string, r *bufio.Reader) {
	switch format := w.format(name, r); format {
	case "tar":
		w.tar(location, r)
	case "warc":
		w.warc(location, r)
	case "jsonl":
		w.lines(location, r)
	case "json":
		w.json(location, r)
	case "xml":
		w.xml(location, r)
	case "mbox":
		w.mbox(location, r)
	case "zip":
		w.fail(location, source.Problem("nested archive", "a zip file inside an archive or on standard input is not read; unpack it first"))
	case "ignored":
		w.fail(location, source.Skip("ignored format", "not a format that holds articles"))
	default:
		w.page(location, mediaTypes[format], r)
	}
}

// page reads a file that is one article.
func (w *walker) page(location, mediaType string, r io.Reader) {
	body, err := w.read(r)
	if err != nil {
		w.fail(location, err)
		return
	}
	w.article(location, mediaType, body)
}

// format is what the name's extension says, or for names that say nothing what the content begins like; empty
// leaves it to the decoder. A forced format is stronger, but for archives.
func (w *walker) format(name string, r *bufio.Reader) string {
	format, ok := extensions[strings.ToLower(filepath.Ext(name))]
	switch {
	case format == "tar", format == "zip":
		return format
	case w.Format != "":
		return w.Format
	case !ok && beginsWARC(r):
		return "warc"
	case !ok && beginsJSON(r):
		return "json"
	case !ok && beginsZip(r):
		return "zip"
	}
	return format
}

// beginsJSON reports whether the first byte that is not white space opens an object, or an array of objects.
func beginsJSON(r *bufio.Reader) bool {
	head, _ := r.Peek(512)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, utf8BOM), " \t\r\n")
	if rest, ok := bytes.CutPrefix(head, []byte("[")); ok {
		head = bytes.TrimLeft(rest, " \t\r\n")
	}
	rest, ok := bytes.CutPrefix(head, []byte("{"))
	return ok && bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte(`"`))
}

func beginsZip(r *bufio.Reader) bool {
	head, _ := r.Peek(len(zipMagic))
	return string(head) == zipMagic
}

var utf8BOM = []byte("\xef\xbb\xbf")

func damaged(err error) error {
	var corrupt flate.CorruptInputError
	if errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) || errors.As(err, &corrupt) ||
		errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return source.Problem("damaged", "compressed data is damaged or ends too early")
	}
	return err
}
