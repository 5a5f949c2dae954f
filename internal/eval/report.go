package eval

import (
	"fmt"
	"io"
	"text/tabwriter"

	"dateline/article"
)

// Extract is the system's answer to the gold's texts.
func Extract(gold Set, extract func(article.Article) article.Record) Set {
	records := make([]article.Record, len(gold.Records))
	for i, g := range gold.Records {
		records[i] = extract(article.Article{ID: g.ID, Title: g.Title, Published: g.Published, Text: g.Text})
	}
	return NewSet(records)
}

// Print writes the report as a table, and its first errors below.
func (r Report) Print(w io.Writer, errors int) {
	fmt.Fprintf(w, "%s: %d records\n", r.Set, r.Records)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, f := range r.Figures {
		fmt.Fprintf(table, "  %s\t%5.1f", f.Name, f.Value)
		if f.CI != nil {
			fmt.Fprintf(table, "\t%.1f–%.1f", f.CI[0], f.CI[1])
		}
		fmt.Fprintln(table)
	}
	_ = table.Flush() // an error of w shows in what comes after
	for _, e := range r.Errors[:min(errors, len(r.Errors))] {
		fmt.Fprintln(w, e)
	}
}
