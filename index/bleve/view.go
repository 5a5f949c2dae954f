package bleve

import (
	"context"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"dateline/index"
)

// view is one state of the index with its columns; a search sees nothing else.
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

// view opens the current state; it must be closed.
func (x *Index) view() (*view, error) {
	snapshot, err := x.snapshot()
	if err != nil {
		return nil, err
	}
	v := &view{snapshot: snapshot, cache: x.columns}
	for i, c := range x.columns.of(snapshot) {
		s := snapshot.Segments()[i]
		v.segments = append(v.segments, part{c, c.basis.loaded(), s, s.Deleted()})
	}
	err = v.missing(func(p part) bool { return p.base == nil }, func(p *part) (err error) {
		p.base, err = p.basis.get(func() (*base, error) { return p.columns.readBase(p.snapshot) })
		return err
	})
	if err == nil {
		v.languages, err = v.distinct(column(index.Articles, "language"))
	}
	if err != nil {
		v.close()
		return nil, err
	}
	return v, nil
}

// distinct lists the values of a field that has few.
func (v *view) distinct(field string) (values []string, err error) {
	dict, err := v.snapshot.FieldDict(field)
	if err != nil {
		return nil, err
	}
	defer dict.Close()
	for {
		entry, err := dict.Next()
		if err != nil || entry == nil {
			return values, err
		}
		values = append(values, entry.Term)
	}
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
