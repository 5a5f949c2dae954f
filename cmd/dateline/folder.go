package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"dateline/archive"
	"dateline/index"
	"dateline/index/bleve"
	"dateline/store"
)

// defaultFolder is used where --index names none.
const defaultFolder = "dateline.db"

// folderFlag names the folder that holds store and index.
type folderFlag struct{ dir string }

func (f *folderFlag) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.dir, "index", defaultFolder, "`FOLDER` of the articles and their index")
}

// create opens the folder and makes it where it is missing.
func (f *folderFlag) create(ctx context.Context) (*archive.Archive, error) {
	a, err := archive.Open(ctx, f.dir, openBleve)
	return a, f.explain(err)
}

// open opens a folder that must be there.
func (f *folderFlag) open(ctx context.Context) (*archive.Archive, error) {
	if _, err := os.Stat(filepath.Join(f.dir, store.File)); errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("no articles at %s; make an index with: dateline ingest --index %s PATH", f.dir, f.dir)
	}
	return f.create(ctx)
}

// explain adds what the user can do about an error.
func (f *folderFlag) explain(err error) error {
	switch {
	case errors.Is(err, store.ErrLocked):
		return fmt.Errorf("%w; wait for it, or stop it", err)
	case errors.Is(err, index.ErrRebuild):
		return fmt.Errorf("%w; rebuild it from the stored articles with: dateline reindex --index %s", err, f.dir)
	}
	return err
}

func openBleve(dir string, records index.Records) (index.View, error) {
	return bleve.Open(dir, records)
}
