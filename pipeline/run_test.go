package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/pipeline/decode"
	"dateline/pipeline/source"
)

func TestRunWritesInInputOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		src, sink := &fakeSource{n: 50}, &fakeSink{}
		c := config(src, sink)
		c.Extract = func(a article.Article) article.Record {
			time.Sleep(time.Duration(len(a.ID)*7%5) * time.Millisecond)
			if a.ID == "3" {
				time.Sleep(time.Second)
			}
			return extractFake(a)
		}
		sum, err := Run(t.Context(), c)
		if err != nil || sum.Stored != 50 || sum.Read != 50 {
			t.Fatalf("stored %d of %d read, error %v", sum.Stored, sum.Read, err)
		}
		for i, got := range sink.locations() {
			if got != fmt.Sprint(i) {
				t.Fatalf("place %d holds %s", i, got)
			}
		}
		src.checkGivenOnce(t)
	})
}

func TestSlowSinkStopsReader(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		src := &fakeSource{n: 1000}
		release := make(chan struct{})
		sink := &fakeSink{put: func(int, []Result) error { <-release; return nil }}
		c := config(src, sink)
		c.Batch.Count = 1
		done := make(chan error, 1)
		go func() {
			_, err := Run(t.Context(), c)
			done <- err
		}()
		synctest.Wait()
		// one in the sink, 4 per worker in the queue of slots, one in the reader's hand
		if got, most := src.lentSoFar(), 1+4*c.Workers+1; got > most {
			t.Errorf("%d items lent while the sink stood still, want at most %d", got, most)
		}
		close(release)
		if err := <-done; err != nil {
			t.Fatal(err)
		}
		src.checkGivenOnce(t)
	})
}

func TestSlowArticleBoundsHowFarOthersRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		src, sink := &fakeSource{n: 1000}, &fakeSink{}
		release := make(chan struct{})
		c := config(src, sink)
		c.Extract = func(a article.Article) article.Record {
			if a.ID == "0" {
				<-release
			}
			return extractFake(a)
		}
		done := make(chan error, 1)
		go func() {
			_, err := Run(t.Context(), c)
			done <- err
		}()
		synctest.Wait()
		if got := src.lentSoFar(); got > 4*c.Workers+2 {
			t.Errorf("%d items lent behind one slow article", got)
		}
		close(release)
		if err := <-done; err != nil {
			t.Fatal(err)
		}
		src.checkGivenOnce(t)
	})
}

func TestCancelKeepsWhatWasRead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		src, sink := &fakeSource{n: 1000}, &fakeSink{}
		c := config(src, sink)
		c.Extract = slowly(time.Second)
		go func() {
			time.Sleep(5500 * time.Millisecond)
			cancel()
		}()
		sum, err := Run(ctx, c)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v, want context.Canceled", err)
		}
		if sum.Stored != src.lent || len(sink.locations()) != src.lent || src.lent == 0 || src.lent == 1000 {
			t.Errorf("lent %d, stored %d, in the sink %d", src.lent, sum.Stored, len(sink.locations()))
		}
		src.checkGivenOnce(t)
	})
}

func TestDeadSinkEndsTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dead := errors.New("disk full")
		src := &fakeSource{n: 1000}
		sink := &fakeSink{put: func(batch int, _ []Result) error {
			if batch == 2 {
				return dead
			}
			return nil
		}}
		c := config(src, sink)
		c.Batch.Count = 5
		sum, err := Run(t.Context(), c)
		if !errors.Is(err, dead) {
			t.Errorf("error %v, want %v", err, dead)
		}
		if sum.Stored != 10 || sum.Failed["not written"] != sum.Read-10 || sum.Read != src.lent {
			t.Errorf("lent %d, summary %+v", src.lent, sum)
		}
		if src.lent > 10+2*(4*c.Workers+2) {
			t.Errorf("%d items lent after the sink died", src.lent)
		}
		src.checkGivenOnce(t)
	})
}

func TestDeadSourceEndsTheRun(t *testing.T) {
	dead := errors.New("connection lost")
	src, sink := &fakeSource{n: 7, dead: dead}, &fakeSink{}
	sum, err := Run(t.Context(), config(src, sink))
	if !errors.Is(err, dead) || sum.Stored != 7 {
		t.Errorf("stored %d, error %v", sum.Stored, err)
	}
	src.checkGivenOnce(t)
}

func TestBadItemsAreTheirOwnErrors(t *testing.T) {
	src, sink := &fakeSource{n: 10, bad: map[int]error{
		1: fs.ErrNotExist, 8: source.Skip("robots", "robots.txt forbids it"), 9: source.ErrUnchanged,
	}}, &fakeSink{}
	c := config(src, sink)
	c.Decode = func(raw article.Raw) (article.Article, error) {
		switch raw.Location {
		case "2":
			return article.Article{}, fmt.Errorf("%w: gallery", decode.ErrNoArticle)
		case "3":
			panic("decoder bug")
		}
		return decodeFake(raw)
	}
	c.Extract = func(a article.Article) article.Record {
		if a.ID == "4" {
			panic("extractor bug")
		}
		return extractFake(a)
	}
	c.Known = func(location, hash string) (source.Outcome, bool) {
		return source.Outcome{Status: source.Unchanged}, location == "5" && len(hash) == 64
	}
	var lines []string
	c.Report = func(r Result) { lines = append(lines, r.String()) }
	sum, err := Run(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	want := Summary{
		Read: 10, Stored: 3, Unchanged: 2, Bytes: 10,
		Skipped: map[string]int{"no article": 1, "robots": 1},
		Failed:  map[string]int{"not found": 1, "panic": 2},
	}
	sum.Elapsed, sum.Reading, sum.Decoding, sum.Extract, sum.Writing = 0, 0, 0, 0, 0
	if diff := cmp.Diff(want, sum); diff != "" {
		t.Error(diff)
	}
	wantLines := []string{
		"0: stored", "1: failed: file does not exist", "2: skipped: no article: gallery", "3: failed: panic: decoder bug",
		"4: failed: panic: extractor bug", "5: unchanged", "6: stored", "7: stored",
		"8: skipped: robots.txt forbids it", "9: unchanged",
	}
	if diff := cmp.Diff(wantLines, lines); diff != "" {
		t.Error(diff)
	}
	if got := strings.Join(sink.locations(), " "); got != "0 1 2 3 4 6 7 8" {
		t.Errorf("the sink saw %q", got)
	}
	src.checkGivenOnce(t)
}

func TestSinkMayChangeOutcomes(t *testing.T) {
	src := &fakeSource{n: 3}
	sink := &fakeSink{put: func(_ int, results []Result) error {
		results[1].Outcome = source.Outcome{Status: source.Skipped, Reason: "deleted"}
		return nil
	}}
	c := config(src, sink)
	c.Batch.Count = 3
	sum, err := Run(t.Context(), c)
	if err != nil || sum.Stored != 2 || sum.Skipped["deleted"] != 1 {
		t.Errorf("summary %+v, error %v", sum, err)
	}
	if got := src.given["1"][0].Status; got != source.Skipped {
		t.Errorf("item 1 was given back as %s", got)
	}
}
