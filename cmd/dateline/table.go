package main

import (
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"dateline/article"
	"dateline/index"
)

// minTable is the narrowest terminal, in characters, on which a table of facts can be read.
const minTable = 120

// writeTable prints facts as a table that fits the width: what the fact is, the sentence that says so, and where.
func writeTable(w io.Writer, st style, hits []index.Hit, width int) {
	out := table.NewWriter()
	out.SetOutputMirror(w)
	out.SetStyle(table.StyleLight)
	out.Style().Options = table.Options{SeparateColumns: true, SeparateHeader: true, SeparateRows: true}
	out.Style().Format.Header = text.FormatDefault
	names, shares := tableColumns(hits[0].Fact.Kind)
	free, configs := width-3*len(names), []table.ColumnConfig{}
	header := table.Row{}
	for i, name := range names {
		header = append(header, st.bold(name))
		configs = append(configs, table.ColumnConfig{Number: i + 1, WidthMax: free * shares[i] / 100, WidthMaxEnforcer: text.WrapSoft})
	}
	out.AppendHeader(header)
	out.SetColumnConfigs(configs)
	for _, h := range hits {
		row := table.Row{}
		for _, cell := range append(tableCells(h.Fact), h.Fact.Evidence.Text, h.Label()+" "+article.Day(h.Published)+" "+h.ID) {
			row = append(row, clean(cell))
		}
		out.AppendRow(row)
	}
	out.Render()
}

// tableColumns names the columns and gives their shares of the width in percent.
func tableColumns(kind index.Kind) (names []string, shares []int) {
	switch kind {
	case index.Agreements:
		return []string{"agreement", "parties", "date", "amounts", "evidence", "article"}, []int{12, 16, 10, 12, 34, 16}
	case index.Quotes:
		return []string{"speaker", "evidence", "article"}, []int{20, 56, 24}
	case index.Amounts:
		return []string{"amount", "evidence", "article"}, []int{20, 56, 24}
	case index.Dates:
		return []string{"date", "evidence", "article"}, []int{20, 56, 24}
	default:
		return []string{"name", "what", "evidence", "article"}, []int{18, 18, 44, 20}
	}
}

// tableCells are the cells of the fact itself, before evidence and article.
func tableCells(f *index.Fact) []string {
	switch {
	case f.Agreement != nil:
		a := f.Agreement
		return []string{a.Status + " " + a.Kind, strings.Join(a.Parties, ", "), article.Day(a.Date), sums(a)}
	case f.Entity != nil:
		e := f.Entity
		return []string{index.DisplayName(*e), joined(string(e.Type), e.Role, e.Affiliation)}
	}
	return []string{headline(f)}
}
