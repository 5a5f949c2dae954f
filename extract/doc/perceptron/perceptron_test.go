package perceptron

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/doc/wire"
)

// train learns that feature 10+c speaks for class c.
func train() *Trainer {
	t := NewTrainer(3)
	scores := make([]int32, 3)
	for range 5 {
		for c := range 3 {
			f := []uint64{Mix(0, uint32(10+c), 0, 0), Mix(1, 7, 0, 0)}
			t.Score(f, scores)
			t.Update(f, c, Best(scores))
		}
	}
	return t
}

func predictions(m *Model) []int {
	var got []int
	scores := make([]int32, m.Classes())
	for c := range 3 {
		m.Score([]uint64{Mix(0, uint32(10+c), 0, 0), Mix(1, 7, 0, 0), Mix(2, 99, 0, 0)}, scores)
		got = append(got, Best(scores))
	}
	return got
}

func TestTrainerLearns(t *testing.T) {
	if diff := cmp.Diff([]int{0, 1, 2}, predictions(train().Model(1, 1))); diff != "" {
		t.Error(diff)
	}
}

func TestReadReturnsWhatAppendWrote(t *testing.T) {
	m := train().Model(1, 1)
	b := m.Append(nil)
	r := wire.NewReader(wire.AppendString(b, "rest"))
	got := Read(r)
	if rest := r.String(); rest != "rest" || r.Err() != nil {
		t.Fatalf("rest %q, %v", rest, r.Err())
	}
	if diff := cmp.Diff(m.Append(nil), got.Append(nil)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(predictions(m), predictions(got)); diff != "" {
		t.Error(diff)
	}
}

func TestReadRefusesCutModels(t *testing.T) {
	b := train().Model(1, 1).Append(nil)
	for n := range b {
		if r := wire.NewReader(b[:n]); Read(r) != nil || r.Err() == nil {
			t.Errorf("no error for %d of %d bytes", n, len(b))
		}
	}
}

func TestMixTellsPlacesApart(t *testing.T) {
	seen := map[uint32]bool{}
	for _, f := range []uint64{Mix(0, 1, 2, 3), Mix(0, 2, 1, 3), Mix(0, 1, 3, 2), Mix(1, 1, 2, 3), Mix(0, 0, 0, 0), Mix(1, 0, 0, 0)} {
		seen[fold(f)] = true
	}
	if len(seen) != 6 {
		t.Errorf("%d different hashes instead of 6", len(seen))
	}
}

// TestPackedRowsSumLikeCells compares a model of many classes with the plain sums, with more dense features than the
// lanes hold at once.
func TestPackedRowsSumLikeCells(t *testing.T) {
	const classes, features = 10, 200
	b := newBuilder(classes)
	want := make([]int32, classes)
	var asked []uint64
	for k := range features {
		var weights []cell
		for c := range classes {
			if w := int16((k*7+c*13)%(2*maxWeight+1) - maxWeight); k%3 != 0 || c == 1 {
				weights = append(weights, cell{uint16(c), w})
				want[c] += int32(w)
			}
		}
		b.feature(uint32(k), weights)
		asked = append(asked, uint64(k)<<32)
	}
	m := b.model()
	got := make([]int32, classes)
	m.Score(asked, got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	again := Read(wire.NewReader(m.Append(nil)))
	again.Score(asked, got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLead(t *testing.T) {
	for _, tt := range []struct {
		scores     []int32
		best, lead int
	}{{[]int32{5, 9, -3, 7}, 1, 2}, {[]int32{4, 1, 4}, 0, 0}, {[]int32{-8, -5}, 1, 3}} {
		if best, lead := Lead(tt.scores); best != tt.best || int(lead) != tt.lead {
			t.Errorf("%v: best %d by %d, want %d by %d", tt.scores, best, lead, tt.best, tt.lead)
		}
	}
}

func TestMeanKeepsWhatModelsAgreeOn(t *testing.T) {
	one, two := newBuilder(2), newBuilder(2)
	one.feature(1, []cell{{0, 10}, {1, 3}})
	two.feature(1, []cell{{0, 20}})
	two.feature(2, []cell{{1, -40}})
	m := Mean([]*Model{one.model(), two.model()}, 2)
	got := map[uint32][]cell{}
	for _, s := range m.slots {
		if s != 0 {
			got[s.key()] = m.weights(s)
		}
	}
	want := map[uint32][]cell{1: {{0, 15}}, 2: {{1, -20}}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(cell{})); diff != "" {
		t.Error(diff)
	}
}
