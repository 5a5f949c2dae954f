package indextest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/index"
	"dateline/internal/corpusgen"
)

// runRandom compares random queries of all kinds with the oracle.
func runRandom(t *testing.T, open Open) {
	p := newPair(t, open)
	g := corpusgen.New(1, true)
	for i := 0; i < 150; i += 50 {
		for j := range 50 {
			p.put(inStory(g.Record(i+j), i+j))
		}
	}
	r := generator{rand.New(rand.NewPCG(1, 1)), 0}
	found := 0
	for range 600 {
		found += p.compare(r.query())
	}
	if found < 1000 {
		t.Errorf("random queries found %d rows; they test nothing", found)
	}
}

// compare asks both and reports differences; it returns the number of rows.
func (p *pair) compare(q index.Query) int {
	p.t.Helper()
	q.Limit = 1000
	want, got := search(p.t, p.oracle, q), search(p.t, p.index, q)
	what := fmt.Sprintf("%s by %s, stories %v: %s", q.Of, q.Sort, q.Stories, index.Format(q.Where))
	if got.Total != want.Total {
		p.t.Errorf("%s\ntotal %d, want %d", what, got.Total, want.Total)
	}
	wantNames, gotNames := names(want.Hits), names(got.Hits)
	if q.Sort == index.ByRelevance {
		slices.Sort(wantNames)
		slices.Sort(gotNames)
	}
	if diff := cmp.Diff(wantNames, gotNames); diff != "" {
		p.t.Errorf("%s\nrows (-want +got):\n%s", what, diff)
		return len(want.Hits)
	}
	if got.Articles != want.Articles {
		p.t.Errorf("%s\n%d articles, want %d", what, got.Articles, want.Articles)
	}
	if diff := cmp.Diff(want.Facets, got.Facets, cmpopts.EquateEmpty()); diff != "" {
		p.t.Errorf("%s\nfacets (-want +got):\n%s", what, diff)
	}
	if diff := cmp.Diff(want.Histogram, got.Histogram, cmpopts.EquateEmpty()); diff != "" {
		p.t.Errorf("%s\nhistogram (-want +got):\n%s", what, diff)
	}
	p.compareRows(what, want.Hits, got.Hits)
	return len(want.Hits)
}

// compareRows compares the rows themselves, which come in the same order but for relevance.
func (p *pair) compareRows(what string, want, got []index.Hit) {
	p.t.Helper()
	byName := map[string]index.Hit{}
	for _, h := range want {
		byName[name(h)] = h
	}
	for _, h := range got {
		if diff := cmp.Diff(byName[name(h)], h, cmpopts.IgnoreFields(index.Hit{}, "Score")); diff != "" {
			p.t.Errorf("%s\nrow %s (-want +got):\n%s", what, name(h), diff)
			return
		}
	}
}

// generator makes queries that can be written in the query language, and whose words and values occur in the corpus of corpusgen.
type generator struct {
	*rand.Rand
	depth int
}

func (g *generator) query() index.Query {
	q := index.Query{Of: pick(g, index.Articles, index.Articles, index.Agreements, index.Quotes, index.Amounts, index.Dates, index.Entities)}
	q.Sort = pick(g, index.ByDate, index.ByAmount)
	if q.Of == index.Articles && g.IntN(3) == 0 {
		q.Sort = index.ByRelevance
	}
	q.Stories = g.IntN(2) == 0
	q.Currency = pick(g, "USD", "EUR")
	q.Histogram = pick(g, "", index.Year, index.Month, index.Day)
	if g.IntN(12) > 0 {
		g.depth = 0
		q.Where = g.expr(index.Articles)
	}
	for range g.IntN(3) {
		q.Facets = append(q.Facets, index.Facet{Field: pick(g, index.FacetFields()...), Limit: pick(g, 2, 5, 100), Prefix: pick(g, "", "", "", "s", "united st")})
	}
	if len(q.Facets) == 2 && q.Facets[0].Field == q.Facets[1].Field {
		q.Facets = q.Facets[:1]
	}
	return q
}

func pick[T any](g *generator, list ...T) T { return list[g.IntN(len(list))] }

// expr makes a condition for the fields of a kind.
func (g *generator) expr(k index.Kind) index.Expr {
	if g.depth++; g.depth > 8 {
		return g.leaf(k)
	}
	switch g.IntN(8) {
	case 0:
		return index.And{Parts: []index.Expr{g.expr(k), g.expr(k)}}
	case 1:
		return index.Or{Parts: []index.Expr{g.expr(k), g.expr(k)}}
	case 2:
		return index.Not{X: g.expr(k)}
	}
	return g.leaf(k)
}

func (g *generator) leaf(k index.Kind) index.Expr {
	n := g.IntN(20)
	switch {
	case n < 6:
		return g.words("")
	case k == index.Agreements:
		return pick(g, g.name("party"), g.value("status"), g.value("kind"), g.period("date"), g.amount("money"))
	case k == index.Quotes:
		return g.name("speaker")
	case n < 10:
		return g.name(pick(g, "person", "org", "place", "event", "entity", "speaker", "party"))
	case n < 13:
		return pick(g, g.value("source"), g.value("lang"), g.value("story"), g.value("status"), g.value("kind"), g.words("title"))
	case n < 15:
		return g.period(pick(g, "published", "date"))
	case n < 17:
		return g.amount(pick(g, "money", "percent"))
	}
	group := pick(g, index.Agreements, index.Quotes)
	return index.Group{Kind: group, X: g.expr(group)}
}

func (g *generator) words(field string) index.Expr {
	word := pick(g, "the", "people", "officials", "United", "Larsen", "w3", "of", "said", "o'neil", "Al-Sayed", "alsayed", "government", "US", "us")
	switch g.IntN(6) {
	case 0:
		return index.Phrase{Field: field, Text: pick(g, "of the", "in the", "Maria Rossi", "the people", "john smith", "told us", "United States")}
	case 1:
		return index.Prefix{Field: field, Text: pick(g, "off", "ros", "ira", "go", "t")}
	case 2:
		return index.Fuzzy{Field: field, Text: pick(g, "peple", "goverment", "sadi", "Rosi", "fro")}
	}
	return index.Term{Field: field, Text: word}
}

func (g *generator) name(field string) index.Expr {
	switch g.IntN(5) {
	case 0:
		return index.Prefix{Field: field, Text: pick(g, "un", "ros", "al", "ger")}
	case 1:
		return index.Fuzzy{Field: field, Text: pick(g, "irann", "Rossy", "garcea", "bnk")}
	case 2:
		return index.Phrase{Field: field, Text: pick(g, "Iran", "U.S.", "United States", "Maria Rossi", "China Bank", "nobody")}
	}
	return index.Term{Field: field, Text: pick(g, "Iran", "US", "rossi", "Müller", "muller", "Bank", "states", "Al-Sayed", "1990")}
}

func (g *generator) value(field string) index.Expr {
	switch field {
	case "source":
		return pick[index.Expr](g, index.Term{Field: field, Text: "SOURCE0.example"}, index.Prefix{Field: field, Text: "source"}, index.Fuzzy{Field: field, Text: "source1.exampl"}, index.Phrase{Field: field, Text: "nowhere"})
	case "story":
		return index.Term{Field: field, Text: pick(g, "s1", "S2", "s")}
	case "lang":
		return index.Term{Field: field, Text: pick(g, "en", "fr")}
	case "status":
		return index.Term{Field: field, Text: pick(g, "proposed", "agreed", "signed")}
	}
	return index.Term{Field: field, Text: pick(g, "treaty", "trade", "contract")}
}

func (g *generator) period(field string) index.Expr {
	dates := []string{"1995", "1996-05", "1997-03-05", "2000", "2000-01", "2000-02-10", "2001"}
	a, b := pick(g, dates...), pick(g, dates...)
	switch g.IntN(4) {
	case 0:
		return index.Period{Field: field, From: index.Moment{Value: a}, To: index.Moment{Value: a}}
	case 1:
		return index.Period{Field: field, From: index.Moment{Value: a, Exclusive: g.IntN(2) == 0}}
	case 2:
		return index.Period{Field: field, To: index.Moment{Value: b, Exclusive: g.IntN(2) == 0}}
	}
	return index.Period{Field: field, From: index.Moment{Value: min(a, b)}, To: index.Moment{Value: max(a, b)}}
}

func (g *generator) amount(field string) index.Expr {
	r := index.Range{Field: field}
	if field == "money" {
		r.Unit = pick(g, "", "USD", "EUR", "JPY")
	}
	n := g.IntN(3)
	if n > 0 {
		r.From = index.Limit{Value: pick(g, 1.0, 20, 1000, 1e6), Set: true, Exclusive: n == 2 && g.IntN(2) == 0}
	}
	if n < 2 {
		r.To = index.Limit{Value: pick(g, 5.0, 50, 1e5, 1e8), Set: true, Exclusive: n == 0 && g.IntN(2) == 0}
	}
	if r.From.Set && r.To.Set && r.From.Value > r.To.Value {
		r.From, r.To = r.To, r.From
	}
	return r
}
