package pipeline

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"dateline/article"
)

func sizes(s *fakeSink) []int {
	var n []int
	for _, b := range s.batches {
		n = append(n, len(b))
	}
	return n
}

func TestBatchLimits(t *testing.T) {
	tests := []struct {
		name  string
		batch Batch
		text  string
		want  []int
	}{
		{"count", Batch{Count: 4}, "x", []int{4, 4, 2}},
		{"bytes", Batch{Bytes: 30}, "ten bytes.", []int{3, 3, 3, 1}},
		{"defaults", Batch{}, "x", []int{10}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			sink := &fakeSink{}
			c := config(&fakeSource{n: 10}, sink)
			c.Batch = test.batch
			c.Decode = func(article.Raw) (article.Article, error) { return article.Article{Text: test.text}, nil }
			if _, err := Run(t.Context(), c); err != nil {
				t.Fatal(err)
			}
			if got := sizes(sink); !slices.Equal(got, test.want) {
				t.Errorf("batches of %v, want %v", got, test.want)
			}
		})
	}
}

// A batch that does not fill is written when it has lingered, also while the next result is awaited.
func TestBatchLingers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sink := &fakeSink{}
		c := config(&fakeSource{n: 3}, sink)
		c.Workers = 1
		c.Extract = slowly(10 * time.Second)
		c.Batch.Linger = 2 * time.Second
		start := time.Now()
		var at []time.Duration
		c.Progress = func(s Summary) { at = append(at, time.Since(start)) }
		if _, err := Run(t.Context(), c); err != nil {
			t.Fatal(err)
		}
		want := []time.Duration{12 * time.Second, 22 * time.Second, 30 * time.Second}
		if !slices.Equal(at, want) {
			t.Errorf("batches at %v, want %v", at, want)
		}
	})
}

func TestHashCoversContentAndHints(t *testing.T) {
	base := article.Raw{Location: "a", Body: []byte("text")}
	same := base
	same.Location, same.Fetched, same.ETag = "b", time.Unix(1, 0), "x"
	if Hash(base) != Hash(same) {
		t.Error("the hash depends on where and when the input was read")
	}
	body, hint := base, base
	body.Body = []byte("text.")
	hint.Hints.Published = "2019-07-01"
	if Hash(base) == Hash(body) || Hash(base) == Hash(hint) {
		t.Error("the hash misses a change")
	}
}
