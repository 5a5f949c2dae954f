package date

import (
	"sync"
	"testing"

	"dateline/article"
	"dateline/extract/doc"
)

var analyzer = sync.OnceValues(doc.NewAnalyzer)

func analyze(t testing.TB, text, published string) *doc.Document {
	t.Helper()
	a, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	return a.Analyze(text, published)
}

func TestRulesFindTheirExamples(t *testing.T) {
	for _, rule := range Rules() {
		t.Run(rule.Name, func(t *testing.T) {
			for _, e := range rule.Yes {
				if !holds(Extract(analyze(t, e.Text, examplesPublished)), e) {
					t.Errorf("%q: got %v, want %q = %s %s", e.Text, show(e.Text, Extract(analyze(t, e.Text, examplesPublished))), e.Span, e.Value, e.Mod)
				}
			}
		})
	}
}

func TestRulesLeaveTheRest(t *testing.T) {
	for _, rule := range Rules() {
		t.Run(rule.Name, func(t *testing.T) {
			for _, text := range rule.No {
				for _, d := range Extract(analyze(t, text, examplesPublished)) {
					if d.Rule == rule.Name {
						t.Errorf("%q: found %q", text, text[d.Start:d.End])
					}
				}
			}
		})
	}
}

func holds(dates []article.Date, e Example) bool {
	for _, d := range dates {
		if e.Text[d.Start:d.End] == e.Span {
			return d.Value == e.Value && d.Mod == e.Mod
		}
	}
	return false
}

func show(text string, dates []article.Date) []string {
	var out []string
	for _, d := range dates {
		out = append(out, text[d.Start:d.End]+" = "+d.Value+" "+d.Mod+" ["+d.Rule+"]")
	}
	return out
}
