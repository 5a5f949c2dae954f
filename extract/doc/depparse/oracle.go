package depparse

// gold is a tree to be learned: heads as places (0 for the root's) and relations by number.
type gold struct {
	heads []int32
	rels  []int
}

// costs are what actions cost by their kind: to shift, to go left, to go right; -1 for what is not possible.
type costs [3]int

// costs returns how many arcs of the tree each kind of action makes unreachable (Goldberg and Nivre 2013).
func (s *state) costs(g *gold) costs {
	c := costs{-1, -1, -1}
	canShift, canLeft, canRight := s.allowed()
	s0, s1 := s.top(0), s.top(1)
	if canShift {
		c[0] = s.shiftCost(g)
	}
	lost := 0
	if canLeft || canRight {
		lost = s.childrenAhead(g, s0)
	}
	if canLeft {
		c[1] = lost + count(g.heads[s0] == s1 || g.heads[s0] > s.next)
	}
	if canRight {
		c[2] = lost + count(g.heads[s0] >= s.next)
	}
	return c
}

// least returns the cost of the cheapest kind that is possible.
func (c costs) least() int {
	least := 1 << 30
	for _, cost := range c {
		if cost >= 0 {
			least = min(least, cost)
		}
	}
	return least
}

// shiftCost counts the heads and dependants on the stack that the next word can no longer get.
func (s *state) shiftCost(g *gold) int {
	cost := 0
	for k, w := range s.stack {
		cost += count(g.heads[w] == s.next)
		cost += count(k < len(s.stack)-1 && g.heads[s.next] == w)
	}
	return cost + count(g.heads[s.next] == 0 && len(s.stack) > 0)
}

func (s *state) childrenAhead(g *gold, head int32) int {
	n := 0
	for w := s.next; w <= s.size; w++ {
		n += count(g.heads[w] == head)
	}
	return n
}

func count(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

// fits reports whether the action, if it makes an arc of the tree, gives it the right relation.
func (s *state) fits(g *gold, action int) bool {
	kind, head := s.kind(action), s.next
	if kind == 2 {
		head = s.top(1)
	}
	child := s.top(0)
	return kind == 0 || g.heads[child] != head || g.rels[child] == (action-1)%s.rels
}
