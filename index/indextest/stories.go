package indextest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/index"
)

// inStory puts half of the records into one of a few stories.
func inStory(r article.Record, n int) article.Record {
	if n%2 == 0 {
		r.Story = fmt.Sprint("s", n%14/2)
	}
	return r
}

// runStories checks which article leads, what it stands for, and that totals and counts are of the rows listed.
func runStories(t *testing.T, open Open) {
	p := newPair(t, open)
	put := func(id, story, published, source, text string) {
		p.put(article.Record{Article: article.Article{ID: id, Story: story, Published: published, Source: source, Title: "T", Text: text}})
	}
	put("late", "s1", "2020-03-03", "Evening", "flood in the valley")
	put("early", "s1", "2020-03-01", "Agency", "flood in the valley, said mayor")
	put("undated", "s1", "", "Agency", "flood in the valley rises")
	put("b", "s2", "2020-03-02", "", "strike at the port")
	put("a", "s2", "2020-03-02", "Agency", "strike at the port")
	put("alone", "s3", "2020-03-04", "Evening", "election in the valley")
	put("other", "", "2020-03-05", "Evening", "concert")
	tests := []struct {
		query           string
		rows, copies    []string
		total, articles int
		agency          int
	}{
		{"", []string{"other", "alone", "a", "early"}, []string{"[]", "[]", "[{b }]", "[{late Evening} {undated Agency}]"}, 4, 7, 2},
		{"valley", []string{"alone", "early"}, []string{"[]", "[{late Evening} {undated Agency}]"}, 2, 4, 1},
		{"-mayor valley", []string{"alone", "late"}, []string{"[]", "[{undated Agency}]"}, 2, 3, 0},
		{"rises", []string{"undated"}, []string{"[]"}, 1, 1, 1},
		{"source:Evening", []string{"other", "alone", "late"}, []string{"[]", "[]", "[]"}, 3, 3, 0},
		{"story:s1", []string{"early"}, []string{"[{late Evening} {undated Agency}]"}, 1, 3, 1},
		{"nothing", []string{}, nil, 0, 0, 0},
	}
	for _, tt := range tests {
		where, err := index.Parse(tt.query)
		if err != nil {
			t.Fatal(err)
		}
		q := index.Query{Where: where, Sort: index.ByDate, Stories: true, Limit: 10, Facets: []index.Facet{{Field: "source"}}}
		r := search(t, p.index, q)
		var copies []string
		for _, h := range r.Hits {
			copies = append(copies, fmt.Sprint(h.Also))
		}
		if diff := cmp.Diff(tt.rows, names(r.Hits)) + cmp.Diff(tt.copies, copies); diff != "" || r.Total != tt.total || r.Articles != tt.articles {
			t.Errorf("%q: %d of %d articles, want %d of %d (-want +got):\n%s", tt.query, r.Total, r.Articles, tt.total, tt.articles, diff)
		}
		agency := 0
		for _, c := range r.Facets["source"] {
			if c.Value == "Agency" {
				agency = c.Count
			}
		}
		if agency != tt.agency {
			t.Errorf("%q: %d rows from Agency, want %d", tt.query, agency, tt.agency)
		}
		q.Stories = false
		if r := search(t, p.index, q); r.Total != tt.articles || r.Articles != 0 || len(r.Hits) != tt.articles {
			t.Errorf("%q: all are %d, %d rows, want %d", tt.query, r.Total, len(r.Hits), tt.articles)
		}
	}
}
