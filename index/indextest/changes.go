package indextest

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/index"
	"dateline/internal/corpusgen"
)

// runPaging checks that small pages give the same rows as one large one, in every order, with many ties.
func runPaging(t *testing.T, open Open) {
	p := newPair(t, open)
	g := corpusgen.New(2, true)
	for i := range 60 {
		p.put(inStory(g.Record(i), i))
	}
	for _, q := range []index.Query{
		{Of: index.Articles, Sort: index.ByDate, Stories: true},
		{Of: index.Articles, Sort: index.ByRelevance, Where: index.Term{Text: "the"}, Stories: true},
		{Of: index.Articles, Sort: index.ByDate},
		{Of: index.Articles, Sort: index.ByRelevance, Where: index.Term{Text: "the"}},
		{Of: index.Articles, Sort: index.ByAmount, Currency: "USD"},
		{Of: index.Agreements, Sort: index.ByDate},
		{Of: index.Amounts, Sort: index.ByAmount, Currency: "USD"},
		{Of: index.Entities, Sort: index.ByDate},
	} {
		q.Limit = 1000
		want := names(search(t, p.index, q).Hits)
		q.Limit = 7
		if diff := cmp.Diff(want, names(all(t, p.index, q))); diff != "" {
			t.Errorf("%s by %s in pages (-one page +small pages):\n%s", q.Of, q.Sort, diff)
		}
		if r := search(t, p.index, index.Query{Of: q.Of, Where: q.Where, Stories: q.Stories}); r.Total != len(want) || len(r.Hits) != 0 || r.Next != "" {
			t.Errorf("%s: a query for counts only gave %d rows of %d, next %q", q.Of, len(r.Hits), r.Total, r.Next)
		}
	}
}

// runChanges compares after random puts, updates and deletes.
func runChanges(t *testing.T, open Open) {
	p := newPair(t, open)
	rng := rand.New(rand.NewPCG(3, 3))
	r := generator{rng, 0}
	g := corpusgen.New(3, true)
	for range 40 {
		var batch []article.Record
		for range 1 + rng.IntN(5) {
			record := inStory(g.Record(rng.IntN(1000)), rng.IntN(30))
			record.ID = string(rune('a' + rng.IntN(26))) // many updates, some twice in a batch
			batch = append(batch, record)
		}
		p.put(batch...)
		if rng.IntN(3) == 0 {
			p.delete(string(rune('a'+rng.IntN(26))), "never there")
		}
		for range 4 {
			p.compare(r.query())
		}
	}
}

// runErrors checks what callers rely on when something is wrong.
func runErrors(t *testing.T, open Open) {
	p := newPair(t, open)
	p.put(article.Record{Article: article.Article{ID: "a", Title: "T", Text: "Some text."}})
	ctx := context.Background()
	if r, err := p.index.Get(ctx, "a"); err != nil || r.Text != "Some text." {
		t.Errorf("Get = %q, %v", r.Text, err)
	}
	if _, err := p.index.Get(ctx, "b"); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("unknown id: %v, want ErrNotFound", err)
	}
	for _, q := range []index.Query{
		{Of: "rumour"}, {Sort: "size"}, {Sort: index.ByAmount}, {Of: index.Quotes, Sort: index.ByRelevance},
		{Facets: []index.Facet{{Field: "shoe"}}}, {Histogram: "hour"}, {After: "!"}, {After: "e30"},
	} {
		if _, err := p.index.Search(ctx, q); !errors.Is(err, index.ErrQuery) {
			t.Errorf("%+v: %v, want ErrQuery", q, err)
		}
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := p.index.Search(cancelled, index.Query{Where: index.Term{Text: "some"}, Limit: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled search: %v", err)
	}
	if r := search(t, p.index, index.Query{Where: index.Term{Text: "nothing"}, Limit: 10}); r.Hits == nil || r.Total != 0 {
		t.Errorf("no match: %+v, want an empty list", r)
	}
}
