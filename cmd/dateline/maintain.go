package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dateline/index"
)

func deleteCommand(s streams) *cobra.Command {
	var folder folderFlag
	var yes, undo bool
	cmd := &cobra.Command{
		Use:   "delete ID|QUERY",
		Short: "Remove articles with all their facts, for good",
		Long: "Removes one article by its ID, or with --yes all that match a query. They are remembered and not ingested again.\n" +
			"With --undo the IDs are forgotten instead: the next ingest of their files or addresses takes them again.",
		Example: `  dateline delete 3f2a9c01d4e5
  dateline delete --yes 'source:tabloid.example published:<2015'
  dateline delete --undo 3f2a9c01d4e5`,
		Args: func(_ *cobra.Command, args []string) error {
			if strings.TrimSpace(strings.Join(args, "")) == "" {
				return usagef("delete needs the ID of an article or a query")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			a, err := folder.open(cmd.Context())
			if err != nil {
				return err
			}
			defer a.Close()
			if undo {
				n, err := a.Undelete(cmd.Context(), args)
				fmt.Fprintf(s.out, "forgot %d deletions; ingest takes these articles again\n", n)
				return err
			}
			ids, err := idsOf(cmd.Context(), a, args, yes)
			if err != nil {
				return err
			}
			n, err := a.Delete(cmd.Context(), ids)
			fmt.Fprintf(s.out, "deleted %d articles\n", n)
			if n == 1 && len(ids) == 1 {
				fmt.Fprintf(s.err, "ingest skips it from now on, until: dateline delete --undo%s %s\n", folder.option(), ids[0])
			}
			return err
		},
	}
	folder.register(cmd)
	folder.registerToken(cmd)
	cmd.Flags().BoolVar(&undo, "undo", false, "forget that the articles with these IDs were deleted")
	cmd.Flags().BoolVar(&yes, "yes", false, "delete everything that the query matches")
	return cmd
}

// idsOf are the articles that the arguments mean: an ID, or what a query matches.
func idsOf(ctx context.Context, a index.Searcher, args []string, yes bool) ([]string, error) {
	if len(args) == 1 {
		if _, err := a.Get(ctx, args[0]); !errors.Is(err, index.ErrNotFound) {
			return args, err
		}
	}
	where, err := index.Parse(strings.Join(args, " "))
	if err != nil {
		return nil, usageError{err}
	}
	var ids []string
	for h, err := range index.All(ctx, a, index.Query{Where: where, Sort: index.ByDate}) {
		if err != nil {
			return nil, asUsage(err)
		}
		ids = append(ids, h.ID)
	}
	if len(ids) > 0 && !yes {
		return nil, usagef("the query matches %d articles; delete them with --yes", len(ids))
	}
	return ids, nil
}

func checkCommand(s streams) *cobra.Command {
	var folder folderFlag
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Verify that store, index and ledger agree",
		Long:  "Reads every stored article and compares it with the index and the ledger. Writers wait meanwhile.",
		Example: `  dateline check
  dateline check --index archive.db --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			a, err := folder.open(cmd.Context())
			if err != nil {
				return err
			}
			defer a.Close()
			r, err := a.Check(cmd.Context())
			if err != nil {
				return err
			}
			if asJSON {
				if err := json.NewEncoder(s.out).Encode(r); err != nil {
					return err
				}
			}
			for _, p := range r.Problems {
				fmt.Fprintln(s.err, p)
			}
			if len(r.Problems) > 0 {
				return fmt.Errorf("%d problems; rebuild the index with: dateline reindex%s", len(r.Problems), folder.option())
			}
			if !asJSON {
				fmt.Fprintf(s.out, "%d articles, %d inputs: store, index and ledger agree\n", r.Records, r.Rows)
			}
			return nil
		},
	}
	folder.register(cmd)
	folder.registerToken(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return cmd
}

func reindexCommand(s streams) *cobra.Command {
	var folder folderFlag
	var ex extractFlags
	var again bool
	cmd := &cobra.Command{
		Use:   "reindex",
		Short: "Rebuild the index from the stored articles",
		Long:  "Rebuilds the index from the store; nothing is read or fetched again. No other process may have the folder open.",
		Example: `  dateline reindex
  dateline reindex --extract --corrections names.txt`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := folder.local(); err != nil {
				return err
			}
			if again {
				if err := extractAgain(cmd.Context(), s, folder, ex); err != nil {
					return err
				}
			}
			a, err := folder.rebuild(cmd.Context())
			if err != nil {
				return folder.explain(err)
			}
			totals, err := a.Store().Totals()
			fmt.Fprintf(s.out, "indexed %d articles\n", totals.Records)
			return errors.Join(err, a.Close())
		},
	}
	folder.register(cmd)
	ex.register(cmd)
	cmd.Flags().BoolVar(&again, "extract", false, "also find the facts again in the stored texts, without what a site prints on many pages")
	return cmd
}
