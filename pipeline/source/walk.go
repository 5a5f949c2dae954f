package source

import (
	"context"
	"io"
	"iter"
)

// Walk lends items by calling yield, which returns when the next one is wanted. When yield returns false the walk
// must return at once. Its error means that the source is dead; what is wrong with one input is that Item's Err.
type Walk func(ctx context.Context, yield func(Item) bool) error

// FromWalk makes a Source of a walk. The walk runs under the context of the first call of Next.
func FromWalk(w Walk) Source { return &walking{walk: w} }

type walking struct {
	walk Walk
	next func() (Item, error, bool)
	stop func()
}

func (w *walking) Next(ctx context.Context) (Item, error) {
	if err := ctx.Err(); err != nil {
		return Item{}, err
	}
	if w.next == nil {
		w.next, w.stop = iter.Pull2(w.sequence(ctx))
	}
	item, err, ok := w.next()
	if !ok {
		return Item{}, io.EOF
	}
	return item, err
}

// sequence is the walk as an iterator whose last pair carries the walk's error, if any.
func (w *walking) sequence(ctx context.Context) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		stopped := false
		err := w.walk(ctx, func(i Item) bool {
			stopped = !yield(i, nil)
			return !stopped
		})
		if err != nil && !stopped {
			yield(Item{}, err)
		}
	}
}

// Close ends the walk, which sees its yield return false.
func (w *walking) Close() error {
	if w.stop != nil {
		w.stop()
	}
	return nil
}
