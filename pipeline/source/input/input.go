// Package input opens what users name on the command line: files, directories, "-" for standard input, and
// addresses, each read by the source that is made for it.
package input

import (
	"context"
	"io"
	"strings"
	"unicode"

	"dateline/pipeline/source"
	"dateline/pipeline/source/crawl"
	"dateline/pipeline/source/file"
	"dateline/pipeline/source/web"
)

// Options of all sources.
type Options struct {
	Stdin io.Reader
	File  file.Options
	Web   web.Options
	Crawl crawl.Options
}

// Open is a source of everything that the arguments name, in their order. Addresses that follow each other are
// fetched together.
func Open(args []string, o Options) source.Source {
	return source.FromWalk(func(ctx context.Context, yield func(source.Item) bool) error {
		fetcher := web.New(o.Web)
		defer fetcher.Close()
		going := true
		lend := func(i source.Item) bool {
			going = yield(i)
			return going
		}
		for run := range runs(args) {
			walk := file.Walk(run, o.Stdin, o.File)
			if IsURL(run[0]) {
				walk = crawl.Walk(run, fetcher, o.Crawl)
			}
			if err := walk(ctx, lend); err != nil || !going {
				return err
			}
		}
		return nil
	})
}

// IsURL reports whether an argument is an address, of whatever scheme, rather than a path.
func IsURL(arg string) bool {
	scheme, _, ok := strings.Cut(arg, "://")
	return ok && scheme != "" && !strings.ContainsFunc(scheme, func(r rune) bool { return !unicode.IsLetter(r) })
}

// runs cuts the arguments into runs of addresses and runs of paths.
func runs(args []string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for start := 0; start < len(args); {
			end := start + 1
			for end < len(args) && IsURL(args[end]) == IsURL(args[start]) {
				end++
			}
			if !yield(args[start:end]) {
				return
			}
			start = end
		}
	}
}
