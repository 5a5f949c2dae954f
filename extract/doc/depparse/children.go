package depparse

// firstChildren adds the words that most often are prepositions and determiners.
func (c *collector) firstChildren(s *state, s0, s1, b0 *node) {
	if l := s.child(s0.left[0]); l.none() {
		c.skip(3)
	} else {
		c.add(l.word, s0.class, tags(s1.tag, b0.tag, 0, 0))
		c.add(l.word, s1.word, s1.tag)
		c.add(l.word, s1.class, s1.tag)
	}
	if l := s.child(b0.left[0]); l.none() {
		c.skip(2)
	} else {
		c.add(l.word, s0.word, b0.tag)
		c.add(l.word, s0.class, b0.tag)
	}
}

// children adds how many children words have, of which relations, and the outer ones themselves.
func (c *collector) children(s *state, s0, s1, b0 *node) {
	c.add(s0.word, s0.lefts, 1)
	c.add(s0.tag, s0.lefts, s0.rights)
	c.add(s0.word, s0.rights, 0)
	c.add(b0.word, b0.lefts, 0)
	c.add(b0.tag, b0.lefts, 0)
	c.add(s1.tag, s1.lefts, s1.rights)
	c.add(s1.word, s1.rights, 0)
	c.set(s0, s0.lset)
	c.set(s0, s0.rset)
	c.set(b0, b0.lset)
	c.set(s1, s1.lset)
	c.set(s1, s1.rset)
	c.add(tags(s1.tag, s0.tag, b0.tag, 0), uint32(s1.rset), uint32(s1.rset>>32))
	c.add(tags(s1.tag, s0.tag, b0.tag, 0), uint32(s0.rset), uint32(s0.rset>>32))
	c.add(tags(s1.tag, s0.tag, b0.tag, 0), uint32(s0.lset), uint32(s0.lset>>32))
	c.add(tags(s1.tag, s0.tag, b0.tag, 0), uint32(b0.lset), uint32(b0.lset>>32))
	for _, k := range [...]int32{s0.left[0], s0.left[1], s0.right[0], s0.right[1], s1.left[0], s1.right[0], s1.right[1], b0.left[0], b0.left[1]} {
		n := s.child(k)
		if n.none() {
			c.skip(2)
			continue
		}
		c.add(n.word, n.rel, 0)
		c.add(n.tag, n.rel, s0.tag<<8|b0.tag)
	}
}

func (c *collector) set(n *node, rels uint64) {
	c.add(n.word, uint32(rels), uint32(rels>>32))
	c.add(n.tag, uint32(rels), uint32(rels>>32))
}

// child returns a child by its place.
func (s *state) child(place int32) *node { return &s.nodes[place] }
