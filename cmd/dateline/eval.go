package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"dateline/extract"
	"dateline/extract/doc"
	"dateline/internal/eval"
)

// evalFlags say what is measured and how it is shown.
type evalFlags struct {
	data   string
	system string
	ci     int
	errors int
	json   bool
	extractFlags
}

func evalCommand(s streams) *cobra.Command {
	var f evalFlags
	cmd := &cobra.Command{
		Use:   "eval GOLD.jsonl|TREEBANK.conllu …",
		Short: "Score extraction against gold records, and grammar against a treebank",
		Example: `  dateline eval testdata/gold/*.jsonl
  dateline eval gold.jsonl --system records.jsonl --errors 20
  dateline eval --data ../shared/data`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 && f.data == "" {
				return usagef("eval needs gold records: dateline eval GOLD.jsonl")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			x, err := f.extractor(s)
			if err != nil {
				return err
			}
			for _, path := range args {
				if err := evalPath(s, path, x, f); err != nil {
					return fmt.Errorf("%s: %w", path, err)
				}
			}
			if f.data != "" {
				return evalData(s, f.data, x)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&f.data, "data", "", "print one table over all the open gold sets in `FOLDER`")
	cmd.Flags().StringVar(&f.system, "system", "", "score the records in `FILE` instead of extracting anew")
	cmd.Flags().IntVar(&f.ci, "ci", 0, "add 95 % intervals by resampling records `N` times")
	cmd.Flags().IntVar(&f.errors, "errors", 0, "list the first `N` errors")
	cmd.Flags().BoolVar(&f.json, "json", false, "one JSON object a set")
	f.register(cmd)
	return cmd
}

func evalPath(s streams, path string, x *extract.Extractor, f evalFlags) error {
	if strings.HasSuffix(path, ".conllu") {
		scores, err := evalTreebank(path)
		if err != nil {
			return err
		}
		if f.json {
			return json.NewEncoder(s.out).Encode(scores)
		}
		_, err = fmt.Fprintln(s.out, setName(path)+": "+grammarLine(scores))
		return err
	}
	r, err := evalFile(path, x, f)
	if err != nil {
		return err
	}
	if f.json {
		return json.NewEncoder(s.out).Encode(r)
	}
	r.Print(s.out, f.errors)
	return nil
}

func evalTreebank(path string) (eval.GrammarScores, error) {
	analyzer, err := doc.NewAnalyzer()
	if err != nil {
		return eval.GrammarScores{}, err
	}
	file, err := os.Open(path)
	if err != nil {
		return eval.GrammarScores{}, err
	}
	defer file.Close()
	return eval.Conllu(analyzer, file)
}

func grammarLine(g eval.GrammarScores) string {
	return fmt.Sprintf("tokens %.1f  sentences %.1f  tags %.1f  UAS %.1f  LAS %.1f", g.Tokens, g.Sentences, g.Tags, g.UAS, g.LAS)
}

func evalFile(path string, x *extract.Extractor, f evalFlags) (eval.Report, error) {
	gold, err := loadSet(path)
	if err != nil {
		return eval.Report{}, err
	}
	if f.system == "" {
		return eval.Score(setName(path), gold, eval.Extract(gold, x.Extract), f.ci), nil
	}
	system, err := loadSet(f.system)
	return eval.Score(setName(path), gold, system, f.ci), err
}

func loadSet(path string) (eval.Set, error) {
	file, err := os.Open(path)
	if err != nil {
		return eval.Set{}, err
	}
	defer file.Close()
	return eval.Load(file)
}

// setName is a file's folder and name: "gold/wikinews".
func setName(path string) string {
	name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), ".jsonl"), ".conllu")
	return filepath.Base(filepath.Dir(path)) + "/" + name
}
