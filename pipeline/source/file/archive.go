package file

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"dateline/pipeline/source"
)

// zipMagic begins every zip file that has members.
const zipMagic = "PK\x03\x04"

// isZip reports whether a file is a zip file by its name, or by its content where the name says nothing.
func isZip(path string, content io.ReaderAt) bool {
	format, known := extensions[strings.ToLower(filepath.Ext(path))]
	var magic [len(zipMagic)]byte
	_, err := content.ReadAt(magic[:], 0)
	return format == "zip" || (!known && err == nil && string(magic[:]) == zipMagic)
}

// zip reads the members of a zip file in their stored order.
func (w *walker) zip(location string, r io.ReaderAt, size int64) {
	archive, err := zip.NewReader(r, size)
	if err != nil {
		w.fail(location, source.Problem("damaged", "not a whole zip file: %v", err))
		return
	}
	for _, f := range archive.File {
		if w.stopped() {
			return
		}
		if f.Mode().IsRegular() && !hiddenMember(f.Name) {
			w.zipMember(location+"#"+f.Name, f)
		}
	}
}

func (w *walker) zipMember(location string, f *zip.File) {
	content, err := f.Open()
	if err != nil {
		w.fail(location, source.Problem("damaged", "%v", err))
		return
	}
	defer content.Close()
	w.stream(location, f.Name, content)
}

// tar reads the members of a tar stream.
func (w *walker) tar(location string, r io.Reader) {
	archive := tar.NewReader(r)
	for !w.stopped() {
		header, err := archive.Next()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			w.fail(location, source.Problem("damaged", "tar: %v", err))
			return
		case header.Typeflag == tar.TypeReg && !hiddenMember(header.Name):
			w.stream(location+"#"+header.Name, header.Name, archive)
		}
	}
}

// hiddenMember reports whether a part of a member's path is hidden, or made by an archiver for itself.
func hiddenMember(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if (hidden(part) && part != "." && part != "..") || part == "__MACOSX" {
			return true
		}
	}
	return false
}
