package main

import (
	"context"
	"encoding/csv"
	"encoding/json"

	"github.com/spf13/cobra"

	"dateline/index"
)

func exportCommand(s streams) *cobra.Command {
	var f queryFlags
	var format, kind string
	cmd := &cobra.Command{
		Use:   "export [QUERY]",
		Short: "Write everything that matches: whole records, or rows of articles or facts",
		Example: `  dateline export 'place:Iran' > records.jsonl
  dateline export --format csv --type agreement 'party:Iran' > agreements.csv`,
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
	cmd.Flags().StringVar(&format, "format", "jsonl", "jsonl or csv")
	cmd.Flags().StringVar(&kind, "type", "", "rows of facts of one kind instead of articles")
	return cmd
}

func runExport(ctx context.Context, s streams, q index.Query, format string, f queryFlags) error {
	if format != "jsonl" && format != "csv" {
		return usagef("--format %q is not one of jsonl, csv", format)
	}
	a, err := f.folder.searcher(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	write, flush := rowWriter(s)
	if format == "jsonl" {
		write, flush = jsonWriter(ctx, s, a, q.Of)
	}
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
