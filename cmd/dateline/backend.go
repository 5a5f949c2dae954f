package main

import (
	"context"
	"errors"
	"os"

	"dateline/archive"
	"dateline/index"
	"dateline/index/bleve"
	"dateline/index/opensearch"
)

// opener opens the index that --index names, for a folder: on OpenSearch, or in the folder itself.
func (f *folderFlag) opener(ctx context.Context) archive.OpenIndex {
	if opensearch.IsURL(f.dir) {
		return func(string, index.Records) (index.View, error) { return f.openSearch(ctx, opensearch.OpenOrCreate) }
	}
	return func(dir string, records index.Records) (index.View, error) { return bleve.Open(dir, records) }
}

// openSearch opens the index on OpenSearch. User and password are in the environment, where no list of processes and
// no message shows them.
func (f *folderFlag) openSearch(ctx context.Context, open func(context.Context, opensearch.Config) (*opensearch.Index, error)) (*opensearch.Index, error) {
	cfg, err := opensearch.ParseURL(f.dir)
	if err != nil {
		return nil, usagef("--index: %w", err)
	}
	cfg.User, cfg.Password = os.Getenv("DATELINE_OPENSEARCH_USER"), os.Getenv("DATELINE_OPENSEARCH_PASSWORD")
	x, err := open(ctx, cfg)
	if errors.Is(err, opensearch.ErrMissing) {
		return nil, usagef("%w; make it with: dateline reindex%s", err, f.option())
	}
	return x, err
}

// rebuild builds the index anew from the folder's store, beside the old one.
func (f *folderFlag) rebuild(ctx context.Context) (*archive.Archive, error) {
	if !opensearch.IsURL(f.dir) {
		return archive.Rebuild(ctx, f.dir, f.opener(ctx), nil)
	}
	x, err := f.openSearch(ctx, opensearch.Create)
	if err != nil {
		return nil, err
	}
	defer x.Close()
	if err := archive.Fill(ctx, f.path(), x, nil); err != nil {
		return nil, errors.Join(err, x.Discard(context.WithoutCancel(ctx)))
	}
	if err := x.Publish(ctx); err != nil {
		return nil, err
	}
	return archive.Open(ctx, f.path(), f.opener(ctx))
}
