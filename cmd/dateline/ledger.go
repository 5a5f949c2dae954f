package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline/store"
)

func failuresCommand(s streams) *cobra.Command {
	var folder folderFlag
	var reason string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "failures",
		Short: "List the inputs that failed, and why",
		Example: `  dateline failures
  dateline failures --reason 'not found' --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			rows, err := failures(cmd.Context(), folder, reason)
			if err != nil {
				return err
			}
			out := json.NewEncoder(s.out)
			for _, r := range rows {
				if !asJSON {
					fmt.Fprintf(s.out, "%s: %s (%s, tried %d×)\n", r.Location, clean(r.Error), r.Reason, r.Tries)
				} else if err := out.Encode(r); err != nil {
					return err
				}
			}
			return nil
		},
	}
	folder.register(cmd)
	folder.registerToken(cmd)
	cmd.Flags().StringVar(&reason, "reason", "", "only failures of this `CLASS`, as the summary of ingest names them")
	cmd.Flags().BoolVar(&asJSON, "json", false, "JSON Lines")
	return cmd
}

// failures are the ledger's rows of failed inputs, of one reason or of all.
func failures(ctx context.Context, folder folderFlag, reason string) ([]store.Row, error) {
	a, err := folder.open(ctx)
	if err != nil {
		return nil, err
	}
	defer a.Close()
	var rows []store.Row
	for r, err := range a.Rows(ctx) {
		if err != nil {
			return nil, err
		}
		if r.Outcome == store.Failed && (reason == "" || r.Reason == reason) {
			rows = append(rows, r)
		}
	}
	return rows, nil
}

func retryCommand(s streams) *cobra.Command {
	var f ingestFlags
	var reason string
	cmd := &cobra.Command{
		Use:   "retry",
		Short: "Try again what failed",
		Example: `  dateline retry
  dateline retry --reason timeout`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			rows, err := failures(cmd.Context(), f.folder, reason)
			if err != nil {
				return err
			}
			inputs := inputsOf(rows)
			if len(inputs) == 0 {
				fmt.Fprintln(s.err, "nothing failed that could be read again")
				return nil
			}
			return runIngest(cmd.Context(), s, inputs, f)
		},
	}
	f.register(cmd)
	cmd.Flags().StringVar(&reason, "reason", "", "only failures of this `CLASS`")
	return cmd
}

// inputsOf are the files and URLs that hold the rows' articles. Standard input cannot be read again.
func inputsOf(rows []store.Row) []string {
	var inputs []string
	for _, r := range rows {
		input := container(r.Location)
		if input != "" && !slices.Contains(inputs, input) {
			inputs = append(inputs, input)
		}
	}
	return inputs
}

// place is what a location says behind its container: a line or a member.
var place = regexp.MustCompile(`(:\d+|#[^#]*)$`)

// container is the file or URL that a location stands in: "news.jsonl:12" is in "news.jsonl".
func container(location string) string {
	if isURL(location) {
		return location
	}
	for {
		if _, err := os.Stat(location); !errors.Is(err, os.ErrNotExist) {
			return location
		}
		shorter := place.ReplaceAllString(location, "")
		if shorter == location {
			if strings.HasPrefix(location, "-") {
				return ""
			}
			return location
		}
		location = shorter
	}
}
