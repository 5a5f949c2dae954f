package main

import (
	"encoding/json"
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"dateline/extract"
)

func versionCommand(s streams) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of its extractors",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			x, err := extract.New(extract.Options{})
			if err != nil {
				return err
			}
			version := "devel"
			if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
				version = info.Main.Version
			}
			if asJSON {
				return json.NewEncoder(s.out).Encode(map[string]string{"version": version, "extractors": x.Fingerprint()})
			}
			fmt.Fprintf(s.out, "dateline %s, extractors %s\n", version, x.Fingerprint())
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return cmd
}
