package store

import (
	"crypto/sha256"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

func TestNamesComeBack(t *testing.T) {
	s := open(t, t.TempDir())
	entity := func(name string, mentions ...article.Span) article.Entity {
		return article.Entity{ID: "e", Name: name, Mentions: mentions}
	}
	e := stored("1", "a", "Anna Smith met Smith.")
	e.Record.Entities = []article.Entity{
		entity("Anna Smith", article.Span{Start: 0, End: 10}),
		entity("Anna Smith", article.Span{Start: 15, End: 20}),
		entity("met", article.Span{Start: 11, End: 14}),
		entity("Iran"),
		entity("", article.Span{Start: 3, End: 3}),
		entity("beyond", article.Span{Start: 15, End: 99}),
		entity("backwards", article.Span{Start: 9, End: 2}),
	}
	want := *e.Record
	want.Entities = append([]article.Entity(nil), want.Entities...)
	put(t, s, e)
	if diff := cmp.Diff(want, *e.Record); diff != "" {
		t.Errorf("the record was changed (-want +got):\n%s", diff)
	}
	if got, err := s.Get(t.Context(), "a"); err != nil || !cmp.Equal(want, got) {
		t.Errorf("%v (-want +got):\n%s", err, cmp.Diff(want, got))
	}
}

// A name that stands in the text costs next to nothing.
func TestNamesAreNotKeptTwice(t *testing.T) {
	s := open(t, t.TempDir())
	size := func(name string) int {
		r := record("a", "")
		for i := range 50 {
			start := len(r.Text)
			r.Text += fmt.Sprintf("%x ", sha256.Sum256([]byte{byte(i)}))
			r.Entities = append(r.Entities, article.Entity{Name: r.Text[start:start+8] + name, Mentions: []article.Span{{Start: start, End: start + 8}}})
		}
		return len(s.codec.encode(r))
	}
	if in, other := size(""), size("."); in > other-150 {
		t.Errorf("%d bytes with names that stand in the text, %d with others", in, other)
	}
}
