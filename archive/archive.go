// Package archive holds one folder: the store, which is the truth, and an index that follows it. Changes go to the
// store first; the index is told afterwards, together with the store's sequence number. Whatever the index lacks
// when the folder is opened, after a crash or because it was deleted, it gets from the store.
package archive

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"sync"

	"dateline/article"
	"dateline/index"
	"dateline/store"
)

// indexDir is the name of the index in the folder.
const indexDir = "index"

// OpenIndex opens or creates the index in a folder; it reads whole records from records.
type OpenIndex func(dir string, records index.Records) (index.View, error)

// Archive is one open folder. It is safe for concurrent use.
type Archive struct {
	dir    string
	store  *store.Store
	index  index.View
	server *http.Server // of the socket; nil until Listen

	writing  sync.Mutex
	sequence uint64 // up to which the index has all changes

	closing  sync.Once
	closeErr error
}

// Open opens the folder, which no other process may have open (store.ErrLocked), and brings the index up to the
// store. It returns an error that wraps index.ErrRebuild where only Rebuild helps.
func Open(ctx context.Context, dir string, open OpenIndex) (*Archive, error) {
	s, err := store.Open(dir)
	if err != nil {
		return nil, err
	}
	if err := removeLeftovers(dir); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return openIndex(ctx, dir, s, open)
}

func openIndex(ctx context.Context, dir string, s *store.Store, open OpenIndex) (*Archive, error) {
	x, err := open(filepath.Join(dir, indexDir), records{s})
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	a := &Archive{dir: dir, store: s, index: x}
	if err := a.start(ctx); err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}

// start finds out where the index stands and catches up.
func (a *Archive) start(ctx context.Context) error {
	totals, err := a.store.Totals()
	if err != nil {
		return err
	}
	if a.sequence, err = a.index.Sequence(); err != nil {
		return err
	}
	if a.sequence > totals.Sequence {
		return fmt.Errorf("%w: it is ahead of the store, which must be another one", index.ErrRebuild)
	}
	return a.catchUp(ctx, a.index, nil)
}

// Rebuild finds the stories of a folder and builds its index anew from the store, whatever state the old ones are in,
// and opens the folder.
// Progress is told how many of how many records are done; it may be nil.
func Rebuild(ctx context.Context, dir string, open OpenIndex, progress func(done, total uint64)) (*Archive, error) {
	s, err := store.Open(dir)
	if err != nil {
		return nil, err
	}
	if err := s.Regroup(); err != nil {
		return nil, errors.Join(fmt.Errorf("store: %w", err), s.Close())
	}
	if err := rebuild(ctx, dir, s, open, progress); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return openIndex(ctx, dir, s, open)
}

// Fill finds the stories of a folder and brings an index that is not in it, and empty, up to its store. Progress is as in Rebuild.
func Fill(ctx context.Context, dir string, x index.View, progress func(done, total uint64)) error {
	s, err := store.Open(dir)
	if err != nil {
		return err
	}
	if err := s.Regroup(); err != nil {
		return errors.Join(fmt.Errorf("store: %w", err), s.Close())
	}
	a := &Archive{store: s, index: x}
	return errors.Join(a.catchUp(ctx, x, progress), s.Close())
}

// rebuild builds beside the old index and swaps the two, so that a crash leaves one or none but never half of one.
func rebuild(ctx context.Context, dir string, s *store.Store, open OpenIndex, progress func(done, total uint64)) error {
	if err := removeLeftovers(dir); err != nil {
		return err
	}
	fresh, old, place := filepath.Join(dir, indexDir+".new"), filepath.Join(dir, indexDir+".old"), filepath.Join(dir, indexDir)
	x, err := open(fresh, records{s})
	if err != nil {
		return err
	}
	a := &Archive{store: s, index: x}
	if err := errors.Join(a.catchUp(ctx, x, progress), x.Close()); err != nil {
		return err
	}
	if err := os.Rename(place, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, place); err != nil {
		return err
	}
	return os.RemoveAll(old)
}

// removeLeftovers removes what an interrupted rebuild, or the creation of an index, left behind.
func removeLeftovers(dir string) error {
	left, err := filepath.Glob(filepath.Join(dir, indexDir+".*"))
	for _, f := range left {
		err = errors.Join(err, os.RemoveAll(f))
	}
	return err
}

// Close closes index and store; closing again does nothing.
func (a *Archive) Close() error {
	a.closing.Do(func() {
		stopped := a.stopListening()
		a.writing.Lock() // lets a change end
		defer a.writing.Unlock()
		a.closeErr = errors.Join(stopped, a.index.Close(), a.store.Close())
	})
	return a.closeErr
}

// Store gives access to the ledger and to whole records.
func (a *Archive) Store() *store.Store { return a.store }

// Search implements index.Searcher.
func (a *Archive) Search(ctx context.Context, q index.Query) (index.Result, error) {
	return a.index.Search(ctx, q)
}

// Get implements index.Searcher.
func (a *Archive) Get(ctx context.Context, id string) (article.Record, error) {
	return records{a.store}.Get(ctx, id)
}

// records reads from the store with the errors of an index.
type records struct{ *store.Store }

// Get implements index.Records.
func (r records) Get(ctx context.Context, id string) (article.Record, error) {
	record, err := r.Store.Get(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		err = fmt.Errorf("%w: %q", index.ErrNotFound, id)
	}
	return record, err
}
