package main

import (
	"context"
	"errors"

	"dateline/archive"
	"dateline/pipeline"
	"dateline/pipeline/source"
	"dateline/store"
)

// archiveSink stores results and their ledger rows.
type archiveSink struct {
	archive   archive.Folder
	extractor string // fingerprint of what extracted the facts
	replace   bool   // a record may take the place of one with its id from elsewhere
}

// Put stores a batch; what the store refuses is told in the result's outcome.
func (s archiveSink) Put(ctx context.Context, results []pipeline.Result) error {
	entries := make([]store.Entry, len(results))
	for i, r := range results {
		entries[i] = s.entry(r)
	}
	if err := s.archive.Put(ctx, entries); err != nil {
		return err
	}
	for i, e := range entries {
		if results[i].Record != nil && e.Record == nil {
			results[i].Outcome = source.Outcome{Status: source.Status(e.Outcome), Reason: e.Reason, Err: errors.New(e.Error)}
		}
	}
	return nil
}

func (s archiveSink) entry(r pipeline.Result) store.Entry {
	row := store.Row{
		Location: r.Location, Fetched: r.Fetched, Outcome: store.Outcome(r.Outcome.Status), Reason: r.Outcome.Reason,
		ETag: r.ETag, Modified: r.Modified, Hash: r.Hash, Extractor: s.extractor,
	}
	if r.Outcome.Err != nil {
		row.Error = r.Outcome.Err.Error()
	}
	return store.Entry{Row: row, Record: r.Record, Replace: s.replace}
}
