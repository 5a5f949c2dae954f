package entity_test

import (
	"testing"

	"dateline/article"
	"dateline/extract/entity"
	"dateline/extract/ner"
)

// FuzzExtract: whatever the text and whatever the recogniser marks in it, entities keep their shape: mentions lie in
// the text in order, no two overlap, At agrees with them, and Refer answers with entities of the list.
func FuzzExtract(f *testing.F) {
	for _, text := range []string{
		"President Vladimir Putin met Xi Jinping, the Chinese president. He said the two countries agreed.",
		"The World Health Organization (WHO), of , and -based Mr. in (the) U.S. They (he) said: \"I will.\"",
		"of the president , and the minister of , John of and", "John, , the (U.S.", "é–’s ‘Ünal’ of 中国 said",
	} {
		f.Add(text, uint64(0x1234567), uint8(3))
	}
	w := newWorld(f)
	x := entity.New(w.tables, nil)
	kinds := []article.EntityType{article.Person, article.Organization, article.Place, article.Event}
	f.Fuzz(func(t *testing.T, text string, seed uint64, every uint8) {
		d := w.analyzer.Analyze(string([]rune(text)), "")
		var found []ner.Mention
		for i := 0; i < len(d.Tokens); i++ {
			seed = seed*6364136223846793005 + 1442695040888963407
			if (seed>>33)%uint64(every%7+2) != 0 {
				continue
			}
			last := min(i+1+int(seed>>40)%4, len(d.Tokens))
			found = append(found, ner.Mention{First: i, Last: last, Type: kinds[seed>>50%4], Score: 0.5,
				Span: article.Span{Start: d.Tokens[i].Start, End: d.Tokens[last-1].End}})
		}
		e := x.Extract(d, found)
		covered := make([]int, len(d.Text))
		for i, one := range e.List {
			if one.Name == "" || len(one.Mentions) == 0 {
				t.Errorf("empty entity %+v", one)
			}
			end := 0
			for _, m := range one.Mentions {
				if m.Start < end || m.End <= m.Start || m.End > len(d.Text) {
					t.Fatalf("bad mentions %+v", one)
				}
				end = m.End
				for b := m.Start; b < m.End; b++ {
					if covered[b] != 0 {
						t.Fatalf("two entities at byte %d", b)
					}
					covered[b] = i + 1
				}
			}
		}
		for token := range d.Tokens {
			for _, i := range e.Refer(token) {
				if i < 0 || i >= len(e.List) {
					t.Fatalf("Refer(%d) = %d of %d", token, i, len(e.List))
				}
			}
		}
	})
}
