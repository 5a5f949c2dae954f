package pipeline

import (
	"maps"
	"time"

	"dateline/pipeline/source"
)

// Summary counts what a run did. Read = Stored + Unchanged + the sums of Skipped and Failed once the run has ended.
type Summary struct {
	Read      int            `json:"read"`
	Stored    int            `json:"stored"`
	Unchanged int            `json:"unchanged"`
	Doubtful  int            `json:"doubtful,omitempty"` // stored articles with a date that cannot be right
	Skipped   map[string]int `json:"skipped,omitempty"`  // by reason
	Failed    map[string]int `json:"failed,omitempty"`   // by reason
	Bytes     int64          `json:"bytes"`              // raw bytes read
	Elapsed   time.Duration  `json:"elapsed_ns"`
	Reading   time.Duration  `json:"reading_ns"` // waiting for the source
	Decoding  time.Duration  `json:"decoding_ns"`
	Extract   time.Duration  `json:"extract_ns"` // summed over workers, like Decoding
	Writing   time.Duration  `json:"writing_ns"`
}

// FailedTotal is the number of items that failed, for any reason.
func (s Summary) FailedTotal() int { return total(s.Failed) }

// SkippedTotal is the number of items that were skipped, for any reason.
func (s Summary) SkippedTotal() int { return total(s.Skipped) }

func total(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

// times is how long the stages took for one item.
type times struct{ read, decode, extract time.Duration }

func newSummary() Summary {
	return Summary{Skipped: map[string]int{}, Failed: map[string]int{}}
}

func (s *Summary) add(r Result) {
	s.Read++
	s.Bytes += int64(r.Size)
	s.Reading += r.times.read
	s.Decoding += r.times.decode
	s.Extract += r.times.extract
	switch r.Outcome.Status {
	case source.Stored:
		s.Stored++
		if r.Record != nil && len(r.Record.Doubtful) > 0 {
			s.Doubtful++
		}
	case source.Unchanged:
		s.Unchanged++
	case source.Skipped:
		s.Skipped[r.Outcome.Reason]++
	case source.Failed:
		s.Failed[r.Outcome.Reason]++
	}
}

// snapshot is a copy that the caller may keep while the run goes on.
func (s Summary) snapshot(since time.Time) Summary {
	s.Elapsed = time.Since(since)
	s.Skipped, s.Failed = maps.Clone(s.Skipped), maps.Clone(s.Failed)
	return s
}
