package article

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGrouped(t *testing.T) {
	for _, c := range []struct {
		in   float64
		want string
	}{
		{0, "0"}, {7, "7"}, {999, "999"}, {1000, "1,000"}, {1234567.5, "1,234,567.5"}, {-2500, "-2,500"}, {1e15, "1,000,000,000,000,000"}, {0.25, "0.25"},
	} {
		if got := Grouped(c.in); got != c.want {
			t.Errorf("Grouped(%v) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestAmountString(t *testing.T) {
	n := func(f float64) *float64 { return &f }
	for _, c := range []struct {
		in   Amount
		want string
	}{
		{Amount{Value: n(2e6), Unit: "USD"}, "2,000,000 USD"},
		{Amount{Value: n(20), Unit: "%", Bound: "min"}, "≥ 20 %"},
		{Amount{Min: n(12), Max: n(15), Unit: "km", Approx: true}, "about 12–15 km"},
		{Amount{Unit: "EUR"}, "EUR"},
	} {
		if got := c.in.String(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMarksAreDisjointAndInText(t *testing.T) {
	r := Record{Article: Article{Text: "Iran paid $2 million in May."}, Facts: Facts{
		Entities: []Entity{{ID: "e1", Type: Place, Name: "Iran", Mentions: []Span{{0, 4}, {2, 9}, {20, 99}}}},
		Amounts:  []Amount{{Span: Span{10, 20}, Type: "money", Unit: "USD"}},
		Dates:    []Date{{Span: Span{24, 27}, Type: "date", Value: "2019-05"}, {Span: Span{24, 24}}},
	}}
	want := []Mark{{Span{0, 4}, "place", "Iran"}, {Span{10, 20}, "money", "USD"}, {Span{24, 27}, "date", "2019-05"}}
	if diff := cmp.Diff(want, r.Marks()); diff != "" {
		t.Error(diff)
	}
}

// TestRecordJSON pins the names of the record contract.
func TestRecordJSON(t *testing.T) {
	v := 2e6
	r := Record{Schema: SchemaVersion, Article: Article{ID: "a", Title: "T", PublishedSource: PublishedNone, Text: "x"},
		Facts: Facts{Entities: []Entity{}, Dates: []Date{}, Quotes: []Quote{}, Agreements: []Agreement{},
			Amounts: []Amount{{Span: Span{1, 2}, Type: "money", Value: &v, Unit: "USD", Sentence: Span{0, 3}, Rule: "money", Confidence: 1}}}}
	got, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"schema":1,"id":"a","title":"T","published_source":"none","text":"x","entities":[],"dates":[],` +
		`"amounts":[{"start":1,"end":2,"type":"money","value":2000000,"unit":"USD","sentence":{"start":0,"end":3},"rule":"money","confidence":1}],` +
		`"agreements":[],"quotes":[]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestDay(t *testing.T) {
	for value, want := range map[string]string{"2023-05-18T09:30:00+03:00": "2023-05-18", "2023-05": "2023-05", "": ""} {
		if got := Day(value); got != want {
			t.Errorf("Day(%q) = %q", value, got)
		}
	}
}
