package main

import (
	"context"
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"dateline/index"
	"dateline/store"
)

// statistics are the counts of one folder.
type statistics struct {
	Articles  uint64             `json:"articles"`
	Deleted   uint64             `json:"deleted"`
	TextBytes uint64             `json:"text_bytes"`
	Languages []index.Count      `json:"languages"`
	Facts     map[index.Kind]int `json:"facts"`
	Inputs    map[string]int     `json:"inputs"` // by outcome
}

func statsCommand(s streams) *cobra.Command {
	var folder folderFlag
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Count articles, languages, facts and inputs",
		Example: `  dateline stats
  dateline stats --index archive.db --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			st, err := gather(cmd.Context(), folder)
			if err != nil {
				return err
			}
			if asJSON {
				return json.NewEncoder(s.out).Encode(st)
			}
			return st.write(s)
		},
	}
	folder.register(cmd)
	folder.registerToken(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return cmd
}

func gather(ctx context.Context, folder folderFlag) (statistics, error) {
	st := statistics{Facts: map[index.Kind]int{}, Inputs: map[string]int{}}
	a, err := folder.open(ctx)
	if err != nil {
		return st, err
	}
	defer a.Close()
	totals, err := a.Totals(ctx)
	if err != nil {
		return st, err
	}
	st.Articles, st.Deleted, st.TextBytes = totals.Records, totals.Deleted, totals.TextBytes
	languages, err := a.Search(ctx, index.Query{Facets: []index.Facet{{Field: "language", Limit: 100}}})
	if err != nil {
		return st, err
	}
	st.Languages = languages.Facets["language"]
	for _, k := range index.FactKinds() {
		r, err := a.Search(ctx, index.Query{Of: k})
		if err != nil {
			return st, err
		}
		st.Facts[k] = r.Total
	}
	for r, err := range a.Rows(ctx) {
		if err != nil {
			return st, err
		}
		st.Inputs[string(r.Outcome)]++
	}
	return st, nil
}

func (st statistics) write(s streams) error {
	t := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "articles\t%d\n", st.Articles)
	for _, l := range st.Languages {
		fmt.Fprintf(t, "  in %s\t%d\n", l.Value, l.Count)
	}
	fmt.Fprintf(t, "deleted\t%d\ntext\t%.1f MB\n", st.Deleted, float64(st.TextBytes)/1e6)
	for _, k := range index.FactKinds() {
		fmt.Fprintf(t, "%s\t%d\n", plural(k), st.Facts[k])
	}
	for _, o := range []store.Outcome{store.Stored, store.Skipped, store.Failed} {
		fmt.Fprintf(t, "inputs %s\t%d\n", o, st.Inputs[string(o)])
	}
	return t.Flush()
}

func plural(k index.Kind) string {
	if k == index.Entities {
		return "entities"
	}
	return string(k) + "s"
}
