package bleve

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
)

// matcher finds the documents of a segment that fulfil a condition, deleted ones too. Of a set within it must be
// right about the members only, which saves work where each document costs; a nil set has all.
type matcher struct {
	find func(p part, within *roaring.Bitmap) (*roaring.Bitmap, error)
	slow bool // looks at documents one by one
}

// all matches the documents of a kind.
func all(k index.Kind) matcher {
	return matcher{find: func(p part, _ *roaring.Bitmap) (*roaring.Bitmap, error) { return p.all[codeOf(k)], nil }}
}

func nothing() matcher {
	return matcher{find: func(part, *roaring.Bitmap) (*roaring.Bitmap, error) { return roaring.New(), nil }}
}

// term matches the documents that have a term.
func term(field, text string) matcher {
	return matcher{find: func(p part, _ *roaring.Bitmap) (*roaring.Bitmap, error) { return p.postings(field, text) }}
}

// anyOf matches the documents that have one of the terms.
func anyOf(field string, terms []string) matcher {
	list := make([]matcher, len(terms))
	for i, t := range terms {
		list[i] = term(field, t)
	}
	return or(list...)
}

// and asks the slow ones last, about what is left.
func and(list ...matcher) matcher {
	list = slices.Clone(list)
	slices.SortStableFunc(list, slowLast)
	return matcher{slow: slices.ContainsFunc(list, isSlow), find: func(p part, within *roaring.Bitmap) (*roaring.Bitmap, error) {
		for _, m := range list {
			docs, err := m.find(p, within)
			if err != nil {
				return nil, err
			}
			if within != nil {
				docs = roaring.And(docs, within)
			}
			if within = docs; within.IsEmpty() {
				break
			}
		}
		return within, nil
	}}
}

func isSlow(m matcher) bool { return m.slow }

func slowLast(a, b matcher) int {
	switch {
	case a.slow == b.slow:
		return 0
	case a.slow:
		return 1
	}
	return -1
}

func or(list ...matcher) matcher {
	switch len(list) {
	case 0:
		return nothing()
	case 1:
		return list[0]
	}
	return matcher{slow: slices.ContainsFunc(list, isSlow), find: func(p part, within *roaring.Bitmap) (*roaring.Bitmap, error) {
		sets := make([]*roaring.Bitmap, len(list))
		for i, m := range list {
			var err error
			if sets[i], err = m.find(p, within); err != nil {
				return nil, err
			}
		}
		if len(sets) == 2 {
			return roaring.Or(sets[0], sets[1]), nil // faster than FastOr
		}
		return roaring.FastOr(sets...), nil
	}}
}

// not matches the documents of a kind that another matcher does not.
func not(k index.Kind, m matcher) matcher {
	return matcher{slow: m.slow, find: func(p part, within *roaring.Bitmap) (*roaring.Bitmap, error) {
		docs, err := m.find(p, within)
		if err != nil {
			return nil, err
		}
		return roaring.AndNot(p.all[codeOf(k)], docs), nil
	}}
}
