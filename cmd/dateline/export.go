package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/index"
	"dateline/index/ftm"
)

func exportCommand(s streams) *cobra.Command {
	var f queryFlags
	var format, kind string
	cmd := &cobra.Command{
		Use:   "export [QUERY]",
		Short: "Write everything that matches: whole records, or rows of articles or facts",
		Example: `  dateline export 'place:Iran' > records.jsonl
  dateline export --format csv --type agreement 'party:Iran' > agreements.csv
  dateline export --format ftm 'org:Gazprom' | ftm aggregate > entities.json`,
		RunE: func(cmd *cobra.Command, args []string) error {
			of := index.Articles
			if kind != "" {
				var err error
				if of, err = kindOf(kind); err != nil {
					return err
				}
			}
			q, err := f.query(args, of)
			if err != nil {
				return err
			}
			q.Sort = index.ByDate
			return runExport(cmd.Context(), s, q, format, f)
		},
	}
	f.folder.register(cmd)
	cmd.Flags().StringVar(&format, "format", "jsonl", "jsonl, csv or ftm (FollowTheMoney entities)")
	cmd.Flags().StringVar(&kind, "type", "", "rows of facts of one kind instead of articles")
	return cmd
}

func runExport(ctx context.Context, s streams, q index.Query, format string, f queryFlags) error {
	if !slices.Contains(exportFormats, format) {
		return usagef("--format %q is not one of %s", format, strings.Join(exportFormats, ", "))
	}
	if format == "ftm" && q.Of != index.Articles {
		return usagef("--format ftm writes articles with all their facts; leave --type out")
	}
	a, err := f.folder.searcher(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	write, flush := exporter(ctx, s, a, q.Of, format)
	for h, err := range index.All(ctx, a, q) {
		if err != nil {
			return asUsage(err)
		}
		if err := write(h); err != nil {
			return err
		}
	}
	return flush()
}

// exportFormats are the values of --format.
var exportFormats = []string{"jsonl", "csv", "ftm"}

// exporter writes rows in one of exportFormats.
func exporter(ctx context.Context, s streams, records index.Records, of index.Kind, format string) (write func(index.Hit) error, flush func() error) {
	switch format {
	case "csv":
		return rowWriter(s)
	case "ftm":
		return ftmWriter(ctx, s, records)
	default:
		return jsonWriter(ctx, s, records, of)
	}
}

// ftmWriter writes the FollowTheMoney entities of whole records.
func ftmWriter(ctx context.Context, s streams, records index.Records) (write func(index.Hit) error, flush func() error) {
	out := json.NewEncoder(s.out)
	return func(h index.Hit) error {
		r, err := records.Get(ctx, h.ID)
		if err != nil {
			return err
		}
		for _, e := range ftm.Entities(&r) {
			if err := out.Encode(e); err != nil {
				return err
			}
		}
		return nil
	}, func() error { return nil }
}

// jsonWriter writes whole records, or for facts their rows.
func jsonWriter(ctx context.Context, s streams, records index.Records, of index.Kind) (write func(index.Hit) error, flush func() error) {
	out := json.NewEncoder(s.out)
	return func(h index.Hit) error {
		if of != index.Articles {
			return out.Encode(h)
		}
		r, err := records.Get(ctx, h.ID)
		if err != nil {
			return err
		}
		return out.Encode(r)
	}, func() error { return nil }
}

// rowWriter writes rows as CSV under a line of column names.
func rowWriter(s streams) (write func(index.Hit) error, flush func() error) {
	out := csv.NewWriter(s.out)
	first := true
	return func(h index.Hit) error {
			if first {
				first = false
				if err := out.Write(index.Columns(h)); err != nil {
					return err
				}
			}
			return out.Write(index.Row(h))
		}, func() error {
			out.Flush()
			return out.Error()
		}
}
