package analysis

import (
	"math/rand/v2"
	"testing"
)

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "ab", 2}, {"iran", "iran", 0}, {"iran", "irann", 1}, {"iran", "iarn", 1}, {"iran", "oman", 2},
		{"müller", "muller", 1}, {"ca", "abc", 3},
	}
	for _, tt := range tests {
		if got, back := Distance(tt.a, tt.b), Distance(tt.b, tt.a); got != tt.want || back != tt.want {
			t.Errorf("%q and %q: %d and back %d, want %d", tt.a, tt.b, got, back, tt.want)
		}
	}
}

// TestWithin compares the short cuts with the distance itself on words of few letters, some of which share a bit.
func TestWithin(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	word := func() string {
		letters := make([]rune, rng.IntN(7))
		for i := range letters {
			letters[i] = []rune("ab\u00a1\u00e1é世")[rng.IntN(6)]
		}
		return string(letters)
	}
	near := 0
	for range 20000 {
		a, b, limit := word(), word(), 1+rng.IntN(2)
		want := Distance(a, b) <= limit
		if got := Within(a, b, limit); got != want {
			t.Fatalf("%q and %q within %d: %v, want %v", a, b, limit, got, want)
		}
		if want {
			near++
		}
	}
	if near < 500 {
		t.Errorf("only %d pairs were near", near)
	}
}
