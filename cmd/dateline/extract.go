package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"dateline/extract"
	"dateline/extract/entity"
	"dateline/pipeline"
	"dateline/pipeline/decode"
	"dateline/pipeline/source"
)

// extractFlags say how facts are found.
type extractFlags struct {
	workers     int
	corrections string
	splitRanges bool
}

func (f *extractFlags) register(cmd *cobra.Command) {
	cmd.Flags().IntVar(&f.workers, "workers", runtime.GOMAXPROCS(0), "articles worked on at once")
	cmd.Flags().StringVar(&f.corrections, "corrections", "", "`FILE` of names to merge, rename, retype or hide (docs/corrections.md)")
}

func (f *extractFlags) extractor(s streams) (*extract.Extractor, error) {
	o := extract.Options{SplitRanges: f.splitRanges, OnPanic: func(p extract.Panic) {
		fmt.Fprintf(s.err, "%s: layer %s failed: %v\n%s", p.Article, p.Layer, p.Value, p.Stack)
	}}
	if f.workers < 1 {
		return nil, usagef("--workers %d: at least one is needed", f.workers)
	}
	if f.corrections != "" {
		file, err := os.Open(f.corrections)
		if err != nil {
			return nil, fmt.Errorf("--corrections: %w", err)
		}
		defer file.Close()
		if o.Corrections, err = entity.ParseCorrections(file, f.corrections); err != nil {
			return nil, err
		}
	}
	return extract.New(o)
}

func extractCommand(s streams) *cobra.Command {
	var in inputFlags
	var ex extractFlags
	cmd := &cobra.Command{
		Use:   "extract PATH|URL|- …",
		Short: "Print the records of articles, without an index",
		Example: `  dateline extract article.html
  dateline extract --published 2019-06-24 report.txt | jq .agreements
  cat articles.jsonl | dateline extract - > records.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			src, err := in.open(s, args)
			if err != nil {
				return err
			}
			defer src.Close()
			return runExtract(cmd.Context(), s, src, ex)
		},
	}
	in.register(cmd)
	ex.register(cmd)
	cmd.Flags().BoolVar(&ex.splitRanges, "split-ranges", false, "give the ends of a range of dates as dates of their own")
	cmd.Flags().Bool("json", true, "JSON Lines, the only format")
	return cmd
}

func runExtract(ctx context.Context, s streams, src source.Source, ex extractFlags) error {
	x, err := ex.extractor(s)
	if err != nil {
		return err
	}
	summary, err := pipeline.Run(ctx, pipeline.Config{
		Source: src, Decode: decode.Decode, Extract: x.Extract, Sink: jsonSink{json.NewEncoder(s.out)}, Workers: ex.workers, Report: reporter(s),
	})
	if err == nil && summary.FailedTotal() > 0 {
		err = errSomeFailed
	}
	return err
}

// jsonSink writes records as JSON Lines.
type jsonSink struct{ out *json.Encoder }

func (j jsonSink) Put(_ context.Context, results []pipeline.Result) error {
	for _, r := range results {
		if r.Record == nil {
			continue
		}
		if err := j.out.Encode(r.Record); err != nil {
			return fmt.Errorf("standard output: %w", err)
		}
	}
	return nil
}

// reporter tells what was not stored, one line an input.
func reporter(s streams) func(pipeline.Result) {
	return func(r pipeline.Result) {
		switch r.Outcome.Status {
		case source.Failed, source.Skipped:
			fmt.Fprintln(s.err, clean(r.String()))
		}
		var p *pipeline.Panic
		if errors.As(r.Outcome.Err, &p) {
			fmt.Fprintf(s.err, "%s", p.Stack)
		}
	}
}
