package bleve

import (
	"cmp"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// counter counts the rows of each value of a column.
type counter struct {
	view     *view
	columns  []*values
	values   []string // by number
	counts   []uint32
	byParent bool // the column is the articles', the rows are facts
	key      countKey
}

// ownColumns are the columns that facts of a kind have themselves; for all others their article's count.
func ownColumns(k index.Kind) []string {
	switch k {
	case index.Agreements:
		return []string{"party", "status", "kind", "currency"}
	case index.Quotes:
		return []string{"speaker"}
	case index.Amounts:
		return []string{"currency"}
	}
	return nil
}

func newCounter(v *view, of index.Kind, field string) (*counter, error) {
	name, k := field, index.Articles
	if field == "month" {
		name = "published"
	}
	if slices.Contains(ownColumns(of), field) {
		k = of
	}
	columns, err := v.load(k, name)
	values := v.cache.dictionary(column(k, name)).all()
	return &counter{view: v, columns: columns, values: values, counts: make([]uint32, len(values)), byParent: k != of, key: countKey{of, name}}, err
}

// add adds n to the counts of the values of rows of a segment.
func (c *counter) add(part int, docs *roaring.Bitmap, n uint32) {
	p, column := c.view.segments[part], c.columns[part]
	each(docs, func(doc uint32) {
		if c.byParent {
			doc = p.parent[doc]
		}
		for _, value := range column.of(p.ranks[doc]) {
			c.counts[value] += n
		}
	})
}

// buckets sums the counts of publication dates up by year, month or day.
func (c *counter) buckets(width index.Width) map[string]int {
	sums := map[string]int{}
	for n, count := range c.counts {
		if b := index.Bucket(width, c.values[n]); b != "" && count > 0 {
			sums[b] += int(count)
		}
	}
	return sums
}

// best are the most frequent values that the facet accepts, ties by value.
func (c *counter) best(f index.Facet) []index.Count {
	list := []index.Count{}
	if f.Field == "month" {
		for v, n := range c.buckets(index.Month) {
			list = append(list, index.Count{Value: v, Count: n})
		}
		return index.TopCounts(list, f)
	}
	floor := uint32(1)
	if f.Prefix == "" {
		floor = index.Floor(c.counts, f.Limit)
	}
	for n, count := range c.counts {
		if count >= floor {
			list = append(list, index.Count{Value: c.values[n], Count: int(count)})
		}
	}
	return index.TopCounts(list, f)
}

// histogram are the buckets in order.
func (c *counter) histogram(width index.Width) []index.Count {
	list := []index.Count{}
	for v, n := range c.buckets(width) {
		list = append(list, index.Count{Value: v, Count: n})
	}
	slices.SortFunc(list, func(a, b index.Count) int { return cmp.Compare(a.Value, b.Value) })
	return list
}
