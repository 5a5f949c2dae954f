package bleve

import (
	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// byDate orders rows by a date of their own. Where many match it goes from the newest date on until the page is full,
// instead of looking at each.
type byDate struct {
	byKey
	columns []*inverted
	keys    []float64 // by number
	kind    kindCode
}

func (v *view) byDate(k index.Kind, name string, page *top) (ranker, error) {
	columns, err := v.loadInverted(k, name)
	if err != nil {
		return nil, err
	}
	key, err := v.dateKeys(k, name)
	return &byDate{byKey{v, page, key}, columns, v.cache.dictionary(column(k, name)).keys(), codeOf(k)}, err
}

func (r *byDate) offer(part int, docs *roaring.Bitmap) error {
	matching, rows := int(docs.GetCardinality()), len(r.view.segments[part].docs[r.kind])
	if matching*matching < rows*r.page.limit { // it would look at more rows than match
		return r.byKey.offer(part, docs)
	}
	r.fromNewest(part, docs)
	if r.page.isBeyond(index.NoKey) {
		return nil
	}
	each(docs, func(doc uint32) {
		if r.key(part, doc) == index.NoKey {
			r.page.offer(r.view, hit{index.NoKey, part, doc})
		}
	})
	return nil
}

// fromNewest offers rows with a date.
func (r *byDate) fromNewest(part int, docs *roaring.Bitmap) {
	column := r.columns[part]
	for _, term := range column.byDate(r.keys) {
		key := r.keys[column.terms[term]]
		if key == index.NoKey || r.page.isBeyond(key) {
			return
		}
		if r.page.isBefore(key) {
			continue
		}
		for _, doc := range column.of(term) {
			if docs.Contains(doc) {
				r.page.offer(r.view, hit{key, part, doc})
			}
		}
	}
}
