package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFloor(t *testing.T) {
	tests := []struct {
		counts []uint32
		n      int
		want   uint32
	}{
		{nil, 3, 1},
		{[]uint32{0, 5, 0}, 3, 1},
		{[]uint32{4, 9, 2, 7}, 2, 7},
		{[]uint32{4, 9, 2, 7}, 3, 4},
		{[]uint32{4, 9, 2, 7}, 4, 2},
		{[]uint32{3, 3, 3, 1}, 2, 3},
		{[]uint32{1, 2, 3, 4, 5, 6}, 1, 6},
	}
	for _, tt := range tests {
		if got := Floor(tt.counts, tt.n); got != tt.want {
			t.Errorf("Floor(%v, %d) = %d, want %d", tt.counts, tt.n, got, tt.want)
		}
	}
}

func TestTopCounts(t *testing.T) {
	list := []Count{{"b", 2}, {"São Tomé", 5}, {"a", 2}, {"New Delhi", 1}, {"Tomorrow", 1}}
	tests := []struct {
		facet Facet
		want  []Count
	}{
		{Facet{Limit: 3}, []Count{{"São Tomé", 5}, {"a", 2}, {"b", 2}}},
		{Facet{Limit: 9, Prefix: "tom"}, []Count{{"São Tomé", 5}, {"Tomorrow", 1}}},
		{Facet{Limit: 9, Prefix: "new d"}, []Count{{"New Delhi", 1}}},
		{Facet{Limit: 9, Prefix: "x"}, []Count{}},
		{Facet{Limit: 9, Prefix: "SAO"}, []Count{{"São Tomé", 5}}},
		{Facet{Limit: 1, Prefix: "-"}, []Count{{"São Tomé", 5}}},
	}
	for _, tt := range tests {
		got := TopCounts(append([]Count(nil), list...), tt.facet)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.facet, diff)
		}
	}
}
