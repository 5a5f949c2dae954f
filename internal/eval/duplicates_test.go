package eval

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// stories are n texts of made-up words, in sentences.
func stories(n int) (texts []string) {
	r := rand.New(rand.NewPCG(7, 7))
	for range n {
		var b strings.Builder
		for i := range 300 {
			fmt.Fprintf(&b, "w%d", r.IntN(3000))
			if i%15 == 14 {
				b.WriteByte('.')
			}
			b.WriteByte(' ')
		}
		texts = append(texts, b.String())
	}
	return texts
}

func TestNearDuplicates(t *testing.T) {
	r := NearDuplicates(append(stories(30), "too short to count"))
	if r.Texts != 30 || r.Others != 30 || r.False != 0 {
		t.Errorf("%+v", r)
	}
	for _, e := range r.Recall {
		if e.Recall < 0.5 {
			t.Errorf("%s: only %.2f found", e.Edit, e.Recall)
		}
	}
	copies := stories(5)
	if r := NearDuplicates(append(copies, copies...)); r.False != r.Others || r.Others != 10 {
		t.Errorf("copies: %+v", r)
	}
	var out strings.Builder
	r.Print(&out)
	if lines := strings.Count(out.String(), "\n"); lines != 1+len(edits) {
		t.Errorf("%d lines printed", lines)
	}
}
