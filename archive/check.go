package archive

import (
	"context"
	"fmt"

	"dateline/index"
	"dateline/store"
)

// Report is what Check found.
type Report struct {
	Records  int                `json:"articles"` // in the store
	Facts    map[index.Kind]int `json:"facts"`    // of the records
	Rows     int                `json:"inputs"`   // of the ledger
	Problems []string           `json:"problems"` // nothing is wrong when there are none
}

// maxProblems ends a check that finds nothing but problems.
const maxProblems = 100

// Check verifies that records, ledger and index agree: every record can be read and is found by the index with as
// many facts, the index has nothing else, and every input that was stored has its record.
func (a *Archive) Check(ctx context.Context) (Report, error) {
	a.writing.Lock()
	defer a.writing.Unlock()
	r := Report{Facts: map[index.Kind]int{}}
	ids, err := a.checkRecords(ctx, &r)
	if err != nil {
		return r, err
	}
	if err := a.checkIndex(ctx, &r, ids); err != nil {
		return r, err
	}
	return r, a.checkLedger(ctx, &r)
}

func (r *Report) problem(format string, args ...any) {
	if len(r.Problems) < maxProblems {
		r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
	}
}

// checkRecords reads every record.
func (a *Archive) checkRecords(ctx context.Context, r *Report) (map[string]bool, error) {
	ids := map[string]bool{}
	for change, err := range a.store.Since(0) {
		if err != nil {
			return nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		id, record, err := change.Decode()
		if err != nil {
			r.problem("%v", err)
			continue
		}
		if record == nil {
			continue
		}
		if ids[id] {
			r.problem("article %s is stored twice", id)
		}
		ids[id] = true
		r.Records++
		for _, k := range index.FactKinds() {
			r.Facts[k] += index.CountFacts(record, k)
		}
	}
	return ids, a.checkTotals(r)
}

func (a *Archive) checkTotals(r *Report) error {
	totals, err := a.store.Totals()
	if err == nil && int(totals.Records) != r.Records {
		r.problem("the store counts %d records and has %d", totals.Records, r.Records)
	}
	if err == nil && totals.Sequence != a.sequence {
		r.problem("the index is at change %d of %d", a.sequence, totals.Sequence)
	}
	return err
}

// checkIndex compares the ids that the index has with those of the store, and the numbers of facts.
func (a *Archive) checkIndex(ctx context.Context, r *Report, ids map[string]bool) error {
	seen := map[string]bool{}
	indexed, err := a.index.IDs(ctx)
	if err != nil {
		return err
	}
	for _, id := range indexed {
		seen[id] = true
		if !ids[id] {
			r.problem("article %s is in the index and not in the store", id)
		}
	}
	for id := range ids {
		if !seen[id] {
			r.problem("article %s is missing in the index", id)
		}
	}
	for _, k := range index.FactKinds() {
		result, err := a.index.Search(ctx, index.Query{Of: k})
		if err != nil {
			return err
		}
		if result.Total != r.Facts[k] {
			r.problem("the index has %d facts of kind %s, the store %d", result.Total, k, r.Facts[k])
		}
	}
	return nil
}

// checkLedger looks for the record of each input that was stored.
func (a *Archive) checkLedger(ctx context.Context, r *Report) error {
	var stored []store.Row
	err := a.store.Rows(func(row store.Row) bool {
		r.Rows++
		if row.Outcome == store.Stored {
			stored = append(stored, row)
		}
		return ctx.Err() == nil
	})
	if err != nil {
		return err
	}
	for _, row := range stored {
		has, err := a.store.Has(row.ID)
		if err != nil {
			return err
		}
		if !has {
			r.problem("%s was stored as %s, which is neither there nor deleted", row.Location, row.ID)
		}
	}
	return ctx.Err()
}
