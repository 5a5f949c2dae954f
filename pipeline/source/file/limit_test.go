package file

import (
	"context"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLimits(t *testing.T) {
	long := strings.Repeat("x", 100)
	tests := []struct {
		name, file, content string
		want                []string
	}{
		{"text", "a.txt", long, []string{"a.txt error: larger than 50 bytes"}},
		{"just within", "a.txt", long[:50], []string{"a.txt text/plain " + long[:50]}},
		{"compressed", "a.txt.gz", zipped(long), []string{"a.txt.gz error: larger than 50 bytes"}},
		{"line", "a.jsonl", `{"t":"` + long + "\"}\n{}\n{\"" + long, []string{
			"a.jsonl:1 error: larger than 50 bytes", "a.jsonl:2 application/json {}", "a.jsonl:3 error: larger than 50 bytes",
		}},
		{"message", "a.mbox", "From a\n" + long + "\nFrom b\nshort\n", []string{"a.mbox#1 error: larger than 50 bytes", "a.mbox#2 message/rfc822 short\n"}},
		{"value", "a.json", `[{"t":"` + long + `"}]`, []string{"a.json:1 error: larger than 50 bytes"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tree(t, map[string]string{test.file: test.content})
			if diff := cmp.Diff(test.want, read(t, Open([]string{test.file}, nil, Options{MaxBytes: 50}))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// endless is a stream of one byte without end.
type endless struct{ read int64 }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.read += int64(len(p))
	return len(p), nil
}

func TestLongInputIsNotLoaded(t *testing.T) {
	for _, start := range []string{"", `{"text":"`} {
		for _, format := range []string{"", "json", "jsonl"} {
			size := int64(24 << 20)
			if start == "" && format == "" {
				size = 200 << 20
			}
			in := io.MultiReader(strings.NewReader(start), io.LimitReader(&endless{}, size))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			got := read(t, Open([]string{"-"}, in, Options{MaxBytes: 1 << 20, Format: format}))
			runtime.ReadMemStats(&after)
			if len(got) == 0 || !strings.Contains(got[0], "error:") {
				t.Errorf("format %q: no error: %.60q", format, got)
			}
			if spent := after.TotalAlloc - before.TotalAlloc; spent > 16<<20 {
				t.Errorf("format %q: %d MiB allocated for a line of %d MiB", format, spent>>20, size>>20)
			}
		}
	}
}

func TestCancelledWalk(t *testing.T) {
	tree(t, map[string]string{"a.txt": "a"})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open([]string{"."}, nil, Options{}).Next(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}
