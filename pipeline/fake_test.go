package pipeline

import (
	"context"
	"fmt"
	"io"
	"sync"
	"testing"
	"time"

	"dateline/article"
	"dateline/pipeline/source"
)

// fakeSource lends items named 0, 1, … and remembers what each was given back with.
type fakeSource struct {
	n    int   // items to lend; then io.EOF, or dead
	dead error // returned after n items
	bad  map[int]error

	mu    sync.Mutex
	lent  int
	given map[string][]source.Outcome
}

func (s *fakeSource) Next(ctx context.Context) (source.Item, error) {
	if err := ctx.Err(); err != nil {
		return source.Item{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.lent == s.n {
		if s.dead != nil {
			return source.Item{}, s.dead
		}
		return source.Item{}, io.EOF
	}
	name := fmt.Sprint(s.lent)
	item := source.Item{Raw: article.Raw{Location: name, Body: []byte(name)}, Err: s.bad[s.lent]}
	item.Done = func(o source.Outcome) {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.given == nil {
			s.given = map[string][]source.Outcome{}
		}
		s.given[name] = append(s.given[name], o)
	}
	s.lent++
	return item, nil
}

func (s *fakeSource) Close() error { return nil }

// checkGivenOnce fails unless every lent item came back exactly once.
func (s *fakeSource) checkGivenOnce(t *testing.T) {
	t.Helper()
	for i := range s.lent {
		if got := s.given[fmt.Sprint(i)]; len(got) != 1 {
			t.Errorf("item %d was given back %d times: %v", i, len(got), got)
		}
	}
	if len(s.given) != s.lent {
		t.Errorf("%d items given back, %d lent", len(s.given), s.lent)
	}
}

func (s *fakeSource) lentSoFar() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.lent
}

// fakeSink remembers the batches; put, when set, runs first and may fail.
type fakeSink struct {
	put     func(batch int, results []Result) error
	batches [][]Result
}

func (s *fakeSink) Put(ctx context.Context, results []Result) error {
	if s.put != nil {
		if err := s.put(len(s.batches), results); err != nil {
			return err
		}
	}
	s.batches = append(s.batches, append([]Result(nil), results...))
	return ctx.Err()
}

func (s *fakeSink) locations() []string {
	var all []string
	for _, b := range s.batches {
		for _, r := range b {
			all = append(all, r.Location)
		}
	}
	return all
}

func decodeFake(raw article.Raw) (article.Article, error) {
	return article.Article{ID: raw.Location, Text: string(raw.Body)}, nil
}

func extractFake(a article.Article) article.Record { return article.Record{Article: a} }

func slowly(d time.Duration) func(article.Article) article.Record {
	return func(a article.Article) article.Record {
		time.Sleep(d)
		return extractFake(a)
	}
}

func config(src source.Source, sink Sink) Config {
	return Config{Source: src, Decode: decodeFake, Extract: extractFake, Sink: sink, Workers: 3}
}
