package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

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
		system = eval.Extract(gold, x.Extract)
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
		r.Print(s.out, f.errors)
	}
	return nil
}
