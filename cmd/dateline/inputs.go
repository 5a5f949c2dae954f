package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"dateline/article"
	"dateline/pipeline/source"
	"dateline/pipeline/source/file"
)

// inputFlags say what ingest and extract read, and how.
type inputFlags struct {
	from      string
	format    string
	published string
	maxBytes  int64
}

func (f *inputFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.from, "from", "", "read paths and URLs from `FILE`, one a line (\"-\" is standard input)")
	flags.StringVar(&f.format, "format", "", "take every input for html, text, json or jsonl instead of recognising it")
	flags.StringVar(&f.published, "published", "", "publication `DATE` (2019-06-24) of inputs that name none")
	flags.Int64Var(&f.maxBytes, "max-bytes", file.DefaultMaxBytes, "largest article in `BYTES`, after decompression")
}

// open returns the source of all inputs: the arguments, then the lines of --from.
func (f *inputFlags) open(s streams, args []string) (source.Source, error) {
	inputs, err := f.inputs(s, args)
	if err != nil {
		return nil, err
	}
	hints, err := f.hints()
	if err != nil {
		return nil, err
	}
	return file.Open(inputs, s.in, file.Options{MaxBytes: f.maxBytes, Format: f.format, Hints: hints}), nil
}

func (f *inputFlags) hints() (article.Article, error) {
	if f.published == "" {
		return article.Article{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if _, err := time.Parse(layout, f.published); err == nil {
			return article.Article{Published: f.published, PublishedSource: article.PublishedFlag}, nil
		}
	}
	return article.Article{}, usagef("--published %q is not a date; write 2019-06-24 or 2019-06-24T15:04:05Z", f.published)
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
