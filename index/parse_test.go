package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func words(texts ...string) []Expr {
	var list []Expr
	for _, t := range texts {
		list = append(list, Term{Text: t})
	}
	return list
}

func at(value string) Moment  { return Moment{Value: value} }
func num(value float64) Limit { return Limit{Value: value, Set: true} }

func TestParse(t *testing.T) {
	tests := []struct {
		query string
		want  Expr
	}{
		{"", nil},
		{" \t", nil},
		{"iran", Term{Text: "iran"}},
		{"iran china", And{words("iran", "china")}},
		{"iran AND china", And{words("iran", "china")}},
		{"a OR b c", Or{[]Expr{Term{Text: "a"}, And{words("b", "c")}}}},
		{"(a OR b) c", And{[]Expr{Or{words("a", "b")}, Term{Text: "c"}}}},
		{"(a b) c", And{words("a", "b", "c")}},
		{"or and not", And{words("or", "and", "not")}},
		{"-a", Not{Term{Text: "a"}}},
		{"NOT a b", And{[]Expr{Not{Term{Text: "a"}}, Term{Text: "b"}}}},
		{"-(a OR b)", Not{Or{words("a", "b")}}},
		{"state-run", Term{Text: "state-run"}},
		{`"free zone"`, Phrase{Text: "free zone"}},
		{`"a \"b\" c"`, Phrase{Text: `a "b" c`}},
		{"innov*", Prefix{Text: "innov"}},
		{"jahromy~", Fuzzy{Text: "jahromy"}},
		{"title:forum", Term{"title", "forum"}},
		{`place:"United States"`, Phrase{"place", "United States"}},
		{"PERSON:jah*", Prefix{"person", "jah"}},
		{"10:30", Term{Text: "10:30"}},
		{"published:2019-06", Period{"published", at("2019-06"), at("2019-06")}},
		{"published:2019-06-01..2019-07-31", Period{"published", at("2019-06-01"), at("2019-07-31")}},
		{"published:>2019", Period{"published", Moment{"2019", true}, Moment{}}},
		{"published:<=2019", Period{"published", Moment{}, at("2019")}},
		{"date:..2019", Period{"date", Moment{}, at("2019")}},
		{"money:>1M", Range{Field: "money", From: Limit{1e6, true, true}}},
		{"money:1M..5MEUR", Range{Field: "money", From: num(1e6), To: num(5e6), Unit: "EUR"}},
		{"money:5MXN", Range{Field: "money", From: num(5), To: num(5), Unit: "MXN"}},
		{"money:$2.5bn", Range{Field: "money", From: num(2.5e9), To: num(2.5e9), Unit: "USD"}},
		{"money:<1,000usd", Range{Field: "money", To: Limit{1000, true, true}, Unit: "USD"}},
		{"money:eur", Range{Field: "money", Unit: "EUR"}},
		{"percent:>5%", Range{Field: "percent", From: Limit{5, true, true}}},
		{"quote:united", Group{Quotes, Term{Text: "united"}}},
		{`quote:(speaker:Jahromi "united")`, Group{Quotes, And{[]Expr{Term{"speaker", "Jahromi"}, Phrase{Text: "united"}}}}},
		{"agreement:()", Group{Kind: Agreements}},
		{"agreement:(party:Iran status:signed money:>1M)", Group{Agreements, And{[]Expr{
			Term{"party", "Iran"}, Term{"status", "signed"}, Range{Field: "money", From: Limit{1e6, true, true}}}}}},
		{"agreement:( )", Group{Kind: Agreements}},
		{"status:SIGNED", Term{"status", "signed"}},
		{"place:(Iran OR Iraq)", Or{[]Expr{Term{"place", "Iran"}, Term{"place", "Iraq"}}}},
		{`title:(a -b* "c d") e`, And{[]Expr{Term{"title", "a"}, Not{Prefix{"title", "b"}}, Phrase{"title", "c d"}, Term{Text: "e"}}}},
		{"agreement:(party:(Iran OR (China US)) status:(signed OR agreed))", Group{Agreements, And{[]Expr{
			Or{[]Expr{Term{"party", "Iran"}, And{[]Expr{Term{"party", "China"}, Term{"party", "US"}}}}},
			Or{[]Expr{Term{"status", "signed"}, Term{"status", "agreed"}}}}}}},
		{"published:(2017 OR >2018-06)", Or{[]Expr{Period{"published", at("2017"), at("2017")}, Period{"published", Moment{"2018-06", true}, Moment{}}}}},
		{"published:2019-06..2019", Period{"published", at("2019-06"), at("2019")}},
		{"money:1M..1M", Range{Field: "money", From: num(1e6), To: num(1e6)}},
	}
	for _, tt := range tests {
		got, err := Parse(tt.query)
		if err != nil {
			t.Errorf("Parse(%q): %v", tt.query, err)
		} else if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", tt.query, diff)
		}
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ query, want string }{
		{"(a", `query, character 3: expected ")", found the end`},
		{"a)", `query, character 2: expected a word or the end, found ")"`},
		{"a OR", `query, character 5: expected a word, found the end`},
		{"a (OR b)", `query, character 4: expected a word, found "OR"`},
		{"a OR AND b", `query, character 6: expected a word, found "AND"`},
		{"a & b", `query, character 3: expected a word or a phrase, found "&"`},
		{`é "b`, `query, character 5: expected a closing quotation mark, found the end`},
		{"published:june", `query, character 11: expected a date such as 2019, 2019-06 or 2019-06-23, or a range such as 2019-06..2019-07 or >2019, found "june"`},
		{"date:2019..2019-13", `query, character 12: expected a date such as 2019, 2019-06 or 2019-06-23, or a range such as 2019-06..2019-07 or >2019, found "2019-13"`},
		{"percent:high", `query, character 9: expected a percentage such as 5, >2.5 or 10..20, found "high"`},
		{"quote:(party:x)", `query, character 8: expected one of the fields speaker (or quotation marks around the words), found "party:x)"`},
		{"money:5M..1M", `query, character 7: expected the smaller number first: this range is reversed, found "5M..1M"`},
		{"a published:2019-07..2019-06", `query, character 13: expected the earlier date first: this range is reversed, found "2019-07..2019-06"`},
		{"person:>5", `query, character 8: expected a word or a phrase; only published, date, money and percent have ranges, found ">5"`},
		{"*foo", `query, character 1: expected "*" or "~" at the end of a word only (or quotation marks around the words), found "*foo"`},
		{"title:a*b", `query, character 8: expected "*" or "~" at the end of a word only (or quotation marks around the words), found "*b"`},
		{":x", `query, character 1: expected a field before ":" (or quotation marks around the words), found ":x"`},
		{"( )", `query, character 3: expected a word or a phrase, found ")"`},
		{"place:( )", `query, character 9: expected a word or a phrase, found ")"`},
		{"place:(Iran OR org:NATO)", `query, character 16: expected a value of the field place alone, no other field within its parentheses, found "org:NATO)"`},
		{"kind:marriage", `query, character 6: expected one of treaty, ceasefire, trade, contract, investment, merger, cooperation, settlement, membership, other, found "marriage"`},
	}
	for _, tt := range tests {
		if _, err := Parse(tt.query); err == nil || err.Error() != tt.want {
			t.Errorf("Parse(%q)\n got %v\nwant %s", tt.query, err, tt.want)
		}
	}
	for _, query := range []string{"money:1MEUR..5MUSD", "money:", "money:..", "foo:bar", "a** b", "*", `""`, "agreement:(agreement:(a))", "money:1.2.3"} {
		if e, err := Parse(query); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", query, e)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"a OR (b -c)", `"x y" title:z* p~`, "agreement:(party:Iran money:1M..5MEUR date:>=2019)", "published:..2020-02-29", "((((", "a(OR b -c)", "money:$5", "--a", "place:(a OR -(b c*))", "date:(2019 OR ..2017) x", ":(a", "status:(signed)~"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		e, err := Parse(query)
		if err != nil {
			if pe, ok := err.(*ParseError); !ok || pe.Pos > len(query) || pe.Error() == "" {
				t.Fatalf("Parse(%q) = %v", query, err)
			}
			return
		}
		again, err := Parse(Format(e))
		if err != nil || !cmp.Equal(e, again) {
			t.Fatalf("%q prints as %q, which parses as %#v (%v), not as %#v", query, Format(e), again, err, e)
		}
	})
}
