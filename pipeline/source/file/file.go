// Package file reads articles from files, directories and standard input: plain text, HTML, JSON and JSON Lines,
// each also gzipped, and archives of them (zip, tar, WARC). Containers are split into one item per article and are
// streamed, so memory is bounded by the largest article.
package file

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"dateline/article"
	"dateline/pipeline/source"
)

// DefaultMaxBytes is the largest article that is read where Options give no limit.
const DefaultMaxBytes = 16 << 20

// Options of reading files.
type Options struct {
	MaxBytes int64           // the largest article, after decompression; 0 means DefaultMaxBytes
	Format   string          // "html", "text", "json" or "jsonl" forces the format of every input; empty recognises it
	Hints    article.Article // metadata for inputs that lack it: the --published date
	Watch    time.Duration   // how often the paths are looked at again for new and changed files, without end; 0 looks once
}

func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	return o
}

// Open is a source of the files and directories at the paths, in order; directories are read recursively in the
// order of their names, without hidden files. "-" is standard input, read from stdin. Locations are absolute paths,
// with slashes.
func Open(paths []string, stdin io.Reader, o Options) source.Source {
	return source.FromWalk(Walk(paths, stdin, o))
}

// Walk is the walk behind Open.
func Walk(paths []string, stdin io.Reader, o Options) source.Walk {
	o = o.withDefaults()
	return func(ctx context.Context, yield func(source.Item) bool) error {
		w := &walker{Options: o, ctx: ctx, yield: yield}
		w.paths(paths, stdin)
		if o.Watch > 0 {
			w.watch(paths)
		}
		return ctx.Err()
	}
}

// Copy is a walk over the articles in a file that is a copy of what lies at a location, whose name says what it is.
func Copy(location string, f *os.File, o Options) source.Walk {
	return func(ctx context.Context, yield func(source.Item) bool) error {
		info, err := f.Stat()
		if err != nil {
			return err
		}
		w := &walker{Options: o.withDefaults(), ctx: ctx, yield: yield}
		w.content(location, nameOf(location), f, info.Size())
		return ctx.Err()
	}
}

// nameOf is the path of an address, without what follows it.
func nameOf(location string) string {
	if u, err := url.Parse(location); err == nil {
		return u.Path
	}
	return location
}

// walker lends items until its yield returns false or its context is cancelled.
type walker struct {
	Options
	ctx   context.Context
	yield func(source.Item) bool
	done  bool
	seen  map[string]stamp // of the files that were read, when watching
}

func (w *walker) paths(paths []string, stdin io.Reader) {
	for _, p := range paths {
		if p == "-" {
			w.stdin(stdin)
		} else {
			w.named(p)
		}
		if w.stopped() {
			return
		}
	}
}

// named reads a path of the user's. Locations are absolute, so that a file has one wherever it is named from.
func (w *walker) named(path string) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		w.fail(path, err)
		return
	}
	w.path(absolute, true)
}

func (w *walker) stopped() bool { return w.done || w.ctx.Err() != nil }

// lend yields an item and reports whether to go on.
func (w *walker) lend(i source.Item) bool {
	if !w.stopped() {
		w.done = !w.yield(i)
	}
	return !w.stopped()
}

// fail lends an item that could not be read.
func (w *walker) fail(location string, err error) bool {
	return w.lend(source.Item{Raw: article.Raw{Location: location}, Err: source.Plain(err)})
}

// article lends one article.
func (w *walker) article(location, mediaType string, body []byte) bool {
	raw := article.Raw{Location: location, MediaType: mediaType, Body: body, Hints: w.Hints}
	return w.lend(source.Item{Raw: raw})
}

// path reads a file or directory. Links are followed to files, and to directories only where the user named them, so
// that no loop can arise.
func (w *walker) path(path string, named bool) {
	info, err := os.Stat(path)
	switch {
	case w.seenBefore(path, info, err):
	case err != nil:
		w.fail(filepath.ToSlash(path), err)
	case info.IsDir():
		w.directory(path)
	case named || info.Mode().IsRegular():
		w.file(path, info)
	}
}

func (w *walker) directory(path string) {
	entries, err := os.ReadDir(path)
	if err != nil {
		w.fail(filepath.ToSlash(path), err)
		return
	}
	for _, e := range entries {
		child := filepath.Join(path, e.Name())
		if hidden(e.Name()) || linkedDirectory(child, e) || partsOfPage(child) {
			continue
		}
		w.path(child, false)
		if w.stopped() {
			return
		}
	}
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") }

func linkedDirectory(path string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// partsOfPage recognises the folder in which browsers save the pictures and frames of "page.html".
func partsOfPage(path string) bool {
	page, ok := strings.CutSuffix(path, "_files")
	if !ok {
		return false
	}
	for _, extension := range []string{".html", ".htm"} {
		if _, err := os.Stat(page + extension); err == nil {
			return true
		}
	}
	return false
}

func (w *walker) file(path string, info fs.FileInfo) {
	location := filepath.ToSlash(path)
	f, err := os.Open(path)
	if err != nil {
		w.fail(location, err)
		return
	}
	defer f.Close()
	w.content(location, path, f, info.Size())
}

// content reads an open file, whose name says what it is.
func (w *walker) content(location, name string, f *os.File, size int64) {
	if isZip(name, f) {
		w.zip(location, f, size)
		return
	}
	w.stream(location, name, f)
}

// read reads one article's bytes.
func (w *walker) read(r io.Reader) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(r, w.MaxBytes+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, source.Problem("damaged", "compressed data ends too early")
	case err != nil:
		return nil, damaged(err)
	case int64(len(body)) > w.MaxBytes:
		return nil, source.TooLarge(w.MaxBytes)
	}
	return body, nil
}
