package indextest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"dateline/article"
	"dateline/index"
)

// runBudget checks that queries which would cost too much are turned away, and that repetitions cost nothing.
func runBudget(t *testing.T, open Open) {
	p := newPair(t, open)
	for half := range 2 {
		var text strings.Builder
		for n := range index.MaxExpansion/2 + half {
			fmt.Fprintf(&text, "x%d%05d ", half, n)
		}
		r := article.Record{Article: article.Article{ID: fmt.Sprint(half), Text: text.String()}}
		p.put(r)
	}
	different := make([]string, index.MaxWords+1)
	for i := range different {
		different[i] = fmt.Sprintf("w%d", i)
	}
	tests := []struct{ query, problem string }{
		{strings.Repeat("x0* OR ", 200) + "x0*", ""},
		{strings.Join(different[1:], " OR "), ""},
		{strings.Join(different, " OR "), "too many parts"},
		{"\"" + strings.Join(different, " ") + "\"", "too many parts"},
		{"-(" + strings.Join(different[:33], " ") + ") quote:(" + strings.Join(different[:32], "* ") + ")", "too many parts"},
		{"x0* OR title:x*", ""},
		{"x*", "x* is too short"},
		{"x0* OR -x1*", "x1* is too short"},
	}
	for _, of := range []index.Kind{index.Articles, index.Quotes, index.Dates} {
		for _, tt := range tests {
			where, err := index.Parse(tt.query)
			if err != nil {
				t.Fatal(err)
			}
			_, err = p.index.Search(context.Background(), index.Query{Of: of, Where: where, Limit: 1})
			if tt.problem == "" && err != nil {
				t.Errorf("%.40s: %v", tt.query, err)
			}
			if tt.problem != "" && (!errors.Is(err, index.ErrQuery) || !strings.Contains(err.Error(), tt.problem)) {
				t.Errorf("%.40s: error %v, want one with %q", tt.query, err, tt.problem)
			}
		}
	}
}
