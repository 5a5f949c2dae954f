package entity_test

import (
	"regexp"
	"sort"
	"strings"
	"testing"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/entity"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// world is what the tests share: the analyzer and the gazetteers.
type world struct {
	analyzer  *doc.Analyzer
	tables    *gazetteer.Tables
	published string // of the texts that it reads
}

func newWorld(t testing.TB) world {
	t.Helper()
	analyzer, err := doc.NewAnalyzer()
	if err != nil {
		t.Fatal(err)
	}
	tables, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	return world{analyzer, tables, ""}
}

var marks = regexp.MustCompile(`\{([^|{}]+)\|(per|org|loc|evt)\}`)

var typeOf = map[string]article.EntityType{"per": article.Person, "org": article.Organization, "loc": article.Place, "evt": article.Event}

// read analyses a text in which names are marked as {Tim Cook|per}, and extracts its entities.
func (w world) read(marked string, corrections *entity.Corrections) (*doc.Document, *entity.Entities) {
	var text strings.Builder
	var spans []ner.Mention
	end := 0
	for _, m := range marks.FindAllStringSubmatchIndex(marked, -1) {
		text.WriteString(marked[end:m[0]])
		start := text.Len()
		text.WriteString(marked[m[2]:m[3]])
		spans = append(spans, ner.Mention{Span: article.Span{Start: start, End: text.Len()}, Type: typeOf[marked[m[4]:m[5]]], Score: 0.9})
		end = m[1]
	}
	text.WriteString(marked[end:])
	d := w.analyzer.Analyze(text.String(), w.published)
	for i := range spans {
		m := &spans[i]
		m.First = sort.Search(len(d.Tokens), func(t int) bool { return d.Tokens[t].End > m.Span.Start })
		m.Last = sort.Search(len(d.Tokens), func(t int) bool { return d.Tokens[t].Start >= m.Span.End })
	}
	return d, entity.New(w.tables, corrections).Extract(d, spans)
}

// groups lists the entities as "A=B" of their mentions' texts, each text once.
func groups(d *doc.Document, e *entity.Entities) []string {
	var out []string
	for _, one := range e.List {
		var names []string
		seen := map[string]bool{}
		for _, m := range one.Mentions {
			if text := d.Text[m.Start:m.End]; !seen[text] {
				seen[text] = true
				names = append(names, text)
			}
		}
		out = append(out, strings.Join(names, "="))
	}
	return out
}

func find(e *entity.Entities, name string) *article.Entity {
	for i := range e.List {
		if e.List[i].Name == name {
			return &e.List[i]
		}
	}
	return nil
}
