package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"dateline/index"
	"dateline/pipeline"
	"dateline/store"
)

// runSummary is what a run did, with the facts that it stored.
type runSummary struct {
	pipeline.Summary
	Facts map[index.Kind]int `json:"facts"`
}

// writeSummary says what a run did, and what to try next unless it broke off.
func writeSummary(w io.Writer, s runSummary, f ingestFlags, broken error) {
	fmt.Fprintf(w, "read %d, stored %d, unchanged %d, skipped %s, failed %s\n", s.Read, s.Stored, s.Unchanged, reasons(s.Skipped), reasons(s.Failed))
	if s.Elapsed > 0 {
		fmt.Fprintf(w, "%s, %.0f articles/s\n", s.Elapsed.Round(time.Millisecond), float64(s.Read)/s.Elapsed.Seconds())
	}
	if s.Stored > 0 {
		fmt.Fprintln(w, factCounts(s.Facts))
	}
	if s.Doubtful > 0 {
		fmt.Fprintf(w, "%d articles give a date that cannot be right: dateline show%s ID says which\n", s.Doubtful, f.folder.option())
	}
	if f.stats {
		writeStages(w, s.Summary)
	}
	switch {
	case errors.Is(broken, context.Canceled):
		fmt.Fprintln(w, "interrupted: what was read is stored; run again to continue")
		return
	case broken != nil:
		return
	}
	if s.Skipped[store.ReasonDeleted] > 0 {
		fmt.Fprintf(w, "deleted articles are not read again, until: dateline delete --undo%s ID\n", f.folder.option())
	}
	if s.FailedTotal() > 0 {
		fmt.Fprintf(w, "failures are kept: dateline failures%s lists them, dateline retry%[1]s tries them again\n", f.folder.option())
	}
	if s.Stored > 0 {
		writeNext(w, f.folder.option())
	}
}

// factCounts writes "166 entities, 132 dates, …".
func factCounts(facts map[index.Kind]int) string {
	var parts []string
	for _, k := range index.FactKinds() {
		parts = append(parts, fmt.Sprintf("%d %s", facts[k], plural(k)))
	}
	return strings.Join(parts, ", ")
}

// reasons writes counts as "3 (2 timeout, 1 binary)".
func reasons(counts map[string]int) string {
	total := 0
	var parts []string
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		total += counts[k]
		parts = append(parts, fmt.Sprintf("%d %s", counts[k], k))
	}
	if total == 0 {
		return "0"
	}
	return fmt.Sprintf("%d (%s)", total, strings.Join(parts, ", "))
}

// writeStages shares out the time that was spent; decoding and extraction are summed over workers.
func writeStages(w io.Writer, s pipeline.Summary) {
	stages := []struct {
		name string
		time time.Duration
	}{{"waiting for input", s.Reading}, {"decode", s.Decoding}, {"extract", s.Extract}, {"store and index", s.Writing}}
	var total time.Duration
	for _, st := range stages {
		total += st.time
	}
	for _, st := range stages {
		fmt.Fprintf(w, "  %-18s %10s  %3.0f %%\n", st.name, st.time.Round(time.Millisecond), 100*float64(st.time)/float64(max(total, 1)))
	}
}

func writeNext(w io.Writer, option string) {
	fmt.Fprintf(w, `
Try next:
  dateline facts%[1]s --type agreement
  dateline search%[1]s 'signed OR agreed' --facet place
  dateline serve%[1]s
`, option)
}
