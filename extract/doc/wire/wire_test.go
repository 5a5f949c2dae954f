package wire

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRoundTrip(t *testing.T) {
	var b []byte
	for _, v := range []uint64{0, 127, 128, math.MaxUint64} {
		b = AppendUint(b, v)
	}
	for _, v := range []int64{0, -1, 1, 63, 64, math.MinInt64, math.MaxInt64} {
		b = AppendInt(b, v)
	}
	b = AppendStrings(b, []string{"", "né"})
	r := NewReader(b)
	for _, want := range []uint64{0, 127, 128, math.MaxUint64} {
		if got := r.Uint(); got != want {
			t.Errorf("Uint %d, want %d", got, want)
		}
	}
	for _, want := range []int64{0, -1, 1, 63, 64, math.MinInt64, math.MaxInt64} {
		if got := r.Int(); got != want {
			t.Errorf("Int %d, want %d", got, want)
		}
	}
	if diff := cmp.Diff([]string{"", "né"}, r.Strings()); diff != "" || r.Err() != nil {
		t.Error(diff, r.Err())
	}
	if r.Uint(); r.Err() == nil {
		t.Error("no error at the end")
	}
}

func TestReaderFails(t *testing.T) {
	for _, b := range [][]byte{{5, 'a'}, {0x80}, {0xff, 0xff, 0xff, 0xff, 0x7f}} {
		r := NewReader(b)
		if s := r.String(); s != "" || r.Err() == nil {
			t.Errorf("String of %v = %q, %v", b, s, r.Err())
		}
	}
}
