package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"dateline/article"
	"dateline/extract"
	"dateline/internal/eval"
)

// evalFlags say what is measured and how it is shown.
type evalFlags struct {
	system string
	ci     int
	errors int
	json   bool
	extractFlags
}

func evalCommand(s streams) *cobra.Command {
	var f evalFlags
	cmd := &cobra.Command{
		Use:   "eval GOLD.jsonl …",
		Short: "Score extraction against gold records",
		Example: `  dateline eval testdata/gold/*.jsonl
  dateline eval gold.jsonl --system records.jsonl --errors 20`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("eval needs gold records: dateline eval GOLD.jsonl")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return runEval(s, args, f) },
	}
	cmd.Flags().StringVar(&f.system, "system", "", "score the records in `FILE` instead of extracting anew")
	cmd.Flags().IntVar(&f.ci, "ci", 0, "add 95 % intervals by resampling records `N` times")
	cmd.Flags().IntVar(&f.errors, "errors", 0, "list the first `N` errors")
	cmd.Flags().BoolVar(&f.json, "json", false, "one JSON object a set")
	f.register(cmd)
	return cmd
}

func runEval(s streams, paths []string, f evalFlags) error {
	x, err := f.extractor(s)
	if err != nil {
		return err
	}
	var reports []eval.Report
	for _, path := range paths {
		r, err := evalFile(path, x, f)
		if err != nil {
			return err
		}
		reports = append(reports, r)
	}
	return printReports(s, reports, f)
}

func evalFile(path string, x *extract.Extractor, f evalFlags) (eval.Report, error) {
	gold, err := loadSet(path)
	if err != nil {
		return eval.Report{}, err
	}
	system := eval.Set{}
	if f.system != "" {
		system, err = loadSet(f.system)
	} else {
		system = extractSet(gold, x)
	}
	return eval.Score(setName(path), gold, system, f.ci), err
}

func loadSet(path string) (eval.Set, error) {
	file, err := os.Open(path)
	if err != nil {
		return eval.Set{}, err
	}
	defer file.Close()
	set, err := eval.Load(file)
	if err != nil {
		return set, fmt.Errorf("%s: %w", path, err)
	}
	return set, nil
}

// extractSet extracts from the gold's texts.
func extractSet(gold eval.Set, x *extract.Extractor) eval.Set {
	records := make([]article.Record, len(gold.Records))
	for i, g := range gold.Records {
		records[i] = x.Extract(article.Article{ID: g.ID, Title: g.Title, Published: g.Published, Text: g.Text})
	}
	return eval.NewSet(records)
}

// setName is a file's folder and name: "gold/wikinews".
func setName(path string) string {
	name := strings.TrimSuffix(filepath.Base(path), ".jsonl")
	return filepath.Base(filepath.Dir(path)) + "/" + name
}

func printReports(s streams, reports []eval.Report, f evalFlags) error {
	if f.json {
		out := json.NewEncoder(s.out)
		for _, r := range reports {
			if err := out.Encode(r); err != nil {
				return err
			}
		}
		return nil
	}
	for _, r := range reports {
		fmt.Fprintf(s.out, "%s: %d records\n", r.Set, r.Records)
		table := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
		for _, fig := range r.Figures {
			fmt.Fprintf(table, "  %s\t%5.1f", fig.Name, fig.Value)
			if fig.CI != nil {
				fmt.Fprintf(table, "\t%.1f–%.1f", fig.CI[0], fig.CI[1])
			}
			fmt.Fprintln(table)
		}
		table.Flush()
		for _, e := range r.Errors[:min(f.errors, len(r.Errors))] {
			fmt.Fprintln(s.out, e)
		}
	}
	return nil
}
