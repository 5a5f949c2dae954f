// Package index defines how articles and their facts are searched: the query and its language, the result, and the
// interfaces that every back end implements. An index is a view of the store and holds no truth of its own.
package index

import (
	"context"
	"errors"

	"dateline/article"
)

// ErrNotFound is returned by Get for an id that the index does not hold.
var ErrNotFound = errors.New("no such article")

// ErrRebuild is wrapped by the errors of opening an index that is damaged or was written by another version of the
// program; it must be built again from the records.
var ErrRebuild = errors.New("the index must be built again")

// Writer changes an index. Both methods are idempotent by article id, and one article changes atomically with all
// its facts.
type Writer interface {
	Put(ctx context.Context, records []article.Record) error
	Delete(ctx context.Context, ids []string) error
}

// Searcher answers queries; it is safe for concurrent use.
type Searcher interface {
	// Search returns one page of what matches, with exact totals and counts.
	Search(ctx context.Context, q Query) (Result, error)
	// Get returns one record, or an error that wraps ErrNotFound.
	Get(ctx context.Context, id string) (article.Record, error)
}

// Index is a back end.
type Index interface {
	Writer
	Searcher
	Close() error
}

// Records reads whole records by id; an index that keeps no text of its own gets titles, passages and facts from it.
// It returns an error that wraps ErrNotFound for an unknown id.
type Records interface {
	Get(ctx context.Context, id string) (article.Record, error)
}

// Changes are what a view of the store must do to come up to a sequence number of the store.
type Changes struct {
	Put      []article.Record
	Delete   []string
	Sequence uint64 // zero leaves the view's sequence number as it is
}

// View is an index that follows a store: it keeps with each batch the sequence number up to which it has all
// changes.
type View interface {
	Index
	Apply(ctx context.Context, c Changes) error
	Sequence() (uint64, error)
	// IDs lists the articles that the index has, whatever the store says.
	IDs(ctx context.Context) ([]string, error)
}
