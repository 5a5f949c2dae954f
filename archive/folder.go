package archive

import (
	"context"
	"errors"
	"iter"

	"dateline/index"
	"dateline/store"
)

// Folder is what can be done with a folder, whoever has it open: this process (Archive) or another (Client).
type Folder interface {
	index.Searcher
	Put(ctx context.Context, entries []store.Entry) error
	Delete(ctx context.Context, ids []string) (found int, err error)
	Undelete(ctx context.Context, ids []string) (found int, err error)
	Row(ctx context.Context, location string) (store.Row, bool, error)
	Rows(ctx context.Context) iter.Seq2[store.Row, error]
	Totals(ctx context.Context) (store.Totals, error)
	Check(ctx context.Context) (Report, error)
	Close() error
}

// OpenOrDial opens the folder, or becomes the client of the process that has it open.
func OpenOrDial(ctx context.Context, dir string, open OpenIndex) (Folder, error) {
	a, err := Open(ctx, dir, open)
	if errors.Is(err, store.ErrLocked) {
		return Dial(ctx, dir)
	}
	if err != nil {
		return nil, err
	}
	return a, nil
}

// Row returns the ledger's row of an input.
func (a *Archive) Row(_ context.Context, location string) (store.Row, bool, error) {
	return a.store.Row(location)
}

// Rows iterates over the ledger by location.
func (a *Archive) Rows(ctx context.Context) iter.Seq2[store.Row, error] {
	return func(yield func(store.Row, error) bool) {
		stopped := false
		err := a.store.Rows(func(r store.Row) bool {
			stopped = ctx.Err() != nil || !yield(r, nil)
			return !stopped
		})
		if err = errors.Join(err, ctx.Err()); err != nil && (!stopped || ctx.Err() != nil) {
			yield(store.Row{}, err)
		}
	}
}

// Totals returns counts over the store.
func (a *Archive) Totals(context.Context) (store.Totals, error) { return a.store.Totals() }
