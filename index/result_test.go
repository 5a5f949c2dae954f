package index

import "testing"

func TestCut(t *testing.T) {
	for _, c := range []struct {
		p             Passage
		before, after bool
	}{
		{Passage{Text: "All of it."}, false, false},
		{Passage{Start: 4, Text: "of it"}, true, true},
		{Passage{Text: "“We agreed.”"}, false, false},
		{Passage{}, false, false},
	} {
		if before, after := c.p.Cut(); before != c.before || after != c.after {
			t.Errorf("%+v: %v, %v", c.p, before, after)
		}
	}
}
