package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"go.etcd.io/bbolt"

	"dateline/article/sketch"
)

// report is a text of 20 sentences that no other seed's text resembles.
func report(seed uint64) []string {
	rng := rand.New(rand.NewPCG(seed, 1))
	var sentences []string
	for range 20 {
		var words []string
		for range 12 {
			words = append(words, fmt.Sprint("w", rng.IntN(2000)))
		}
		sentences = append(sentences, strings.Join(words, " ")+".")
	}
	return sentences
}

// edited is a report as another paper prints it.
func edited(seed uint64, variant int) string {
	s := report(seed)
	s[variant%len(s)] = fmt.Sprint("Words of paper ", variant, " only.")
	return strings.Join(s[:len(s)-variant%4], " ")
}

// stories are the articles by story, those in none left out: "a b, c d".
func stories(t *testing.T, s *Store) string {
	t.Helper()
	groups := map[string][]string{}
	for c, err := range s.Since(0) {
		if err != nil {
			t.Fatal(err)
		}
		id, r, err := c.Decode()
		if err != nil {
			t.Fatal(err)
		}
		if r != nil && r.Story != "" {
			groups[r.Story] = append(groups[r.Story], id)
		}
	}
	var list []string
	for _, ids := range groups {
		slices.Sort(ids)
		list = append(list, strings.Join(ids, " "))
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

func TestStories(t *testing.T) {
	s := open(t, t.TempDir())
	step := func(what, want string) {
		t.Helper()
		if got := stories(t, s); got != want {
			t.Errorf("%s: stories %q, want %q", what, got, want)
		}
	}
	put(t, s, stored("1", "a", edited(1, 0)), stored("2", "x", edited(2, 0)), stored("3", "empty", ""))
	step("nothing alike", "")
	list := []Entry{stored("4", "b", edited(1, 1)), stored("5", "y", edited(2, 1)), stored("6", "c", edited(1, 2))}
	_, moved, err := s.Put(list)
	if err != nil || len(moved) != 2 || moved[0].ID != "a" || moved[1].ID != "x" || moved[0].Story != list[0].Record.Story {
		t.Errorf("moved %v, %v, want a and x with the stories of b and y", moved, err)
	}
	step("copies", "a b c, x y")
	put(t, s, stored("4", "b", edited(2, 3)))
	step("a text that changed", "a c, b x y")
	if _, _, err := s.Delete([]string{"a", "x"}); err != nil {
		t.Fatal(err)
	}
	put(t, s, stored("7", "d", edited(1, 5)), stored("8", "z", edited(3, 0)), stored("9", "zz", edited(3, 0)))
	step("after deleting those that came first", "b y, c d, z zz")
	for range 2 {
		if err := s.Regroup(); err != nil {
			t.Fatal(err)
		}
		step("found anew", "b y, c d, z zz")
	}
	if totals, _ := s.Totals(); totals.Records != 7 {
		t.Errorf("%d records, want 7", totals.Records)
	}
}

// TestMovedTwiceInOneBatch puts an article, its copy, and the article again with another text.
func TestMovedTwiceInOneBatch(t *testing.T) {
	s := open(t, t.TempDir())
	_, moved, err := s.Put([]Entry{stored("1", "a", edited(1, 0)), stored("2", "b", edited(1, 1)), stored("1", "a", edited(2, 0))})
	if err != nil || len(moved) != 0 {
		t.Errorf("moved %v, %v: the older text of a must not come back", moved, err)
	}
	if r, err := s.Get(t.Context(), "a"); err != nil || r.Story != "" || r.Text != edited(2, 0) {
		t.Errorf("a: %+v, %v", r, err)
	}
}

func TestStoriesOfOlderStores(t *testing.T) {
	s := open(t, t.TempDir())
	put(t, s, stored("1", "a", edited(1, 0)), stored("2", "b", edited(1, 1)))
	before := stories(t, s)
	err := s.db.Update(func(tx *bbolt.Tx) error { return tx.DeleteBucket(bucketBands) })
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Regroup(); err != nil {
		t.Fatal(err)
	}
	put(t, s, stored("3", "c", edited(1, 2)))
	if got := stories(t, s); before != "a b" || got != "a b c" {
		t.Errorf("stories %q, then %q", before, got)
	}
}

func TestStoriesOfManyWriters(t *testing.T) {
	s := open(t, t.TempDir())
	var wg sync.WaitGroup
	for writer := range 4 {
		wg.Go(func() {
			for i := range 15 {
				id := fmt.Sprint(writer, "-", i)
				if _, _, err := s.Put([]Entry{stored(id, id, edited(uint64(i%3), writer))}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if got := strings.Count(stories(t, s), ","); got != 2 {
		t.Errorf("%d stories, want 3: %s", got+1, stories(t, s))
	}
}

// TestBands compares lookups over many runs with a map.
func TestBands(t *testing.T) {
	s := open(t, t.TempDir())
	rng := rand.New(rand.NewPCG(5, 5))
	known := map[uint64][]uint64{}
	for seq := uint64(1); seq <= 3000; {
		err := s.db.Update(func(tx *bbolt.Tx) error {
			x := newBands(tx.Bucket(bucketBands))
			for range 1 + rng.IntN(100) {
				keys := make([]uint64, sketch.Bands)
				for i := range keys {
					keys[i] = rng.Uint64N(1<<18) << 40
					known[keys[i]] = append(known[keys[i]], seq)
				}
				x.add(seq, keys)
				seq++
			}
			for range 20 {
				key := rng.Uint64N(1<<18) << 40
				got := x.find([]uint64{key})
				want := slices.Clone(known[key])
				if want = slices.Compact(want); !slices.Equal(got, want) {
					t.Errorf("%d has %v, want %v", key, got, want)
				}
			}
			return x.write()
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	err := s.db.View(func(tx *bbolt.Tx) error {
		size := 0
		runs := newBands(tx.Bucket(bucketBands)).runs
		for _, r := range runs {
			size += r.n
		}
		if len(runs) > topLevel || size < 3000*sketch.Bands {
			t.Errorf("%d runs with %d entries", len(runs), size)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// BenchmarkStories is the price of one more article: its sketch, the lookup, and the comparison with its copies.
func BenchmarkStories(b *testing.B) {
	s, err := Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		n++
		id := fmt.Sprint(n)
		b.StopTimer()
		batch := make([]Entry, 250)
		for i := range batch {
			id := fmt.Sprint(id, "-", i)
			batch[i] = stored(id, id, edited(uint64(n*100+i%200), i))
		}
		b.StartTimer()
		if _, _, err := s.Put(batch); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n*250), "µs/article")
}
