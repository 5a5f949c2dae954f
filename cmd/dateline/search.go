package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"dateline/index"
)

func searchCommand(s streams) *cobra.Command {
	var f queryFlags
	var all bool
	cmd := &cobra.Command{
		Use:   "search QUERY",
		Short: "Find articles, with the passages that match",
		Long: "Finds articles by words and facts. Of articles whose texts are mostly the same only the one published first is\n" +
			"listed, with where else it stands; --all lists all of them.\n\n" + queryHelp(),
		Example: `  dateline search 'ceasefire place:Sudan'
  dateline search 'party:Iran published:>2017' --facet party,kind --sort date`,
		RunE: func(cmd *cobra.Command, args []string) error {
			q, err := f.query(args, index.Articles)
			if err != nil {
				return err
			}
			q.Stories = !all
			return runQuery(cmd.Context(), s, q, f)
		},
	}
	f.register(cmd)
	cmd.Flags().BoolVar(&all, "all", false, "list every article, not one of each story")
	cmd.Flags().StringSliceVar(&f.facets, "facet", nil, "count the values of `FIELD`s: "+fmt.Sprint(index.FacetFields()))
	return cmd
}

func factsCommand(s streams) *cobra.Command {
	var f queryFlags
	var kind string
	cmd := &cobra.Command{
		Use:   "facts [QUERY]",
		Short: "List facts, each with the sentence that says so",
		Long:  "Lists facts, one row each, with evidence.\n\n" + queryHelp(),
		Example: `  dateline facts 'agreement:(party:Iran status:signed) published:>2017'
  dateline facts --type quote 'quote:(speaker:Jahromi)'
  dateline facts --type amount 'money:>1bnUSD' --sort amount --currency USD --csv`,
		RunE: func(cmd *cobra.Command, args []string) error {
			of, err := kindOf(kind)
			if err != nil {
				return err
			}
			q, err := f.query(args, of)
			if err != nil {
				return err
			}
			return runQuery(cmd.Context(), s, q, f)
		},
	}
	f.register(cmd)
	cmd.Flags().StringVar(&kind, "type", string(index.Agreements), fmt.Sprint("kind of facts: one of ", index.FactKinds()))
	cmd.Flags().StringSliceVar(&f.facets, "facet", nil, "count the values of `FIELD`s: "+fmt.Sprint(index.FacetFields()))
	return cmd
}

func runQuery(ctx context.Context, s streams, q index.Query, f queryFlags) error {
	a, err := f.folder.searcher(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	result, err := a.Search(ctx, q)
	if err != nil {
		return asUsage(err)
	}
	switch {
	case f.json:
		return writeHitsJSON(s, result)
	case f.csv:
		return writeHitsCSV(s, result)
	}
	writeResult(s, result, q)
	return nil
}

func writeHitsJSON(s streams, r index.Result) error {
	out := json.NewEncoder(s.out)
	for _, h := range r.Hits {
		if err := out.Encode(h); err != nil {
			return err
		}
	}
	if len(r.Facets) > 0 {
		return out.Encode(map[string]any{"facets": r.Facets})
	}
	return nil
}

func writeHitsCSV(s streams, r index.Result) error {
	write, flush := rowWriter(s)
	for _, h := range r.Hits {
		if err := write(h); err != nil {
			return err
		}
	}
	return flush()
}

// isAskers tells the asker's mistakes from failures.
func isAskers(err error) bool { return errors.Is(err, index.ErrQuery) }
