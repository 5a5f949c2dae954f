package bleve

import (
	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// ranker offers the rows that match to the page, segment by segment.
type ranker interface {
	offer(part int, docs *roaring.Bitmap) error
	finish() error // after the last segment
}

// ranker chooses how the rows of a query are ordered.
func (v *view) ranker(q index.Query, page *top) (ranker, error) {
	switch {
	case q.Sort == index.ByRelevance:
		return v.byRelevance(q, page)
	case q.Sort == index.ByAmount:
		key, err := v.amountKeys(q.Of, q.Currency)
		return &byKey{v, page, key}, err
	case q.Of == index.Agreements:
		return v.byDate(q.Of, "date", page)
	case q.Of == index.Articles:
		return v.byDate(q.Of, "published", page)
	}
	key, err := v.dateKeys(index.Articles, "published")
	return &byKey{v, page, func(part int, doc uint32) float64 { return key(part, v.segments[part].parent[doc]) }}, err
}

// byKey orders rows by a key, which it looks up for each.
type byKey struct {
	view *view
	page *top
	key  keyFunc
}

func (r *byKey) offer(part int, docs *roaring.Bitmap) error {
	each(docs, func(doc uint32) {
		if key := r.key(part, doc); !r.page.isBeyond(key) {
			r.page.offer(r.view, hit{key, part, doc})
		}
	})
	return nil
}

func (r *byKey) finish() error { return nil }
