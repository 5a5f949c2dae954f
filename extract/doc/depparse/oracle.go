package depparse

// gold is a tree to be learned: heads as places (0 for the root's) and relations by number.
type gold struct {
	heads []int32
	rels  []int
}

// costs returns how many arcs of the tree each kind of action makes unreachable (Goldberg and Nivre 2013); -1 for an
// action that is not possible.
func (s *state) costs(g *gold) (shift, left, right int) {
	shift, left, right = -1, -1, -1
	canShift, canLeft, canRight := s.allowed()
	s0, s1 := s.top(0), s.top(1)
	if canShift {
		shift = s.shiftCost(g)
	}
	lost := 0
	if canLeft || canRight {
		lost = s.childrenAhead(g, s0)
	}
	if canLeft {
		left = lost + count(g.heads[s0] == s1 || g.heads[s0] > s.next)
	}
	if canRight {
		right = lost + count(g.heads[s0] >= s.next)
	}
	return shift, left, right
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

// correct reports whether the action costs nothing: its kind costs nothing, and if it makes an arc of the tree it
// gives it the right relation.
func (s *state) correct(g *gold, action, shiftCost, leftCost, rightCost int) bool {
	switch {
	case action == shift:
		return shiftCost == 0
	case action <= s.rels:
		return leftCost == 0 && s.fits(g, s.next, action-1)
	}
	return rightCost == 0 && s.fits(g, s.top(1), action-1-s.rels)
}

func (s *state) fits(g *gold, head int32, rel int) bool {
	child := s.top(0)
	return g.heads[child] != head || g.rels[child] == rel
}
