package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

func TestRowHasOneCellAColumn(t *testing.T) {
	v := 2e6
	facts := []*Fact{
		nil,
		{Kind: Agreements, Agreement: &Agreement{Parties: []string{"Iran", "China"}, Amounts: []article.Amount{{Value: &v, Unit: "USD"}}}},
		{Kind: Quotes, Quote: &Quote{Text: "We will sign it", Speaker: "Liang Wen"}},
		{Kind: Amounts, Amount: &article.Amount{Value: &v, Unit: "USD"}},
		{Kind: Dates, Date: &article.Date{Value: "2019-06"}},
		{Kind: Entities, Entity: &article.Entity{Name: "Iran"}},
	}
	for _, f := range facts {
		h := Hit{ID: "a", Title: "T", Fact: f}
		if got, want := len(Row(h)), len(Columns(h)); got != want {
			t.Errorf("%+v: %d cells for %d columns", f, got, want)
		}
	}
	h := Hit{ID: "a", Title: "=HYPERLINK(1)", URL: "u", Fact: facts[1]}
	want := []string{"", "", "Iran; China", "", "", "", "2,000,000 USD", "0.00", "", "0", "0", "a", "'=HYPERLINK(1)", "", "", "u"}
	if diff := cmp.Diff(want, Row(h)); diff != "" {
		t.Error(diff)
	}
}
