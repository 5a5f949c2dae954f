package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"testing"

	"dateline/article"
)

func items(n int) Walk {
	return func(_ context.Context, yield func(Item) bool) error {
		for i := range n {
			if !yield(Item{Raw: article.Raw{Location: string(rune('a' + i))}}) {
				return nil
			}
		}
		return nil
	}
}

func TestWalkAsSource(t *testing.T) {
	src := FromWalk(items(2))
	for _, want := range []string{"a", "b"} {
		if item, err := src.Next(t.Context()); err != nil || item.Raw.Location != want {
			t.Fatalf("item %q, error %v", item.Raw.Location, err)
		}
	}
	for range 2 {
		if _, err := src.Next(t.Context()); !errors.Is(err, io.EOF) {
			t.Errorf("error %v, want io.EOF", err)
		}
	}
	if err := src.Close(); err != nil {
		t.Error(err)
	}
}

func TestDeadWalk(t *testing.T) {
	dead := errors.New("dead")
	src := FromWalk(func(_ context.Context, yield func(Item) bool) error {
		yield(Item{})
		return dead
	})
	if _, err := src.Next(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := src.Next(t.Context()); !errors.Is(err, dead) {
		t.Errorf("error %v", err)
	}
}

func TestClosedWalkSeesItsEnd(t *testing.T) {
	ended := false
	src := FromWalk(func(_ context.Context, yield func(Item) bool) error {
		ended = yield(Item{}) == false
		return nil
	})
	if _, err := src.Next(t.Context()); err != nil {
		t.Fatal(err)
	}
	src.Close()
	if !ended {
		t.Error("yield did not return false")
	}
	if err := FromWalk(items(1)).Close(); err != nil {
		t.Errorf("closing what was never read: %v", err)
	}
}

func TestCancelledNext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := FromWalk(items(1)).Next(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestErrors(t *testing.T) {
	_, err := os.Open("there is no such file")
	if got := Plain(err); !errors.Is(got, fs.ErrNotExist) || got.Error() != "no such file or directory" {
		t.Errorf("plain error %q", got)
	}
	p := Problem("timeout", "no answer: %w", io.EOF)
	if p.Error() != "no answer: EOF" || p.Reason() != "timeout" || !errors.Is(p, io.EOF) || p.Skip {
		t.Errorf("%+v", p)
	}
	if !Skip("robots", "forbidden").Skip {
		t.Error("not marked as skipped")
	}
}
