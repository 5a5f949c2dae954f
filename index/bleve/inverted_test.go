package bleve

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/index"
	"dateline/index/memory"
)

// TestSums compares ranges with a look at each sum: of several units, negative ones, and such as mean two numbers.
func TestSums(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	dict, v := newDictionary(), &inverted{}
	var terms []string
	for range 400 {
		low := float64(rng.IntN(40) - 10)
		high := low + float64(max(0, rng.IntN(8)-4))
		term, _ := encodeSum(article.Amount{Unit: fmt.Sprint("U", rng.IntN(3)), Min: &low, Max: &high})
		terms = append(terms, term)
	}
	slices.Sort(terms)
	for _, term := range slices.Compact(terms) {
		v.terms = append(v.terms, dict.add(term))
	}
	sums := dict.amounts()
	for n := range 500 {
		r := index.Range{Field: "money", Unit: []string{"", "U0", "U1", "other"}[n%4]}
		r.From = index.Limit{Value: float64(rng.IntN(40) - 10), Set: n%3 > 0, Exclusive: n%5 == 0}
		r.To = index.Limit{Value: r.From.Value + float64(rng.IntN(9)), Set: n%7 > 0, Exclusive: n%11 == 0}
		want, got := map[int]bool{}, map[int]bool{}
		for i, number := range v.terms {
			if s := sums[number]; (r.Unit == "" || s.unit == dict.unit(r.Unit)) && r.Contains(s.low, s.high) {
				want[i] = true
			}
		}
		v.within(sums, r, dict.unit(r.Unit), func(term int) { got[term] = true })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%+v (-want +got):\n%s", r, diff)
		}
	}
}

// TestNewestFirst pages by date through articles whose dates do not sort as text, or are missing.
func TestNewestFirst(t *testing.T) {
	ctx, oracle := context.Background(), memory.New()
	x := open(t, oracle)
	defer x.Close()
	dates := []string{"2010", "2010-07-01", "2010-Q3", "2010-H1", "201", "20", "", "never", "2009-12-31", "2010-W30", "2010-12", "2011-01-01"}
	var records []article.Record
	for i := range 10 * len(dates) {
		records = append(records, article.Record{Article: article.Article{ID: fmt.Sprint(i), Text: "word", Published: dates[i%len(dates)]}})
	}
	if err := errors.Join(oracle.Put(ctx, records), x.Put(ctx, records)); err != nil {
		t.Fatal(err)
	}
	q := index.Query{Where: index.Term{Text: "word"}, Sort: index.ByDate, Limit: 7}
	for {
		want, _ := oracle.Search(ctx, q)
		got, err := x.Search(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("after %q (-want +got):\n%s", q.After, diff)
		}
		if q.After = got.Next; q.After == "" {
			return
		}
	}
}
