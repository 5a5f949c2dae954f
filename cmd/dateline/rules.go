package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"dateline/extract/agreement"
	"dateline/extract/amount"
	"dateline/extract/date"
	"dateline/extract/quote"
)

// ruleDoc describes one rule of any layer.
type ruleDoc struct {
	Layer    string   `json:"layer"`
	Name     string   `json:"name"`
	Doc      string   `json:"doc"`
	Examples []string `json:"examples,omitempty"` // what it finds
	Misses   []string `json:"misses,omitempty"`   // near misses that it leaves alone
}

func rulesCommand(s streams) *cobra.Command {
	var layer string
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "rules",
		Short:   "List the rules that find facts, with examples",
		Example: "  dateline rules --layer date",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			out, known := json.NewEncoder(s.out), false
			for _, r := range allRules() {
				if layer != "" && r.Layer != layer {
					continue
				}
				known = true
				if asJSON {
					if err := out.Encode(r); err != nil {
						return err
					}
					continue
				}
				r.write(s)
			}
			if !known {
				return usagef("--layer %q is not one of date, amount, quote, agreement", layer)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&layer, "layer", "", "only the rules of `LAYER`: date, amount, quote or agreement")
	cmd.Flags().BoolVar(&asJSON, "json", false, "JSON Lines")
	return cmd
}

func (r ruleDoc) write(s streams) {
	st := styleOf(s.out)
	fmt.Fprintf(s.out, "%s  %s\n", st.bold(r.Layer+" "+r.Name), r.Doc)
	for _, e := range r.Examples {
		fmt.Fprintf(s.out, "  + %s\n", clean(e))
	}
	for _, m := range r.Misses {
		fmt.Fprintf(s.out, "  - %s\n", clean(m))
	}
}

// allRules are the rules of every layer, in the order in which they are tried.
func allRules() []ruleDoc {
	var all []ruleDoc
	for _, r := range date.Rules() {
		d := ruleDoc{Layer: "date", Name: r.Name, Doc: r.Doc, Misses: r.No}
		for _, e := range r.Yes {
			d.Examples = append(d.Examples, fmt.Sprintf("%s → %q %s", e.Text, e.Span, joined(e.Value, e.Mod)))
		}
		all = append(all, d)
	}
	for _, r := range amount.Rules() {
		d := ruleDoc{Layer: "amount", Name: r.Name, Doc: r.Doc, Misses: r.No}
		for _, e := range r.Yes {
			d.Examples = append(d.Examples, fmt.Sprintf("%s → %q %s %s", e.Text, e.Span, e.Value, e.Unit))
		}
		all = append(all, d)
	}
	return append(append(all, quoteRules()...), agreementRules()...)
}

func quoteRules() []ruleDoc {
	var all []ruleDoc
	for _, r := range quote.Rules() {
		d := ruleDoc{Layer: "quote", Name: r.Name, Doc: r.Doc}
		for _, e := range r.Yes {
			d.Examples = append(d.Examples, fmt.Sprintf("%s → %s", e.Text, e.Speaker))
		}
		for _, e := range r.No {
			d.Misses = append(d.Misses, e.Text)
		}
		all = append(all, d)
	}
	return all
}

func agreementRules() []ruleDoc {
	var all []ruleDoc
	for _, r := range agreement.Rules() {
		d := ruleDoc{Layer: "agreement", Name: r.Name, Doc: r.Doc, Misses: r.No}
		for _, e := range r.Yes {
			d.Examples = append(d.Examples, fmt.Sprintf("%s → %s", e.Text, joined(e.Status, e.Kind, e.Parties)))
		}
		all = append(all, d)
	}
	return all
}
