package main

import (
	"context"
	"errors"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"dateline/archive"
	"dateline/article/repeated"
	"dateline/extract"
	"dateline/index"
	"dateline/store"
)

// extractBatch is how many articles are stored at once after extracting again.
const extractBatch = 256

// extractAgain takes the blocks out of stored texts that their sites print on many pages, and finds the facts anew of
// articles that changed by it or whose facts another extractor found. It goes site by site: memory holds the blocks
// of one.
func extractAgain(ctx context.Context, s streams, folder folderFlag, ex extractFlags) error {
	x, err := ex.extractor(s)
	if err != nil {
		return err
	}
	a, err := folder.alone(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	sites := map[string][]store.Row{}
	for r, err := range a.Rows(ctx) {
		if err != nil {
			return err
		}
		if r.Outcome == store.Stored {
			site := siteOf(r.Location)
			sites[site] = append(sites[site], r)
		}
	}
	for _, site := range slices.Sorted(maps.Keys(sites)) {
		if err := (again{a, x}).site(ctx, site, sites[site]); err != nil {
			return err
		}
	}
	return nil
}

// siteOf is the host of a page that was fetched, by itself or in an archive; empty for files and for records, whose
// texts are kept as they are.
func siteOf(location string) string {
	if at := strings.LastIndex(location, "#http"); at >= 0 {
		location = location[at+1:]
	}
	u, err := url.Parse(location)
	if err != nil || u.Host == "" || slices.Contains([]string{".json", ".jsonl", ".txt", ".gz", ".zip", ".tgz"}, path.Ext(u.Path)) {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// again extracts again.
type again struct {
	archive *archive.Archive
	extract *extract.Extractor
}

func (a again) site(ctx context.Context, site string, rows []store.Row) error {
	var blocks repeated.Site
	if site != "" {
		for _, row := range rows {
			switch record, err := a.archive.Get(ctx, row.ID); {
			case err == nil:
				blocks.Add(record.Text, record.Dropped)
			case !errors.Is(err, index.ErrNotFound):
				return err
			}
		}
	}
	for batch := range slices.Chunk(rows, extractBatch) {
		if err := a.put(ctx, &blocks, batch); err != nil {
			return err
		}
	}
	return nil
}

func (a again) put(ctx context.Context, blocks *repeated.Site, rows []store.Row) error {
	var entries []store.Entry
	for _, row := range rows {
		record, err := a.archive.Get(ctx, row.ID)
		if errors.Is(err, index.ErrNotFound) {
			continue // deleted
		}
		if err != nil {
			return err
		}
		own, dropped := blocks.Cut(record.Text)
		if row.Extractor == a.extract.Fingerprint() && dropped == nil {
			continue
		}
		record.Text, record.Dropped = own, append(record.Dropped, dropped...)
		found := a.extract.Extract(record.Article)
		row.Extractor = found.Extractor
		entries = append(entries, store.Entry{Row: row, Record: &found})
	}
	return a.archive.Put(ctx, entries)
}
