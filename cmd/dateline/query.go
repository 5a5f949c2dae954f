package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dateline/index"
)

// queryFlags are the flags of the verbs that ask the index.
type queryFlags struct {
	folder   folderFlag
	sort     string
	currency string
	limit    int
	after    string
	facets   []string
	json     bool
	csv      bool
}

func (f *queryFlags) register(cmd *cobra.Command) {
	f.folder.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.sort, "sort", "", "relevance, date or amount")
	flags.StringVar(&f.currency, "currency", "", "ISO 4217 `CODE` that --sort amount compares")
	flags.IntVar(&f.limit, "limit", 20, "rows to print")
	flags.StringVar(&f.after, "after", "", "`CURSOR` that the page before ended with")
	flags.BoolVar(&f.json, "json", false, "JSON Lines")
	flags.BoolVar(&f.csv, "csv", false, "comma-separated values")
}

// query reads the query from the arguments, which are joined by blanks.
func (f *queryFlags) query(args []string, of index.Kind) (index.Query, error) {
	where, err := index.Parse(strings.Join(args, " "))
	if err != nil {
		return index.Query{}, usageError{err}
	}
	if f.limit < 0 || f.limit > index.MaxLimit {
		return index.Query{}, usagef("--limit %d is not from 0 to %d; export has no limit", f.limit, index.MaxLimit)
	}
	q := index.Query{Of: of, Where: where, Sort: index.Sort(f.sort), Currency: strings.ToUpper(f.currency), Limit: f.limit, After: f.after}
	for _, field := range f.facets {
		q.Facets = append(q.Facets, index.Facet{Field: field})
	}
	return q, nil
}

// kindOf reads --type.
func kindOf(name string) (index.Kind, error) {
	for _, k := range index.FactKinds() {
		if string(k) == name {
			return k, nil
		}
	}
	return "", usagef("--type %q is not one of %v", name, index.FactKinds())
}

// asUsage makes the asker's errors of the index usage errors.
func asUsage(err error) error {
	if err != nil && isAskers(err) {
		return usageError{err}
	}
	return err
}

// queryHelp is the part of --help about the query language.
func queryHelp() string {
	var b strings.Builder
	b.WriteString("Words must all occur; OR, -word, \"a phrase\", word*, word~ and ( ) help. Fields:\n")
	for _, f := range index.QueryFields() {
		fmt.Fprintf(&b, "  %-11s %s\n", f.Name+":", f.Doc)
	}
	b.WriteString("Inside one fact: agreement:(party:Iran status:signed money:>1M), quote:(speaker:Jahromi \"united\").")
	return b.String()
}
