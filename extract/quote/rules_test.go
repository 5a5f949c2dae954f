package quote

import (
	"strings"
	"sync"
	"testing"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/entity"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

var (
	analyzer = sync.OnceValues(doc.NewAnalyzer)
	tables   = sync.OnceValues(gazetteer.Load)
)

// read analyses a text whose names are given as "type Name"; all occurrences of a name are mentions.
func read(t testing.TB, text string, names ...string) (*doc.Document, *entity.Entities) {
	t.Helper()
	a, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	g, err := tables()
	if err != nil {
		t.Fatal(err)
	}
	d := a.Analyze(text, "2019-06-24")
	return d, entity.New(g, nil).Extract(d, mentions(t, d, names))
}

func mentions(t testing.TB, d *doc.Document, names []string) []ner.Mention {
	t.Helper()
	var out []ner.Mention
	for _, n := range names {
		kind, name, _ := strings.Cut(n, " ")
		from := 0
		for {
			i := strings.Index(d.Text[from:], name)
			if i < 0 {
				break
			}
			span := article.Span{Start: from + i, End: from + i + len(name)}
			out = append(out, ner.Mention{First: d.TokenAt(span.Start), Last: d.TokenAt(span.End-1) + 1, Span: span, Type: article.EntityType(kind), Score: 1})
			from = span.End
		}
		if from == 0 {
			t.Fatalf("%q is not in %q", name, d.Text)
		}
	}
	return out
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Doc == "" || len(r.Yes) == 0 || len(r.No) == 0 || seen[r.Name] {
			t.Errorf("%s: a rule has a name of its own, documentation and examples on both sides", r.Name)
		}
		seen[r.Name] = true
		for _, e := range r.Yes {
			check(t, r.Name, true, e)
		}
		for _, e := range r.No {
			check(t, r.Name, false, e)
		}
	}
}

// check wants the example's quotation with its speaker, found by the rule or not by it.
func check(t *testing.T, rule string, by bool, e Example) {
	t.Helper()
	d, entities := read(t, e.Text, e.Names...)
	for _, q := range Extract(d, entities) {
		if !strings.HasPrefix(e.Text[q.Start:q.End], e.Quote) {
			continue
		}
		got := ""
		for _, x := range entities.List {
			if x.ID == q.Speaker {
				got = x.Name
			}
		}
		if got != e.Speaker || by != (q.Rule == rule) {
			t.Errorf("%s: %q is said by %q (%s), want %q, by this rule: %v", rule, e.Text, got, q.Rule, e.Speaker, by)
		}
		return
	}
	t.Errorf("%s: no quotation %q in %q", rule, e.Quote, e.Text)
}
