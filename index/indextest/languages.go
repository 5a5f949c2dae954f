package indextest

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/index"
)

// runLanguages checks that articles are found by the forms of words in their language.
func runLanguages(t *testing.T, open Open) {
	p := newPair(t, open)
	put := func(id, language, title, text string) {
		p.put(article.Record{Article: article.Article{ID: id, Language: language, Title: title, Text: text}})
	}
	put("de", "de", "Neue Verträge", "Die Minister unterzeichneten zwei Verträge über Häfen.")
	put("fr", "fr", "L'accord signé", "Les ministres ont signé l’accord sur les mines d'or.")
	put("ru", "ru", "Договор", "Министры подписали договоры о портах.")
	put("pl", "pl", "Umowa", "Ministrowie podpisali umowy.")
	put("en", "en", "Treaty", "Ministers signed two treaties in a min-cut room.")
	for query, want := range map[string][]string{
		"vertrag": {"de"}, "Vertrages": {"de"}, "title:vertrag": {"de"}, `"zwei Vertrag"`: {"de"}, `"vertrag zwei"`: {},
		"accords": {"fr"}, "ministre": {"fr"}, "accord title:accords": {"fr"}, "min": {"en", "fr"}, "mines": {"fr"},
		"договор": {"ru"}, "порт": {"ru"}, "umowy": {"pl"}, "umowa": {"pl"}, "treaty": {"en"}, "minister": {"de", "en"},
		"-accord": {"de", "en", "pl", "ru"}, "vertr*": {"de"}, "vertrege~": {"de"}, "lang:fr mines OR lang:de hafen": {"de", "fr"},
	} {
		where, err := index.Parse(query)
		if err != nil {
			t.Fatal(err)
		}
		q := index.Query{Where: where, Sort: index.ByDate, Limit: 10}
		p.compare(q)
		got := names(search(t, p.index, q).Hits)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", query, diff)
		}
	}
	if r := search(t, p.index, index.Query{Where: index.Term{Text: "vertrag"}, Limit: 1}); printMarks(r.Hits) != "Verträge" {
		t.Errorf("marks %q, want the form in the text", printMarks(r.Hits))
	}
}
