package bleve

import (
	"context"
	"errors"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"dateline/index"
)

// view is one state of the index with its columns; a search sees nothing else. It does not change, and many searches
// share it.
type view struct {
	snapshot  *scorch.IndexSnapshot
	segments  []part
	cache     *cache
	languages []string // of its articles, for the words of queries
}

// part is a segment of a view.
type part struct {
	*columns
	*base
	snapshot *scorch.SegmentSnapshot
	deleted  *roaring.Bitmap // nil where nothing is
}

// newView makes a view of a snapshot, which it closes in the end. Of the columns, it reads what every search needs.
func (c *cache) newView(snapshot *scorch.IndexSnapshot) (*view, error) {
	v := &view{snapshot: snapshot, cache: c}
	for i, columns := range c.of(snapshot) {
		s := snapshot.Segments()[i]
		v.segments = append(v.segments, part{columns, columns.basis.loaded(), s, s.Deleted()})
	}
	err := v.missing(func(p part) bool { return p.base == nil }, func(p *part) (err error) {
		p.base, err = p.basis.get(func() (*base, error) { return p.columns.readBase(p.snapshot) })
		return err
	})
	if err != nil {
		return nil, errors.Join(err, v.close())
	}
	for _, p := range v.segments {
		v.languages = append(v.languages, p.languages...)
	}
	slices.Sort(v.languages)
	v.languages = slices.Compact(v.languages)
	return v, nil
}

// missing reads what segments lack, side by side.
func (v *view) missing(lacks func(part) bool, read func(*part) error) error {
	var list []*part
	for i := range v.segments {
		if lacks(v.segments[i]) {
			list = append(list, &v.segments[i])
		}
	}
	return inParallel(list, read)
}

func (v *view) close() error { return v.snapshot.Close() }

// find evaluates a condition segment by segment and hands over the live documents that fulfil it.
func (v *view) find(ctx context.Context, m matcher, visit func(part int, docs *roaring.Bitmap) error) error {
	for i, p := range v.segments {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		docs, err := m.find(p, nil)
		if err != nil {
			return err
		}
		if err := visit(i, p.live(docs)); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// live leaves out what was deleted.
func (p part) live(docs *roaring.Bitmap) *roaring.Bitmap {
	if p.deleted == nil || p.deleted.IsEmpty() {
		return docs
	}
	return roaring.AndNot(docs, p.deleted)
}

// column loads one column of a segment.
func (p part) column(k index.Kind, name string) (*values, error) {
	return p.columns.column(p.snapshot, p.base, k, name)
}

// inverted loads one column of a segment in the order of its values.
func (p part) inverted(k index.Kind, name string) (*inverted, error) {
	return p.columns.inverted(p.snapshot, k, name)
}

// load reads a column of each segment.
func (v *view) load(k index.Kind, name string) ([]*values, error) {
	return loadAll(v, func(p *part) (*values, error) { return p.column(k, name) },
		func(p part) bool { return slot(p.columns, p.values, column(k, name)).loaded() == nil })
}

// loadInverted reads a column of each segment in the order of its values.
func (v *view) loadInverted(k index.Kind, name string) ([]*inverted, error) {
	return loadAll(v, func(p *part) (*inverted, error) { return p.inverted(k, name) },
		func(p part) bool { return slot(p.columns, p.terms, column(k, name)).loaded() == nil })
}

func loadAll[T any](v *view, read func(*part) (T, error), lacks func(part) bool) (list []T, err error) {
	err = v.missing(lacks, func(p *part) error {
		_, err := read(p)
		return err
	})
	for i := range v.segments {
		if err != nil {
			return nil, err
		}
		var t T
		t, err = read(&v.segments[i])
		list = append(list, t)
	}
	return list, err
}
