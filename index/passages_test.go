package index

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

// marked writes passages with brackets around the marks.
func marked(passages []Passage) string {
	var all []string
	for _, p := range passages {
		var b strings.Builder
		last := 0
		for _, m := range p.Marks {
			b.WriteString(p.Text[last:m.Start] + "[" + p.Text[m.Start:m.End] + "]")
			last = m.End
		}
		all = append(all, b.String()+p.Text[last:])
	}
	return strings.Join(all, " | ")
}

func TestPassages(t *testing.T) {
	long := strings.Repeat("Nothing of note happened here. ", 30)
	r := article.Record{Article: article.Article{Text: "The U.S. envoy met Ali Karimi. A state-run firm signs agreements."}}
	r.Entities = []article.Entity{{Type: article.Person, Name: "Ali Karimi", Mentions: []article.Span{{Start: 19, End: 29}}}}
	tests := []struct{ query, want string }{
		{"envoy", "The U.S. [envoy] met Ali Karimi. A state-run firm signs agreements."},
		{"agreement -nothing", "The U.S. envoy met Ali Karimi. A state-run firm signs [agreements]."},
		{`"envoy met"`, "The U.S. [envoy] [met] Ali Karimi. A state-run firm signs agreements."},
		{`"met envoy"`, "The U.S. envoy met Ali Karimi. A state-run firm signs agreements."},
		{"US", "The [U.S.] envoy met Ali Karimi. A state-run firm signs agreements."},
		{"staterun", "The U.S. envoy met Ali Karimi. A [state-run] firm signs agreements."},
		{"sign*", "The U.S. envoy met Ali Karimi. A state-run firm [signs] agreements."},
		{"person:karimi", "The U.S. envoy met [Ali Karimi]. A state-run firm signs agreements."},
		{"", "The U.S. envoy met Ali Karimi. A state-run firm signs agreements."},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, marked(Passages(r, parse(t, tt.query)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.query, diff)
		}
	}
	r.Text = long + "The envoy spoke. " + long + "An envoy of Iran spoke. " + long
	got := Passages(r, parse(t, "envoy iran"))
	if len(got) != 2 || got[0].Start > got[1].Start || !strings.Contains(marked(got[1:]), "[envoy] of [Iran]") {
		t.Errorf("in a long text: %s", marked(got))
	}
	for _, p := range got {
		if len(p.Text) > passageSize+20 || r.Text[p.Start:p.Start+len(p.Text)] != p.Text {
			t.Errorf("a passage of %d bytes at %d: %q", len(p.Text), p.Start, p.Text)
		}
	}
}

func FuzzPassages(f *testing.F) {
	f.Add("The U.S. envoy, met. «Ç» "+strings.Repeat("wörd ", 100), "envoy OR wörd")
	f.Add("東京都", "京")
	f.Fuzz(func(t *testing.T, text, query string) {
		e, err := Parse(query)
		if err != nil || !utf8.ValidString(text) {
			return
		}
		for _, p := range Passages(article.Record{Article: article.Article{Text: text}}, e) {
			if !utf8.ValidString(p.Text) || text[p.Start:p.Start+len(p.Text)] != p.Text {
				t.Fatalf("passage %+v", p)
			}
			last := 0
			for _, m := range p.Marks {
				if m.Start < last || m.Start >= m.End || m.End > len(p.Text) {
					t.Fatalf("marks %v in %q", p.Marks, p.Text)
				}
				last = m.End
			}
		}
	})
}

func find(text, part string) article.Span {
	i := strings.Index(text, part)
	return article.Span{Start: i, End: i + len(part)}
}

func TestFactOf(t *testing.T) {
	r := &article.Record{Article: article.Article{Published: "2019-06-24", Text: "“We agree fully on it,” said Ali. Iran and Oman signed a deal worth $5."}}
	r.Entities = []article.Entity{{ID: "e1", Name: "Iran", Canonical: "Islamic Iran"}, {ID: "e2", Name: "Oman"}, {ID: "e3", Name: "Ali"}}
	r.Amounts = []article.Amount{{Type: "money"}}
	r.Quotes = []article.Quote{{Span: find(r.Text, "We agree fully on it,"), Speaker: "e3", Sentence: find(r.Text, "“We agree fully on it,” said Ali.")}}
	sentence := find(r.Text, "Iran and Oman signed a deal worth $5.")
	r.Agreements = []article.Agreement{
		{Span: sentence, Trigger: find(r.Text, "signed"), Parties: []string{"e1", "e2", "e9"}, Amounts: []int{0, 7}, Date: "PAST_REF"},
		{Span: article.Span{Start: -1, End: 1000}, Parties: []string{"e2"}, Date: "2018"},
	}
	quote := FactOf(r, Quotes, 0)
	if quote.Quote.Text != "We agree fully on it," || quote.Quote.Speaker != "Ali" || marked([]Passage{quote.Evidence}) != "“[We agree fully on it,]” said Ali." {
		t.Errorf("quote %+v, evidence %s", quote.Quote, marked([]Passage{quote.Evidence}))
	}
	deal := FactOf(r, Agreements, 0)
	want := &Agreement{Parties: []string{"Islamic Iran", "Oman"}, Date: "2019-06-24", DateSource: "published", Amounts: r.Amounts}
	if diff := cmp.Diff(want, deal.Agreement); diff != "" {
		t.Errorf("agreement (-want +got):\n%s", diff)
	}
	if got := marked([]Passage{deal.Evidence}); got != "Iran and Oman [signed] a deal worth $5." {
		t.Errorf("evidence %q", got)
	}
	if odd := FactOf(r, Agreements, 1); odd.Evidence.Text != "" || odd.Agreement.DateSource != "text" {
		t.Errorf("an agreement outside of the text: %+v", odd)
	}
}
