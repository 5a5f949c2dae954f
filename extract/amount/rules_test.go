package amount

import (
	"strconv"
	"strings"
	"sync"
	"testing"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
)

// analyze is the analyzer that all tests of the package share.
func analyze(t testing.TB, text string) *doc.Document {
	t.Helper()
	a, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	return a.Analyze(text, "2019-06-24")
}

var analyzer = sync.OnceValues(doc.NewAnalyzer)

func tables(t testing.TB) *gazetteer.Tables {
	t.Helper()
	g, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestRules(t *testing.T) {
	g := tables(t)
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Doc == "" || len(r.Triggers) == 0 || len(r.Yes) == 0 || len(r.No) == 0 || seen[r.Name] {
			t.Errorf("%s: a rule has a name of its own, documentation, triggers and examples on both sides", r.Name)
		}
		seen[r.Name] = true
		for _, e := range r.Yes {
			checkExample(t, r.Name, e, Extract(analyze(t, e.Text), g))
		}
		for _, text := range r.No {
			for _, a := range Extract(analyze(t, text), g) {
				if a.Rule == r.Name {
					t.Errorf("%s: %q gives %q", r.Name, text, text[a.Start:a.End])
				}
			}
		}
	}
}

// checkExample wants the example's amount first among what was found.
func checkExample(t *testing.T, rule string, e Example, found []article.Amount) {
	t.Helper()
	for _, a := range found {
		if e.Text[a.Start:a.End] == e.Span {
			if a.Rule != rule || a.Unit != e.Unit || written(a) != e.Value {
				t.Errorf("%s: %q gives %s %q by %s, want %s %q", rule, e.Text, written(a), a.Unit, a.Rule, e.Value, e.Unit)
			}
			return
		}
	}
	t.Errorf("%s: %q is not found in %q (%d others)", rule, e.Span, e.Text, len(found))
}

// written is the value as an Example writes it.
func written(a article.Amount) string {
	number := func(f *float64) string { return strconv.FormatFloat(*f, 'f', -1, 64) }
	switch {
	case a.Value != nil:
		return number(a.Value)
	case a.Min != nil:
		return strings.Join([]string{number(a.Min), number(a.Max)}, "..")
	}
	return ""
}
