package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"dateline/index"
)

// streams are where a verb reads from and writes to: data to out, progress and messages to err.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func newRoot(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "dateline",
		Short:         "Turn news into facts that can be searched",
		Long:          "dateline reads news articles, finds who agreed what with whom, when and for how much, who said what,\nand answers questions about it with the sentence that says so.",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("there is no verb %q; dateline --help lists them", args[0])
			}
			return nil
		},
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return applySettings(cmd) },
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if strings.Contains(cmd.Use, "QUERY") {
			return usagef("%w; write NOT word for -word, or -- before the query; %s --help shows the right form", err, cmd.CommandPath())
		}
		return usagef("%w; %s --help shows the right form", err, cmd.CommandPath())
	})
	root.AddCommand(verbs(s)...)
	for _, cmd := range root.Commands() {
		completeFlags(cmd)
	}
	return root
}

// verbs lists the program's verbs in the order in which --help names them.
func verbs(s streams) []*cobra.Command {
	return []*cobra.Command{
		ingestCommand(s), extractCommand(s), searchCommand(s), factsCommand(s), showCommand(s), serveCommand(s), exportCommand(s),
		failuresCommand(s), retryCommand(s), deleteCommand(s), reindexCommand(s), checkCommand(s), statsCommand(s), rulesCommand(s),
		evalCommand(s), versionCommand(s),
	}
}

// completeFlags offers the values of flags that take one of a few to the shell.
func completeFlags(cmd *cobra.Command) {
	facts := []string{}
	for _, k := range index.FactKinds() {
		facts = append(facts, string(k))
	}
	for flag, values := range map[string][]string{
		"type": facts, "facet": index.FacetFields(), "sort": {string(index.ByRelevance), string(index.ByDate), string(index.ByAmount)},
		"layer": {"date", "amount", "quote", "agreement"},
	} {
		if cmd.Flags().Lookup(flag) != nil {
			_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)) // fails for a flag that is not there
		}
	}
}

// exactly is cobra.ExactArgs with an error that names what is missing.
func exactly(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != len(names) {
			return usagef("%s takes %s; %s --help shows the right form", cmd.CommandPath(), strings.Join(names, " and "), cmd.CommandPath())
		}
		return nil
	}
}
