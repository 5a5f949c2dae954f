package agreement

import (
	"sort"
	"strings"
	"testing"

	"dateline/article"
	"dateline/extract/amount"
	"dateline/extract/date"
	"dateline/extract/doc"
	"dateline/extract/entity"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// layers are the real layers under the agreements.
type layers struct {
	analyzer *doc.Analyzer
	tables   *gazetteer.Tables
	names    *ner.Tagger
	entities *entity.Extractor
	finder   *Extractor
}

func newLayers(t testing.TB) *layers {
	t.Helper()
	analyzer, err := doc.NewAnalyzer()
	if err != nil {
		t.Fatal(err)
	}
	tables, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	names, err := ner.Load(tables)
	if err != nil {
		t.Fatal(err)
	}
	return &layers{analyzer, tables, names, entity.New(tables, nil), New(tables)}
}

// extract runs all layers over a text published on Wednesday, 24 June 2020.
func (l *layers) extract(text string) ([]article.Agreement, *entity.Entities) {
	d := l.analyzer.Analyze(text, "2020-06-24")
	es := l.entities.Extract(d, l.names.Tag(d))
	return l.finder.Extract(d, es, date.Extract(d), amount.Extract(d, l.tables)), es
}

// parties lists the names of an agreement's parties in alphabetic order.
func parties(a article.Agreement, es *entity.Entities) string {
	var names []string
	for _, id := range a.Parties {
		for _, e := range es.List {
			if e.ID == id {
				names = append(names, e.Name)
			}
		}
	}
	sort.Strings(names)
	return strings.Join(names, "; ")
}

func TestRulesFindTheirExamples(t *testing.T) {
	l := newLayers(t)
	for _, r := range Rules() {
		for _, want := range r.Yes {
			found, es := l.extract(want.Text)
			if len(found) != 1 {
				t.Errorf("%s: %q: %d agreements, want 1", r.Name, want.Text, len(found))
				continue
			}
			a := found[0]
			if got := (Example{want.Text, a.Status, a.Kind, parties(a, es)}); got != want || a.Rule != r.Name {
				t.Errorf("%s: %q\n got %s: %s %s %s\nwant %s %s %s", r.Name, want.Text, a.Rule, got.Status, got.Kind, got.Parties, want.Status, want.Kind, want.Parties)
			}
		}
	}
}

func TestRulesPassNearMissesBy(t *testing.T) {
	l := newLayers(t)
	for _, r := range Rules() {
		for _, text := range r.No {
			if found, es := l.extract(text); len(found) > 0 {
				t.Errorf("%s: %q: found %s %s %s %.2f", r.Name, text, found[0].Rule, found[0].Status, parties(found[0], es), found[0].Confidence)
			}
		}
	}
}

func TestRulesAreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Name == "" || r.Doc == "" || len(r.Yes) == 0 || len(r.No) == 0 {
			t.Errorf("rule %q needs a name, a description, an example and a near miss", r.Name)
		}
		if seen[r.Name] {
			t.Errorf("two rules are called %q", r.Name)
		}
		seen[r.Name] = true
	}
}
