package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"dateline/extract"
)

func versionCommand(s streams) *cobra.Command {
	return &cobra.Command{
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
			fmt.Fprintf(s.out, "dateline %s, extractors %s\n", version, x.Fingerprint())
			return nil
		},
	}
}
