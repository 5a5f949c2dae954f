package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// applySettings sets the flags that were not given: from the environment, then from the configuration file.
func applySettings(cmd *cobra.Command) error {
	path, file, err := readConfig()
	if err != nil {
		return err
	}
	if err := knownKeys(cmd.Root(), path, file); err != nil {
		return err
	}
	var failed error
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		value, from, ok := setting(file, cmd.Name(), f.Name)
		if !ok || f.Changed || failed != nil {
			return
		}
		if err := cmd.Flags().Set(f.Name, value); err != nil {
			failed = usagef("%s: %w", from, err)
		}
	})
	return failed
}

// knownKeys refuses a key of the file that is no flag, so that a slip of the pen does not go unseen.
func knownKeys(root *cobra.Command, path string, file map[string]any) error {
	for _, key := range slices.Sorted(maps.Keys(file)) {
		table, isTable := file[key].(map[string]any)
		if !isTable {
			if !slices.ContainsFunc(root.Commands(), func(c *cobra.Command) bool { return c.Flags().Lookup(key) != nil }) {
				return usagef("%s: no verb has a flag --%s", path, key)
			}
			continue
		}
		verb, _, err := root.Find([]string{key})
		if err != nil || verb == root {
			return usagef("%s: there is no verb %q", path, key)
		}
		for _, flag := range slices.Sorted(maps.Keys(table)) {
			if verb.Flags().Lookup(flag) == nil {
				return usagef("%s: %s has no flag --%s", path, key, flag)
			}
		}
	}
	return nil
}

// setting looks a flag up in DATELINE_<FLAG>, then in the file's table of the verb, then at the file's top level.
func setting(file map[string]any, verb, flag string) (value, from string, ok bool) {
	name := "DATELINE_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
	if v, ok := os.LookupEnv(name); ok {
		return v, name, true
	}
	if table, ok := file[verb].(map[string]any); ok {
		if v, ok := table[flag]; ok {
			return fmt.Sprint(v), verb + "." + flag, true
		}
	}
	switch v := file[flag].(type) {
	case nil, map[string]any:
		return "", "", false
	default:
		return fmt.Sprint(v), flag, true
	}
}

// readConfig reads DATELINE_CONFIG, or config.toml in dateline's folder of the user's configuration. No file is no
// settings, unless one was named.
func readConfig() (path string, file map[string]any, err error) {
	path, named := os.LookupEnv("DATELINE_CONFIG")
	if !named {
		dir, err := os.UserConfigDir()
		if err != nil {
			return "", nil, nil //nolint:nilerr // a user without a home has no configuration
		}
		path = filepath.Join(dir, "dateline", "config.toml")
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) && !named {
		return path, nil, nil
	}
	if err != nil {
		return path, nil, err
	}
	if err := toml.Unmarshal(data, &file); err != nil {
		return path, nil, usagef("%s: %w", path, err)
	}
	return path, file, nil
}
