package sketch

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// words is a text of n made-up words.
func words(seed uint64, n int) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	w := make([]string, n)
	for i := range w {
		w[i] = fmt.Sprintf("w%d", r.IntN(10000))
	}
	return w
}

func of(w []string) Sketch { return Of(strings.Join(w, " ")) }

func TestResemblance(t *testing.T) {
	a, b := words(1, 1000), words(2, 1000)
	tests := []struct {
		name string
		x, y []string
		want float64
	}{
		{"equal", a, a, 1},
		{"different", a, b, 0},
		{"half in common", append(a[:500:500], b[:500]...), a, 1.0 / 3},
		{"first half", a[:500], a, 0.5},
		{"two thirds", a[:667], a, 2.0 / 3},
	}
	for _, test := range tests {
		x, y := of(test.x), of(test.y)
		if got := x.Resemblance(&y); math.Abs(got-test.want) > 0.14 || got != y.Resemblance(&x) {
			t.Errorf("%s: %v, want about %v", test.name, got, test.want)
		}
	}
}

func TestMarksAndCaseDoNotCount(t *testing.T) {
	a, b := Of("The “Bridge”, she said,\n\nwas CLOSED."), Of("the bridge she said was closed")
	if a != b {
		t.Error("the sketches differ")
	}
}

func TestShortTexts(t *testing.T) {
	none, one, two := Of(" …"), Of("bridge"), Of("river bridge")
	if none != (Sketch{}) || none.Resemblance(&none) != 0 || none.Keys() != nil {
		t.Error("a text without words resembles something")
	}
	if one.Resemblance(&one) != 1 || one.Resemblance(&two) != 0 {
		t.Error("short texts are not told apart")
	}
}

// Related texts share a key, others hardly ever do.
func TestKeys(t *testing.T) {
	shares := func(a, b Sketch) bool {
		keys := map[uint64]bool{}
		for _, k := range a.Keys() {
			keys[k] = true
		}
		for _, k := range b.Keys() {
			if keys[k] {
				return true
			}
		}
		return false
	}
	related, unrelated := 0, 0
	for i := range uint64(100) {
		a := words(i, 600)
		if shares(of(a), of(a[:300])) {
			related++
		}
		if shares(of(a), of(words(i+1000, 600))) {
			unrelated++
		}
	}
	if related < 95 || unrelated > 0 {
		t.Errorf("%d of 100 related and %d of 100 unrelated texts share a key", related, unrelated)
	}
	if s := of(words(1, 100)); len(s.Keys()) != Bands {
		t.Errorf("%d keys", len(s.Keys()))
	}
}

// The keys are stored, so they must never change.
func TestStable(t *testing.T) {
	const want = 2138858373
	if s := Of("The council agreed to mend the bridge."); s[0] != want {
		t.Errorf("first value %d, want %d", s[0], want)
	}
}

func BenchmarkOf(b *testing.B) {
	text := strings.Join(words(1, 500), " ")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Of(text)
	}
}
