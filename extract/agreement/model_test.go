package agreement

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestModelRoundTrip(t *testing.T) {
	want := Model{"": -1.5, "rule=sign": 2, "definite": -0.25}
	var b strings.Builder
	if err := WriteModel(&b, want, 0.4); err != nil {
		t.Fatal(err)
	}
	got, threshold, err := readModel(b.String())
	if err != nil || threshold != 0.4 {
		t.Fatalf("threshold %v, error %v", threshold, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadModelSaysWhere(t *testing.T) {
	if _, _, err := readModel("0.4\tthreshold\nheavy\tfeature\n"); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("got %v", err)
	}
}

func TestScore(t *testing.T) {
	m := Model{"": -1, "a": 3}
	if got, want := m.Score([]string{"a", "unknown"}), 1/(1+math.Exp(-2)); math.Abs(got-want) > 1e-12 {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestEmbeddedModel(t *testing.T) {
	m, threshold, err := readModel(weights)
	if err != nil || len(m) < 100 || threshold <= 0 || threshold >= 1 {
		t.Errorf("%d weights, threshold %v, error %v", len(m), threshold, err)
	}
}
