package main

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/spf13/cobra"

	"dateline/archive"
	"dateline/extract"
	"dateline/index"
	"dateline/pipeline"
	"dateline/pipeline/decode"
	"dateline/pipeline/source"
	"dateline/store"
)

// ingestFlags say how articles get into the index.
type ingestFlags struct {
	in      inputFlags
	ex      extractFlags
	folder  folderFlag
	replace bool
	stats   bool
	json    bool
}

func (f *ingestFlags) register(cmd *cobra.Command) {
	f.in.register(cmd)
	f.ex.register(cmd)
	f.folder.register(cmd)
	f.folder.registerToken(cmd)
	cmd.Flags().BoolVar(&f.replace, "replace", false, "let an article take the place of one with its id from elsewhere")
	cmd.Flags().BoolVar(&f.stats, "stats", false, "also print the time that each stage took")
	cmd.Flags().BoolVar(&f.json, "json", false, "print the summary as JSON")
}

func ingestCommand(s streams) *cobra.Command {
	var f ingestFlags
	cmd := &cobra.Command{
		Use:   "ingest PATH|URL|- …",
		Short: "Read articles, find their facts, and index both",
		Long: "Reads files, directories, archives, standard input and URLs, finds the facts, and stores and indexes both.\n" +
			"Runs resume by themselves: what is unchanged is skipped, what failed can be tried again with retry.",
		Example: `  dateline ingest articles/
  dateline ingest https://news.example/feed.xml --since 2026-01-01
  dateline ingest --from urls.txt --index news.db`,
		RunE: func(cmd *cobra.Command, args []string) error {
			inputs, err := f.in.inputs(s, args)
			if err != nil {
				return err
			}
			return runIngest(cmd.Context(), s, inputs, f)
		},
	}
	f.register(cmd)
	cmd.Flags().DurationVar(&f.in.watch, "watch", 0, "look at files and folders again every `DURATION`, until interrupted")
	cmd.Flags().DurationVar(&f.in.follow, "follow", 0, "ask feeds and sitemaps again every `DURATION`, until interrupted")
	return cmd
}

func runIngest(ctx context.Context, s streams, inputs []string, f ingestFlags) error {
	x, err := f.ex.extractor(s)
	if err != nil {
		return err
	}
	a, err := f.folder.create(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	f.in.web.Known = validators(ctx, a, x.Fingerprint())
	walk, err := f.in.walk(s, inputs)
	if err != nil {
		return err
	}
	failed, err := failedBefore(ctx, a, inputs)
	if err != nil {
		return err
	}
	show := newProgress(s)
	summary, err := ingester{s, a, x, f, failed}.run(ctx, source.FromWalk(walk), show.update)
	show.done()
	if err == nil {
		err = forgive(ctx, a, failed)
	}
	if printed := printSummary(s, summary, f, err); err == nil {
		err = printed
	}
	if err == nil && summary.FailedTotal() > 0 {
		err = errSomeFailed
	}
	return err
}

// ingester moves articles from sources into an archive.
type ingester struct {
	streams
	archive archive.Folder
	extract *extract.Extractor
	flags   ingestFlags
	failed  map[string]bool // inputs that failed before and had no result yet
}

func (i ingester) run(ctx context.Context, src source.Source, progress func(pipeline.Summary)) (runSummary, error) {
	defer src.Close()
	facts := map[index.Kind]int{}
	fp, report := i.extract.Fingerprint(), reporter(i.streams)
	summary, err := pipeline.Run(ctx, pipeline.Config{
		Source: src, Decode: decode.Decode, Extract: i.extract.Extract, Workers: i.flags.ex.workers,
		Sink:     archiveSink{i.archive, fp, i.flags.replace},
		Known:    known(ctx, i.archive, fp),
		Progress: progress, Report: func(r pipeline.Result) {
			delete(i.failed, r.Location)
			if r.Outcome.Reason != pipeline.NotWritten { // the run ends with the error
				report(r)
			}
			if r.Record != nil && r.Outcome.Status == source.Stored {
				for _, k := range index.FactKinds() {
					facts[k] += index.CountFacts(r.Record, k)
				}
			}
		},
	})
	return runSummary{summary, facts}, err
}

// failedBefore are the inputs of which the ledger has a failure.
func failedBefore(ctx context.Context, folder archive.Folder, inputs []string) (map[string]bool, error) {
	failed := map[string]bool{}
	for _, input := range inputs {
		row, ok, err := folder.Row(ctx, input)
		if err != nil {
			return nil, err
		}
		if ok && row.Outcome == store.Failed {
			failed[input] = true
		}
	}
	return failed, nil
}

// forgive takes back the failures of inputs that were read now and have no result of their own: feeds and folders,
// whose articles have theirs.
func forgive(ctx context.Context, folder archive.Folder, inputs map[string]bool) error {
	var entries []store.Entry
	for input := range inputs {
		entries = append(entries, store.Entry{Row: store.Row{Location: input, Outcome: store.Skipped, Reason: "holds articles"}})
	}
	if len(entries) == 0 {
		return nil
	}
	return folder.Put(ctx, entries)
}

// known looks inputs up in the ledger.
func known(ctx context.Context, folder archive.Folder, extractor string) pipeline.Known {
	return func(location, hash string) (source.Outcome, bool) {
		row, ok, err := folder.Row(ctx, location)
		switch {
		case err != nil || !ok || !row.Known(hash, extractor):
			return source.Outcome{}, false
		case row.Reason == store.ReasonDeleted:
			return source.Outcome{Status: source.Skipped, Reason: row.Reason, Err: errors.New(row.Error)}, true
		}
		return source.Outcome{Status: source.Unchanged}, true
	}
}

// validators are the ETag and Last-Modified of pages that are stored with the facts of this extractor.
func validators(ctx context.Context, folder archive.Folder, extractor string) func(string) (etag, modified string) {
	return func(location string) (etag, modified string) {
		row, ok, err := folder.Row(ctx, location)
		if err != nil || !ok || row.Outcome != store.Stored || row.Extractor != extractor {
			return "", ""
		}
		return row.ETag, row.Modified
	}
}

func printSummary(s streams, summary runSummary, f ingestFlags, broken error) error {
	if f.json {
		return json.NewEncoder(s.out).Encode(summary)
	}
	writeSummary(s.out, summary, f, broken)
	return nil
}
