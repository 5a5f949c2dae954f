package corpusgen

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

func TestRecordIsAFunctionOfItsNumber(t *testing.T) {
	if diff := cmp.Diff(New(1, false).Record(7), New(1, false).Record(7)); diff != "" {
		t.Errorf("the same article twice:\n%s", diff)
	}
	if New(1, false).Record(7).Text == New(2, false).Record(7).Text {
		t.Error("two seeds give the same article")
	}
}

func TestFactsStandWhereTheySay(t *testing.T) {
	for _, small := range []bool{false, true} {
		g := New(3, small)
		var total article.Facts
		for i := range 200 {
			r := g.Record(i)
			if !utf8.ValidString(r.Text) {
				t.Fatalf("article %d is not UTF-8", i)
			}
			for _, e := range r.Entities {
				for _, m := range e.Mentions {
					if r.Text[m.Start:m.End] != e.Name {
						t.Errorf("article %d: mention %q of %q", i, r.Text[m.Start:m.End], e.Name)
					}
				}
				if !e.Sentence.Contains(e.Mentions[0]) {
					t.Errorf("article %d: %q is not in its sentence", i, e.Name)
				}
			}
			for _, a := range r.Agreements {
				if r.Text[a.Trigger.Start:a.Trigger.End] != "signed" || !a.Contains(a.Trigger) || len(a.Parties) < 2 {
					t.Errorf("article %d: agreement %+v", i, a)
				}
			}
			total.Agreements = append(total.Agreements, r.Agreements...)
			total.Quotes = append(total.Quotes, r.Quotes...)
			total.Amounts = append(total.Amounts, r.Amounts...)
		}
		if len(total.Agreements) < 20 || len(total.Quotes) < 20 || len(total.Amounts) < 50 {
			t.Errorf("small %v: %d agreements, %d quotes, %d amounts in 200 articles", small, len(total.Agreements), len(total.Quotes), len(total.Amounts))
		}
	}
}
