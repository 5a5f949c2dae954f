package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"dateline/archive"
	"dateline/index"
	"dateline/index/opensearch"
	"dateline/index/remote"
	"dateline/store"
	"dateline/web"
)

// defaultFolder is used where --index names none.
const defaultFolder = "dateline.db"

// folderFlag names the folder that holds store and index, or the address of a running dateline, or of an index on
// OpenSearch.
type folderFlag struct{ dir, store, token string }

func (f *folderFlag) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.dir, "index", defaultFolder, "`FOLDER` of the articles and their index, or the URL of a running dateline or of an index on OpenSearch")
	cmd.Flags().StringVar(&f.store, "store", defaultFolder, "`FOLDER` of the articles where --index names OpenSearch")
}

// registerToken is for the verbs that need more of a running dateline than answers.
func (f *folderFlag) registerToken(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.token, "token", "", "bearer `TOKEN` of the dateline at the URL, which runs with --allow-ingest")
}

// create opens the folder and makes it where it is missing. While another process has it open, or at a URL, this one
// is its client.
func (f *folderFlag) create(ctx context.Context) (archive.Folder, error) {
	if f.isRemote() {
		return archive.Connect(ctx, f.dir, &http.Client{Transport: bearer(f.token)})
	}
	folder, err := archive.OpenOrDial(ctx, f.path(), f.opener(ctx))
	if err != nil {
		return nil, f.explain(err)
	}
	if a, ok := folder.(*archive.Archive); ok {
		if err := a.Listen(web.New(web.Options{Search: a})); err != nil {
			return nil, errors.Join(err, a.Close())
		}
	}
	return folder, nil
}

// open opens a folder that must be there.
func (f *folderFlag) open(ctx context.Context) (archive.Folder, error) {
	if err := f.exists(); err != nil {
		return nil, err
	}
	return f.create(ctx)
}

// bearer sends a token with each request.
type bearer string

// RoundTrip implements http.RoundTripper.
func (b bearer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+string(b))
	return http.DefaultTransport.RoundTrip(r)
}

// alone opens a folder that must be there and that no other process may have open.
func (f *folderFlag) alone(ctx context.Context) (*archive.Archive, error) {
	if err := f.exists(); err != nil {
		return nil, err
	}
	a, err := archive.Open(ctx, f.path(), f.opener(ctx))
	return a, f.explain(err)
}

// searcher answers queries from a folder, or from what runs at a URL.
func (f *folderFlag) searcher(ctx context.Context) (searchCloser, error) {
	switch {
	case f.isRemote():
		return remote.New(f.dir, http.DefaultClient), nil
	case opensearch.IsURL(f.dir):
		x, err := f.openSearch(ctx, opensearch.Open)
		return x, f.explain(err)
	}
	return f.open(ctx)
}

// searchCloser is what the verbs that ask need.
type searchCloser interface {
	index.Searcher
	Close() error
}

// local refuses a URL where only a folder will do.
func (f *folderFlag) local() error {
	if f.isRemote() {
		return usagef("--index %s: this verb needs a folder", f.dir)
	}
	return nil
}

func (f *folderFlag) exists() error {
	if _, err := os.Stat(filepath.Join(f.path(), store.File)); !f.isRemote() && errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("no articles at %s; make an index with: dateline ingest%s PATH", f.path(), f.option())
	}
	return nil
}

// explain adds what the user can do about an error.
func (f *folderFlag) explain(err error) error {
	switch {
	case errors.Is(err, store.ErrLocked):
		return fmt.Errorf("%w; wait for it, or stop it", err)
	case errors.Is(err, index.ErrRebuild):
		return fmt.Errorf("%w; rebuild it from the stored articles with: dateline reindex%s", err, f.option())
	}
	return err
}

// option is the flags that name the folder in a command, empty for the default one.
func (f *folderFlag) option() (flags string) {
	if f.dir != defaultFolder {
		flags = " --index " + f.dir
	}
	if opensearch.IsURL(f.dir) && f.store != defaultFolder {
		flags += " --store " + f.store
	}
	return flags
}

// isRemote reports whether --index is the address of a running dateline.
func (f *folderFlag) isRemote() bool { return isURL(f.dir) && !opensearch.IsURL(f.dir) }

// path is the folder with the store.
func (f *folderFlag) path() string {
	if opensearch.IsURL(f.dir) {
		return f.store
	}
	return f.dir
}
