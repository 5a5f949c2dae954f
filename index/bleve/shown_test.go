package bleve

import (
	"context"
	"errors"
	"testing"

	"dateline/article"
	"dateline/index"
	"dateline/index/memory"
	"dateline/internal/corpusgen"
)

// filled is an index with some articles in segments of their own.
func filled(t *testing.T) (*Index, func(from, to int)) {
	records, g := memory.New(), corpusgen.New(1, true)
	x := open(t, records).(*Index)
	put := func(from, to int) {
		var list []article.Record
		for i := from; i < to; i++ {
			list = append(list, g.Record(i))
		}
		if err := errors.Join(records.Put(context.Background(), list), x.Put(context.Background(), list)); err != nil {
			t.Fatal(err)
		}
	}
	put(0, 30)
	return x, put
}

// A batch brings its columns along, so that searches do not wait for them; and reads none before the first search.
func TestColumnsAreReadByWhoWrites(t *testing.T) {
	x, put := filled(t)
	defer x.Close()
	if x.shown.view != nil {
		t.Error("a view is made though nobody searches")
	}
	where, err := index.Parse("money:>1")
	if err != nil {
		t.Fatal(err)
	}
	q := index.Query{Where: where, Facets: []index.Facet{{Field: "place"}}, Limit: 1}
	if _, err := x.Search(context.Background(), q); err != nil {
		t.Fatal(err)
	}
	for batch := range 3 {
		put(30+10*batch, 40+10*batch)
		for _, p := range x.shown.view.segments {
			values, terms := slot(p.columns, p.values, column(index.Articles, "place")), slot(p.columns, p.terms, column(index.Articles, "money"))
			if p.base == nil || values.loaded() == nil || terms.loaded() == nil {
				t.Errorf("batch %d: a segment lacks columns that searches use", batch)
			}
			if slot(p.columns, p.values, column(index.Articles, "person")).loaded() != nil {
				t.Errorf("batch %d: a segment has a column that nobody asked for", batch)
			}
		}
	}
}

func TestSearchesShareAView(t *testing.T) {
	x, put := filled(t)
	defer x.Close()
	a, err := x.view()
	if err != nil {
		t.Fatal(err)
	}
	b, err := x.view()
	if err != nil || a.snapshot.Segments()[0] != b.snapshot.Segments()[0] || &a.segments[0] != &b.segments[0] {
		t.Errorf("two views of one state, %v", err)
	}
	put(30, 31)
	c, err := x.view()
	if err != nil || c == a {
		t.Errorf("the view does not change with the index, %v", err)
	}
	rows := func(v *view) (n int) {
		for _, p := range v.segments {
			n += int(p.live(p.all[articleCode]).GetCardinality())
		}
		return n
	}
	if rows(a) != 30 || rows(c) != 31 {
		t.Errorf("%d articles before and %d after, want 30 and 31", rows(a), rows(c))
	}
	if err := errors.Join(a.close(), b.close(), c.close()); err != nil {
		t.Error(err)
	}
}

func TestNothingIsShownAfterClose(t *testing.T) {
	x, put := filled(t)
	if _, err := x.Search(context.Background(), index.Query{Limit: 1}); err != nil {
		t.Fatal(err)
	}
	put(30, 31)
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := x.Search(context.Background(), index.Query{Limit: 1}); err == nil || x.shown.view != nil {
		t.Errorf("a search of a closed index: %v", err)
	}
}
