package depparse

import "dateline/extract/doc/perceptron"

// maxFeatures is more than features ever appends.
const maxFeatures = 96

// collector numbers templates in the order in which they are added.
type collector struct {
	out []uint64
	n   int
}

func (c *collector) add(a, b, d uint32) {
	c.out = append(c.out, perceptron.Mix(c.n, a, b, d))
	c.n++
}

// skip leaves out templates that ask for words that are not there.
func (c *collector) skip(n int) { c.n += n }

// features appends the features of the state: words, tags, clusters, distances, numbers and relations of children of
// the top of the stack and the front of the buffer (after Zhang and Nivre 2011). Templates without which a trained
// parser did no worse are not among them; pairs of words, for example, are known by their clusters.
func (s *state) features(out []uint64) []uint64 {
	i0, i1, i2, j0 := s.top(0), s.top(1), s.top(2), s.next
	s0, s1, s2 := &s.nodes[i0], &s.nodes[i1], &s.nodes[i2]
	b0, b1, b2 := &s.nodes[j0], &s.nodes[j0+1], &s.nodes[j0+2]
	c := collector{out: out}
	c.add(0, 0, 0)
	c.singles(s0, s1, s2, b0, b1, b2)
	c.pair(s0, b0)
	c.pair(s1, s0)
	c.close(s1, s0)
	c.add(s1.word, b0.tag, 0)
	c.runs(s, s0, s1, s2, b0, b1, b2)
	c.distances(s0, s1, b0, gap(i0, j0), gap(i1, i0))
	c.children(s, s0, s1, b0)
	return c.out
}

func (c *collector) singles(s0, s1, s2, b0, b1, b2 *node) {
	for _, w := range [...]*node{s0, s1, b0} {
		if w.none() {
			c.skip(5)
			continue
		}
		c.add(w.word, w.tag, 0)
		c.add(w.word, 0, 0)
		c.add(w.tag, 0, 0)
		c.add(w.cluster, w.tag, 0)
		c.add(w.suffix, w.tag, 0)
	}
	c.add(b1.word, b1.tag, 0)
	c.add(b1.tag, 0, 0)
	c.add(b2.cluster, 0, 0)
	c.add(s2.tag, 0, 0)
	c.add(s2.cluster, 0, 0)
}

func (c *collector) pair(a, b *node) {
	if a.none() || b.none() {
		c.skip(6)
		return
	}
	c.add(a.word, b.tag, 0)
	c.add(a.tag, b.tag, 0)
	c.add(a.tag, b.cluster, b.tag)
	c.add(a.class, b.class, a.tag<<8|b.tag)
	c.add(a.class, b.word, 0)
	c.add(a.word, b.class, 0)
}

// close adds more of two words that are neighbours on the stack.
func (c *collector) close(a, b *node) {
	if a.none() {
		c.skip(6)
		return
	}
	c.add(a.tag, b.word, b.tag)
	c.add(a.tag, b.word, 0)
	c.add(a.cluster, b.cluster, 0)
	c.add(a.cluster, b.tag, a.tag)
	c.add(a.word, b.cluster, 0)
	c.add(a.class, b.class, 0)
}

func tags(a, b, c, d uint32) uint32 { return a<<24 | b<<16 | c<<8 | d }

// runs adds the tags, and some words and clusters, of three words and more.
func (c *collector) runs(s *state, s0, s1, s2, b0, b1, b2 *node) {
	l0, r0, bl := s.child(s0.left[0]), s.child(s0.right[0]), s.child(b0.left[0])
	c.add(tags(b0.tag, b1.tag, b2.tag, 0), 0, 0)
	c.add(tags(s0.tag, b0.tag, b1.tag, 0), 0, 0)
	c.add(tags(s1.tag, s0.tag, b0.tag, b1.tag), 0, 0)
	c.add(tags(s2.tag, s1.tag, s0.tag, 0), 0, 0)
	c.add(tags(s0.tag, l0.tag, b0.tag, 0), 0, 0)
	c.add(tags(s0.tag, r0.tag, b0.tag, 0), 0, 0)
	c.add(tags(s0.tag, b0.tag, bl.tag, 0), 0, 0)
	c.add(tags(s1.tag, s0.tag, l0.tag, 0), 0, 0)
	c.add(tags(s1.tag, s0.tag, r0.tag, 0), 0, 0)
	c.add(s1.word, s0.word, b0.tag)
	c.add(s1.cluster, s0.cluster, b0.cluster)
	c.add(s1.class, s0.class, b0.class)
	c.add(s0.usual, b0.usual, b1.usual)
}

func (c *collector) distances(s0, s1, b0 *node, d0, d1 uint32) {
	c.add(s0.word, d0, 0)
	c.add(s0.tag, d0, 0)
	c.add(b0.tag, d0, 0)
	c.add(s0.tag, b0.tag, d0)
	c.add(s1.tag, s0.word, d1)
	c.add(tags(s1.tag, s0.tag, b0.tag, d0), d1, 0)
}

// gap classes the distance of two places.
func gap(a, b int32) uint32 {
	switch d := b - a; {
	case a == 0:
		return 0
	case d < 5:
		return uint32(d)
	case d < 10:
		return 5
	default:
		return 6
	}
}
