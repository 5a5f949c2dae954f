package depparse

// children adds how many children words have, of which relations, and the outer ones themselves.
func (c *collector) children(s *state, s0, s1, b0 *node) {
	c.add(s0.word, s0.lefts, 1)
	c.add(s0.tag, s0.lefts, s0.rights)
	c.add(s0.word, s0.rights, 0)
	c.add(b0.tag, b0.lefts, 0)
	c.add(s1.tag, s1.lefts, s1.rights)
	c.set(s0.word, s0.lset)
	c.set(s0.tag, s0.lset)
	c.set(s0.word, s0.rset)
	c.set(s0.tag, s0.rset)
	c.set(b0.tag, b0.lset)
	c.set(s1.tag, s1.lset)
	c.set(s1.tag, s1.rset)
	for _, k := range [...]int32{s0.left[0], s0.left[1], s0.right[0], s1.left[0], s1.right[0], b0.left[0], b0.left[1]} {
		n := s.child(k)
		if n.none() {
			c.skip(2)
			continue
		}
		c.add(n.word, n.rel, 0)
		c.add(n.tag, n.rel, s0.tag<<8|b0.tag)
	}
	c.first(s.child(s0.left[0]), s0, tags(s1.tag, b0.tag, 0, 0))
	c.first(s.child(b0.left[0]), s0, b0.tag)
}

func (c *collector) set(of uint32, rels uint64) { c.add(of, uint32(rels), uint32(rels>>32)) }

// first adds a child that most often is a preposition or determiner with the class of the top of the stack.
func (c *collector) first(child, top *node, around uint32) {
	if child.none() {
		c.skip(1)
		return
	}
	c.add(child.word, top.class, around)
}

// child returns a child by its place.
func (s *state) child(place int32) *node { return &s.nodes[place] }
