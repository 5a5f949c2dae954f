package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"dateline/article"
	"dateline/pipeline/source"
	"dateline/pipeline/source/crawl"
	"dateline/pipeline/source/download"
	"dateline/pipeline/source/file"
	"dateline/pipeline/source/web"
)

// inputFlags say what ingest and extract read, and how.
type inputFlags struct {
	from      string
	format    string
	published string
	since     string
	maxBytes  int64
	limit     int
	follow    time.Duration
	watch     time.Duration
	web       web.Options
	ordered   bool // pages in the order of the arguments, one at a time
}

func (f *inputFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.from, "from", "", "read paths and URLs from `FILE`, one a line (\"-\" is standard input)")
	flags.StringVar(&f.format, "format", "", "take every file for html, text, json or jsonl instead of recognising it")
	flags.StringVar(&f.published, "published", "", "publication `DATE` (2019-06-24) of inputs that name none")
	flags.Int64Var(&f.maxBytes, "max-bytes", file.DefaultMaxBytes, "largest article in `BYTES`, after decompression")
	flags.StringVar(&f.since, "since", "", "leave out what a feed or sitemap dates before `DATE`")
	flags.IntVar(&f.limit, "limit", 0, "take at most `N` articles from each feed or sitemap (0: all)")
	flags.DurationVar(&f.web.Delay, "delay", time.Second, "pause between two requests to one host")
	flags.DurationVar(&f.web.Timeout, "timeout", time.Minute, "time for one request")
	flags.StringVar(&f.web.Contact, "contact", "", "`ADDRESS` put into the user agent for the people who run the sites")
	flags.BoolVar(&f.web.AllowPrivate, "allow-private", false, "also fetch from private and loopback addresses")
	flags.BoolVar(&f.web.IgnoreRobots, "ignore-robots", false, "also fetch what robots.txt forbids")
}

// open returns the source of all inputs: the arguments, then the lines of --from.
func (f *inputFlags) open(s streams, args []string) (source.Source, error) {
	inputs, err := f.inputs(s, args)
	if err != nil {
		return nil, err
	}
	walk, err := f.walk(s, inputs)
	if err != nil {
		return nil, err
	}
	return source.FromWalk(walk), nil
}

// walk goes over runs of paths and of URLs in the order in which they were named.
func (f *inputFlags) walk(s streams, inputs []string) (source.Walk, error) {
	if err := f.checkFormat(); err != nil {
		return nil, err
	}
	hints, err := f.hints()
	if err != nil {
		return nil, err
	}
	since, err := parseDay("--since", f.since)
	if err != nil {
		return nil, err
	}
	f.web.MaxBytes = f.maxBytes
	fetcher := web.New(f.web)
	files := file.Options{MaxBytes: f.maxBytes, Format: f.format, Watch: f.watch, Hints: hints}
	var walks []source.Walk
	for len(inputs) > 0 {
		n := 1
		for n < len(inputs) && kindOfInput(inputs[n]) == kindOfInput(inputs[0]) {
			n++
		}
		switch kindOfInput(inputs[0]) {
		case archives:
			for _, address := range inputs[:n] {
				walks = append(walks, download.Walk(address, fetcher, files))
			}
		case addresses:
			walks = append(walks, crawl.Walk(inputs[:n], fetcher, crawl.Options{Since: since, Limit: f.limit, Follow: f.follow, Ordered: f.ordered, Hints: hints}))
		default:
			walks = append(walks, file.Walk(inputs[:n], s.in, files))
		}
		inputs = inputs[n:]
	}
	return func(ctx context.Context, yield func(source.Item) bool) error {
		defer fetcher.Close()
		return inTurn(ctx, walks, yield)
	}, nil
}

// inTurn goes over one walk after the other until one fails or yield wants no more.
func inTurn(ctx context.Context, walks []source.Walk, yield func(source.Item) bool) error {
	stopped := false
	for _, w := range walks {
		err := w(ctx, func(i source.Item) bool {
			stopped = !yield(i)
			return !stopped
		})
		if err != nil || stopped {
			return err
		}
	}
	return nil
}

// inputKind says which source reads an input.
type inputKind int

const (
	paths inputKind = iota
	addresses
	archives // addresses of files that hold many articles
)

func kindOfInput(s string) inputKind {
	switch {
	case !isURL(s):
		return paths
	case download.IsArchive(s):
		return archives
	}
	return addresses
}

// isURL reports whether an input is an address, of whatever scheme: "ftp://a.example" is no path either.
func isURL(s string) bool {
	scheme, _, found := strings.Cut(s, "://")
	return found && scheme != "" && !strings.ContainsAny(scheme, "/.#:")
}

func (f *inputFlags) checkFormat() error {
	if formats := []string{"", "html", "text", "json", "jsonl"}; !slices.Contains(formats, f.format) {
		return usagef("--format %q is not one of html, text, json, jsonl", f.format)
	}
	return nil
}

func (f *inputFlags) hints() (article.Article, error) {
	if f.published == "" {
		return article.Article{}, nil
	}
	_, err := parseDay("--published", f.published)
	return article.Article{Published: f.published, PublishedSource: article.PublishedFlag}, err
}

// parseDay reads a date or date-time; empty is the zero time.
func parseDay(flag, value string) (time.Time, error) {
	if value == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, value); err == nil {
			return t, nil
		}
	}
	return time.Time{}, usagef("%s %q is not a date; write 2019-06-24 or 2019-06-24T15:04:05Z", flag, value)
}

func (f *inputFlags) inputs(s streams, args []string) ([]string, error) {
	if f.from == "" {
		if len(args) == 0 {
			return nil, usagef("nothing to read: name files, directories or URLs, or \"-\" for standard input")
		}
		return args, nil
	}
	listed, err := readList(s, f.from)
	return append(args, listed...), err
}

// readList reads one input a line; blank lines and lines that begin with # are skipped.
func readList(s streams, path string) ([]string, error) {
	r := s.in
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("--from: %w", err)
		}
		defer f.Close()
		r = f
	}
	return lines(r)
}

func lines(r io.Reader) ([]string, error) {
	var out []string
	in := bufio.NewScanner(r)
	for in.Scan() {
		if line := strings.TrimSpace(in.Text()); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out, in.Err()
}
