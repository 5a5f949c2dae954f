package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"dateline/article"
	"dateline/extract"
)

func showCommand(s streams) *cobra.Command {
	var folder folderFlag
	var asJSON, grammar bool
	cmd := &cobra.Command{
		Use:     "show ID",
		Short:   "Print one article with its facts marked",
		Example: "  dateline show efcf65aee1623cef\n  dateline show --grammar efcf65aee1623cef",
		Args:    exactly("the ID of one article"),
		RunE: func(cmd *cobra.Command, args []string) error {
			record, err := getRecord(cmd.Context(), folder, args[0])
			if err != nil {
				return err
			}
			switch {
			case grammar:
				return writeGrammar(s.out, record.Article)
			case asJSON:
				return json.NewEncoder(s.out).Encode(record)
			}
			writeRecord(s.out, record)
			return nil
		},
	}
	folder.register(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "the whole record as JSON")
	cmd.Flags().BoolVar(&grammar, "grammar", false, "tokens, tags and dependencies, for people who write rules")
	return cmd
}

func getRecord(ctx context.Context, folder folderFlag, id string) (article.Record, error) {
	a, err := folder.searcher(ctx)
	if err != nil {
		return article.Record{}, err
	}
	defer a.Close()
	return a.Get(ctx, id)
}

func writeRecord(w io.Writer, r article.Record) {
	st := styleOf(w)
	fmt.Fprintf(w, "%s\n%s\n\n", st.bold(clean(r.Label())), st.dim(clean(joined(r.Published, r.Source, r.URL, r.Path))))
	for _, doubt := range r.Doubtful {
		fmt.Fprintf(w, "doubtful date: %s\n\n", clean(doubt))
	}
	if r.Story != "" {
		fmt.Fprintf(w, "%s\n\n", st.dim("story "+r.Story+": search --all story:"+r.Story+" lists its articles"))
	}
	for _, line := range strings.Split(markText(st, r), "\n") {
		fmt.Fprintln(w, clean(line))
	}
	writeSection(w, st, "Agreements", len(r.Agreements), func(i int) string {
		a := r.Agreements[i]
		return joined(a.Status, a.Kind, partyNames(r, a), a.Subject, article.Day(a.Date), fmt.Sprintf("confidence %.2f", a.Confidence), "rule "+a.Rule)
	})
	writeSection(w, st, "Quotes", len(r.Quotes), func(i int) string {
		q := r.Quotes[i]
		return r.NameOf(q.Speaker) + ": " + r.Text[q.Start:q.End]
	})
	writeSection(w, st, "Entities", len(r.Entities), func(i int) string {
		e := r.Entities[i]
		return joined(string(e.Type), e.Name, other(e.Canonical, e.Name), e.Role, e.Affiliation, e.Country)
	})
}

func writeSection(w io.Writer, st style, title string, n int, row func(int) string) {
	if n == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", st.bold(title))
	for i := range n {
		fmt.Fprintf(w, "  %s\n", clean(row(i)))
	}
}

func partyNames(r article.Record, a article.Agreement) string {
	names := make([]string, len(a.Parties))
	for i, id := range a.Parties {
		names[i] = r.NameOf(id)
	}
	return strings.Join(names, ", ")
}

// writeGrammar prints one token a line: its place in the sentence, the word, lemma, tag, head and relation.
func writeGrammar(w io.Writer, a article.Article) error {
	x, err := extract.New(extract.Options{})
	if err != nil {
		return err
	}
	d := x.Document(a)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, s := range d.Sentences {
		for i, t := range d.Tokens[s.First:s.Last] {
			head := 0
			if h := d.Head(s.First + i); h >= 0 {
				head = h - s.First + 1
			}
			fmt.Fprintf(table, "%d\t%s\t%s\t%s\t%d\t%s\n", i+1, t.Text, t.Lemma, t.Tag, head, d.Rel(s.First+i))
		}
		if !s.Parsed {
			fmt.Fprintln(table, "# not parsed: too long")
		}
		fmt.Fprintln(table)
	}
	return table.Flush()
}
