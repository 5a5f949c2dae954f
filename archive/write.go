package archive

import (
	"context"
	"fmt"

	"dateline/article"
	"dateline/index"
	"dateline/store"
)

// Put stores the entries and indexes their records. Entries that the store refuses are changed in place, see
// store.Put. When it returns, both are on disk; after an error from the index alone, the records are stored and the
// next Put or Open indexes them.
func (a *Archive) Put(ctx context.Context, entries []store.Entry) error {
	a.writing.Lock()
	defer a.writing.Unlock()
	before, err := a.store.Totals()
	if err != nil {
		return err
	}
	sequence, moved, err := a.store.Put(entries)
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	if before.Sequence != a.sequence { // the index missed something
		return a.catchUp(ctx, a.index, nil)
	}
	var records []article.Record
	for _, e := range entries {
		if e.Record != nil {
			records = append(records, *e.Record)
		}
	}
	if len(records) == 0 {
		return nil
	}
	return a.apply(ctx, a.index, index.Changes{Put: append(records, moved...), Sequence: sequence})
}

// Delete removes articles with all their facts and remembers them, so that they are not stored again. It returns
// how many of them were there.
func (a *Archive) Delete(ctx context.Context, ids []string) (found int, err error) {
	a.writing.Lock()
	defer a.writing.Unlock()
	if _, found, err = a.store.Delete(ids); err != nil {
		return 0, fmt.Errorf("store: %w", err)
	}
	return found, a.catchUp(ctx, a.index, nil)
}

// Undelete forgets that articles were deleted, so that they are stored when they are next read. It returns how many of
// them were remembered.
func (a *Archive) Undelete(ctx context.Context, ids []string) (found int, err error) {
	a.writing.Lock()
	defer a.writing.Unlock()
	if err := a.catchUp(ctx, a.index, nil); err != nil {
		return 0, err
	}
	if found, err = a.store.Undelete(ids); err != nil {
		return 0, fmt.Errorf("store: %w", err)
	}
	return found, nil
}

// apply hands changes to the index and remembers how far it is.
func (a *Archive) apply(ctx context.Context, x index.View, c index.Changes) error {
	if err := x.Apply(ctx, c); err != nil {
		return err
	}
	a.sequence = c.Sequence
	return nil
}

// The size of a batch when the index catches up.
const (
	batchRecords = 1000
	batchBytes   = 16 << 20
)

// catchUp gives the index what it lacks.
func (a *Archive) catchUp(ctx context.Context, x index.View, progress func(done, total uint64)) error {
	var batch index.Changes
	bytes, done := 0, uint64(0)
	flush := func() error {
		if batch.Sequence == 0 {
			return nil
		}
		err := a.apply(ctx, x, batch)
		batch, bytes = index.Changes{}, 0
		return err
	}
	for change, err := range a.store.Since(a.sequence) {
		if err != nil {
			return err
		}
		id, record, err := change.Decode()
		if err != nil {
			return err
		}
		batch.Sequence = change.Seq
		if record == nil {
			batch.Delete = append(batch.Delete, id)
		} else {
			batch.Put = append(batch.Put, *record)
			bytes += len(record.Text)
		}
		if done++; len(batch.Put)+len(batch.Delete) == batchRecords || bytes >= batchBytes {
			if err := flush(); err != nil {
				return err
			}
			a.report(progress, done)
		}
	}
	if err := flush(); err != nil {
		return err
	}
	a.report(progress, done)
	return nil
}

func (a *Archive) report(progress func(done, total uint64), done uint64) {
	if progress == nil {
		return
	}
	if totals, err := a.store.Totals(); err == nil {
		progress(done, totals.Records+totals.Deleted)
	}
}
