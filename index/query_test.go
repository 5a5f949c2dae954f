package index

import (
	"errors"
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

func parse(t *testing.T, query string) Expr {
	t.Helper()
	e, err := Parse(query)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestResolve(t *testing.T) {
	tests := []struct {
		of          Kind
		query, want string // want as it is printed
	}{
		{Articles, "iran party:Iran -status:signed", "iran agreement:(party:Iran) -agreement:(status:signed)"},
		{Articles, "speaker:x OR date:2019", "quote:(speaker:x) OR date:2019"},
		{Agreements, "iran party:Iran date:2019 money:>1", "iran agreement:(party:Iran) agreement:(date:2019) agreement:(money:>1)"},
		{Agreements, "person:x quote:y agreement:(z)", "person:x quote:(y) agreement:(z)"},
		{Amounts, "money:>1 percent:5 date:2019", "amount:(money:>1) amount:(percent:5) date:2019"},
		{Dates, "date:2019 published:2019", "date:(date:2019) published:2019"},
		{Entities, `entity:a person:"b c" org:d*`, `entity:(entity:a) entity:(person:"b c") entity:(org:d*)`},
	}
	for _, tt := range tests {
		if got := Format(Resolve(tt.of, parse(t, tt.query))); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.of, tt.query, got, tt.want)
		}
	}
	if Resolve(Articles, nil) != nil {
		t.Error("nothing became something")
	}
}

func TestDistinct(t *testing.T) {
	for query, want := range map[string]string{
		"a b a A":                          "a b A",
		"a* OR a* OR a*":                   "a*",
		"(a OR b) -(c c) (a OR b OR a)":    "(a OR b) -c",
		"agreement:(party:x party:x) a":    "agreement:(party:x) a",
		"money:>1M OR money:>1000000 OR a": "money:>1000000 OR a",
		`a "a" a* a~ title:a`:              `a "a" a* a~ title:a`,
	} {
		if got := Format(Distinct(parse(t, query))); got != want {
			t.Errorf("%s becomes %s, want %s", query, got, want)
		}
	}
	if Distinct(nil) != nil {
		t.Error("nothing became something")
	}
}

func TestPrepare(t *testing.T) {
	tests := []struct {
		name string
		in   Query
		want Query
	}{
		{"nothing", Query{}, Query{Of: Articles, Sort: ByDate}},
		{"words", Query{Where: Term{Text: "a"}}, Query{Of: Articles, Where: Term{Text: "a"}, Sort: ByRelevance}},
		{"no words", Query{Where: Term{"place", "a"}}, Query{Of: Articles, Where: Term{"place", "a"}, Sort: ByDate}},
		{"missing words", Query{Where: Not{Term{Text: "a"}}}, Query{Of: Articles, Where: Not{Term{Text: "a"}}, Sort: ByDate}},
		{"facts", Query{Of: Quotes, Where: Term{Text: "a"}, Limit: 5000}, Query{Of: Quotes, Where: Term{Text: "a"}, Sort: ByDate, Limit: MaxLimit}},
		{"twice the same", Query{Where: And{words("a", "a")}}, Query{Of: Articles, Where: Term{Text: "a"}, Sort: ByRelevance}},
		{"facets", Query{Limit: -1, Facets: []Facet{{Field: "org"}}}, Query{Of: Articles, Sort: ByDate, Facets: []Facet{{"org", "", DefaultFacetLimit}}}},
		{"currency", Query{Sort: ByAmount, Where: Range{Field: "money", Unit: "EUR"}}, Query{Of: Articles, Sort: ByAmount, Where: Range{Field: "money", Unit: "EUR"}, Currency: "EUR"}},
	}
	for _, tt := range tests {
		got, err := tt.in.Prepare()
		if diff := cmp.Diff(tt.want, got); diff != "" || err != nil {
			t.Errorf("%s (-want +got):\n%s%v", tt.name, diff, err)
		}
	}
	two := And{[]Expr{Range{Field: "money", Unit: "EUR"}, Range{Field: "money", Unit: "USD"}}}
	if _, err := (Query{Sort: ByAmount, Where: two}).Prepare(); !errors.Is(err, ErrQuery) {
		t.Errorf("two currencies: %v, want ErrQuery", err)
	}
}

func TestCursor(t *testing.T) {
	q := Query{Of: Articles, Sort: ByDate, Where: Term{Text: "a"}}
	for _, want := range []Cursor{{Key: 1.5, ID: "é/1", N: 3}, {Key: NoKey}} {
		q.After = want.String(q)
		got, err := q.cursor()
		if diff := cmp.Diff(&want, got); diff != "" || err != nil {
			t.Errorf("(-want +got):\n%s%v", diff, err)
		}
	}
	q.Sort = ByAmount
	if _, err := q.cursor(); !errors.Is(err, ErrQuery) {
		t.Errorf("the cursor of another order: %v, want ErrQuery", err)
	}
	order := []Cursor{{Key: 2, ID: "b"}, {Key: 1, ID: "a"}, {Key: 1, ID: "b"}, {Key: 1, ID: "b", N: 1}, {Key: NoKey, ID: "a"}}
	for i := range order {
		for j := range order {
			if got := order[i].Compare(order[j]); (got < 0) != (i < j) || (got == 0) != (i == j) {
				t.Errorf("%+v and %+v compare as %d", order[i], order[j], got)
			}
		}
	}
}

func TestFacetInURLs(t *testing.T) {
	for _, want := range []Facet{{Field: "org"}, {Field: "org", Limit: 5}, {"org", "a:b", 5}, {Field: "org", Prefix: "x"}} {
		got, err := ParseFacet(want.String())
		if got != want || err != nil {
			t.Errorf("%s is read as %+v, %v", want, got, err)
		}
	}
	if _, err := ParseFacet("org:many"); !errors.Is(err, ErrQuery) {
		t.Errorf("a bad number: %v, want ErrQuery", err)
	}
	q := Query{Where: Term{Text: "a"}, Sort: ByDate, Limit: 9999, Facets: []Facet{{Field: "org"}, {Field: "place", Limit: 2}}, Histogram: Day}
	want := url.Values{"q": {"a"}, "sort": {"date"}, "limit": {"1000"}, "facet": {"org", "place:2"}, "histogram": {"day"}}
	if diff := cmp.Diff(want, q.Values()); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
}

func TestRange(t *testing.T) {
	number := func(f float64) *float64 { return &f }
	tests := []struct {
		query  string
		amount article.Amount
		want   bool
	}{
		{"money:>1M", article.Amount{Type: "money", Unit: "USD", Value: number(1e6)}, false},
		{"money:>=1M", article.Amount{Type: "money", Unit: "USD", Value: number(1e6)}, true},
		{"money:1M..2MEUR", article.Amount{Type: "money", Unit: "USD", Value: number(1.5e6)}, false},
		{"money:1M..2M", article.Amount{Type: "money", Unit: "USD", Min: number(5e5), Max: number(1e6)}, true},
		{"money:<1M", article.Amount{Type: "money", Unit: "USD", Min: number(1e6), Max: number(2e6)}, false},
		{"money:>1", article.Amount{Type: "money", Unit: "USD"}, false},
		{"money:>1", article.Amount{Type: "quantity", Unit: "barrel", Value: number(5)}, false},
		{"percent:5", article.Amount{Type: "percent", Unit: "%", Value: number(5)}, true},
		{"money:USD", article.Amount{Type: "money", Unit: "USD", Max: number(5)}, true},
	}
	for _, tt := range tests {
		if got := parse(t, tt.query).(Range).Matches(tt.amount); got != tt.want {
			t.Errorf("%s and %v: %v", tt.query, tt.amount, got)
		}
	}
}
