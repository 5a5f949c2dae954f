package bleve

import (
	"context"
	"errors"

	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// entitiesOf lists all entities of the articles that match, by date. It reads no more records than a page needs:
// the entities of an article follow each other, and how many there are stands in a column.
func (x *Index) entitiesOf(ctx context.Context, v *view, q index.Query, where index.Expr, after *index.Cursor) (index.Result, error) {
	r := index.Result{Hits: []index.Hit{}}
	articles, err := v.articlesByDate(ctx, q.Limit, where, after, func(entities int) { r.Total += entities })
	if err != nil || q.Limit == 0 {
		return r, err
	}
	for _, h := range articles {
		record, err := x.records.Get(ctx, v.position(h).ID)
		if errors.Is(err, index.ErrNotFound) {
			continue // deleted from the records a moment ago
		}
		if err != nil {
			return r, err
		}
		for n := range record.Entities {
			at := index.Cursor{Key: h.key, ID: record.ID, N: n}
			if after != nil && at.Compare(*after) <= 0 {
				continue
			}
			if len(r.Hits) == q.Limit {
				last := r.Hits[q.Limit-1]
				r.Next = index.Cursor{Key: index.DateKeyOf(last.Published), ID: last.ID, N: last.Fact.N}.String(q)
				return r, nil
			}
			row := index.HitOf(record)
			row.Fact = index.FactOf(&record, q.Of, n)
			r.Hits = append(r.Hits, row)
		}
	}
	return r, nil
}

// articlesByDate are the articles with entities that match, from that of the cursor on, as many as fill a page and
// one row of the next. Count is told the number of entities of each that matches.
func (v *view) articlesByDate(ctx context.Context, limit int, where index.Expr, after *index.Cursor, count func(int)) ([]hit, error) {
	entities, err := v.load(index.Articles, entitiesColumn)
	if err != nil {
		return nil, err
	}
	dates, err := v.dateKeys(index.Articles, "published")
	if err != nil {
		return nil, err
	}
	numbers := v.cache.dictionary(column(index.Articles, entitiesColumn)).all()
	var before *index.Cursor
	if after != nil {
		before = &index.Cursor{Key: after.Key, ID: after.ID, N: -1}
	}
	best := newTop(limit+1, before) // the cursor's article may have no more rows
	matching, err := newCompiler(ctx, v).rows(index.Articles, where)
	if err != nil {
		return nil, err
	}
	err = v.find(ctx, matching, func(part int, docs *roaring.Bitmap) error {
		each(docs, func(doc uint32) {
			for _, n := range entities[part].of(v.segments[part].ranks[doc]) {
				if k := number(numbers[n]); k > 0 {
					count(k)
					best.offer(v, hit{dates(part, doc), part, doc})
				}
			}
		})
		return nil
	})
	return best.sorted(), err
}
