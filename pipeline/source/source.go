// Package source says where articles come from: a Source lends Items one at a time, and each Item is given back
// exactly once with what became of it. Containers (JSON Lines, archives, feeds) are split into one Item per article
// by the sources in the packages below.
package source

import (
	"context"

	"dateline/article"
)

// Source is a stream of inputs. Next blocks until one is there, returns io.EOF at the end, and any other error only
// when the source itself is dead; an input that cannot be read is an Item with Err. A Source is used by one
// goroutine; only an Item's Done may be called from another.
type Source interface {
	Next(ctx context.Context) (Item, error)
	Close() error
}

// Item is one input lent by a Source.
type Item struct {
	Raw  article.Raw   // at least Location, which names the input in messages
	Err  error         // why the input could not be read, without its name; Body is then empty
	Done func(Outcome) // gives the item back; nil where the source does not care
}

// Give gives the item back; the pipeline calls it exactly once per item, possibly from another goroutine.
func (i Item) Give(o Outcome) {
	if i.Done != nil {
		i.Done(o)
	}
}

// Status says what became of an item.
type Status string

// The statuses of an item that was given back.
const (
	Stored    Status = "stored"
	Unchanged Status = "unchanged" // the same content and extractor as what is stored
	Skipped   Status = "skipped"   // read well, but nothing to store: no article, deleted by the user, …
	Failed    Status = "failed"
)

// Outcome is what became of an item. Reason is a short class that outcomes can be counted by ("timeout"); Err is the
// whole story, without the input's name. Both are empty for stored and unchanged items.
type Outcome struct {
	Status Status
	Reason string
	Err    error
}
