package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/doc/wire"
)

func TestReadReturnsWhatAppendWrote(t *testing.T) {
	for _, n := range []uint32{0, 1, 2, 3, 1000} {
		entries := map[uint32]uint64{}
		for i := range n {
			entries[i*i*7919] = uint64(i)<<40 + 1 // 0 is a key like others
		}
		b := New(entries).Append(nil)
		r := wire.NewReader(b)
		got := Read(r)
		if diff := cmp.Diff(entries, got.Entries()); diff != "" || r.Err() != nil {
			t.Errorf("%d entries: %v %s", n, r.Err(), diff)
		}
		for key, value := range entries {
			if got.Get(key) != value {
				t.Errorf("key %d has %d, want %d", key, got.Get(key), value)
			}
		}
		if got.Get(12345) != 0 {
			t.Error("a value for an unknown key")
		}
	}
}

func TestReadRefusesCutTables(t *testing.T) {
	b := New(map[uint32]uint64{1 << 20: 300, 1 << 30: 1}).Append(nil)
	for n := range b {
		r := wire.NewReader(b[:n])
		if Read(r); r.Err() == nil {
			t.Errorf("no error for %d of %d bytes", n, len(b))
		}
	}
}
