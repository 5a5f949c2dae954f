package depparse

import "dateline/extract/doc/perceptron"

// Punctuation is attached anew when the tree is whole: the treebanks hang it on the unit that it closes off, which is
// known only then. Candidates are the nearest words on both sides and those of their ancestors that lie on the same
// side; a linear model ranks them.

// tree is a whole parse with what ranking reads. Places are from 1.
type tree struct {
	nodes       []node
	size        int32
	first, last []int32 // the span of each word's subtree, punctuation left out
}

func newTree(nodes []node) *tree {
	n := len(nodes) - ahead
	t := &tree{nodes: nodes, size: int32(n - 1), first: make([]int32, n), last: make([]int32, n)}
	for w := int32(1); w < int32(n); w++ {
		t.first[w], t.last[w] = w, w
	}
	for w := int32(1); w < int32(n); w++ {
		if nodes[w].mark {
			continue
		}
		for a, steps := nodes[w].head, 0; a != 0 && steps < n; a, steps = nodes[a].head, steps+1 {
			t.first[a], t.last[a] = min(t.first[a], w), max(t.last[a], w)
		}
	}
	return t
}

// candidate is a word that a mark may hang on.
type candidate struct {
	place int32
	depth uint32 // how many candidates of its side are nearer
	top   bool   // its own head lies on the other side, or it is the root
	right bool   // it lies after the mark
}

// candidates appends the words that the mark at a place may hang on.
func (t *tree) candidates(list []candidate, mark int32) []candidate {
	list = t.chain(list, mark, -1)
	return t.chain(list, mark, 1)
}

// chain appends the nearest word in a direction and its ancestors on that side.
func (t *tree) chain(list []candidate, mark, step int32) []candidate {
	w := mark + step
	for w >= 1 && w <= t.size && t.nodes[w].mark {
		w += step
	}
	if w < 1 || w > t.size {
		return list
	}
	for depth := uint32(0); ; depth++ {
		head := t.nodes[w].head
		same := head != 0 && (head-mark)*step > 0
		list = append(list, candidate{w, depth, !same, step > 0})
		if !same || depth > 30 {
			return list
		}
		w = head
	}
}

// features appends the features of hanging a mark on a candidate.
func (t *tree) features(out []uint64, mark int32, k candidate, lefts, rights uint32) []uint64 {
	m, n := &t.nodes[mark], &t.nodes[k.place]
	side := uint32(count(k.right))<<1 | uint32(count(k.top))
	depth := min(k.depth, 4)
	edge := t.first[k.place] - 1 // what stands at the far end of the candidate's unit
	if k.right {
		edge = t.last[k.place] + 1
	}
	far := t.wordAt(edge)
	final := uint32(count(mark == t.size)) | uint32(count(mark == 1))<<1
	away := uint32(count(t.nodes[k.place].head > k.place))
	c := collector{out: out}
	c.add(side, m.word, final)
	c.add(side, depth, m.word)
	c.add(side, n.rel, m.word)
	c.add(side<<4|depth, n.rel, m.tag)
	c.add(side, n.tag, m.word)
	c.add(side, far, m.word)
	c.add(side<<4|depth, far, m.word)
	c.add(side, far, n.rel)
	c.add(side<<1|away, m.word, n.rel)
	c.add(side<<1|away, far, m.tag)
	c.add(final<<8|side<<4|depth, m.word, n.rel)
	c.add(min(lefts, 4)<<4|min(rights, 4), side<<4|depth, m.tag)
	c.add(min(lefts, 4)<<4|min(rights, 4), side<<4|depth, n.rel)
	c.add(uint32(count(n.head == 0))<<4|side, m.word, final)
	c.add(t.nodes[n.head].tag, n.rel, side<<8|m.tag)
	c.add(n.word, m.tag, side)
	inside := t.inside(mark, k.place)
	c.add(inside, side<<4|depth, m.word)
	c.add(inside, n.rel, side<<8|m.tag)
	c.add(inside, uint32(count(k.top)), far)
	return c.out
}

func (t *tree) wordAt(place int32) uint32 {
	switch {
	case place < 1:
		return 1
	case place > t.size:
		return 2
	}
	return t.nodes[place].word*uint32(count(t.nodes[place].mark)) + 3
}

// inside tells whether the candidate's unit lies between the mark and the next mark of the same or the opposite kind
// on the candidate's side (1), sticks out of it (2), or there is none (0).
func (t *tree) inside(mark, place int32) uint32 {
	step := int32(1)
	if place < mark {
		step = -1
	}
	for w := mark + step; w >= 1 && w <= t.size; w += step {
		if !t.nodes[w].mark || !pairs(t.nodes[mark].word, t.nodes[w].word) {
			continue
		}
		if t.first[place] > min(w, mark) && t.last[place] < max(w, mark) {
			return 1
		}
		return 2
	}
	return 0
}

// pairs reports whether two marks enclose what lies between them.
func pairs(a, b uint32) bool {
	return a == b || a == openBracket && b == closeBracket || a == closeBracket && b == openBracket ||
		a == openQuote && b == closeQuote || a == closeQuote && b == openQuote
}

var (
	openBracket, closeBracket = perceptron.Hash("("), perceptron.Hash(")")
	openQuote, closeQuote     = perceptron.Hash("“"), perceptron.Hash("”")
)

// punctuate hangs every mark with the relation punct on the candidate that the model ranks first.
func (p *Parser) punctuate(nodes []node) {
	t := newTree(nodes)
	var list [64]candidate
	for m := int32(1); m <= t.size; m++ {
		if !nodes[m].mark || nodes[m].head == 0 || t.first[m] != m || t.last[m] != m {
			continue
		}
		if best, ok := t.best(p.marks, t.candidates(list[:0], m), m); ok {
			nodes[m].head, nodes[m].rel = best.place, p.punct
		}
	}
}

// scorer is a model or its trainer.
type scorer interface {
	Score(features []uint64, scores []int32)
}

func (t *tree) best(model scorer, list []candidate, mark int32) (candidate, bool) {
	var best candidate
	var buf [maxFeatures]uint64
	var scores [2]int32
	lefts, rights := sides(list)
	top := int32(-1 << 31)
	for _, k := range list {
		model.Score(t.features(buf[:0], mark, k, lefts, rights), scores[:])
		if scores[1]-scores[0] > top {
			best, top = k, scores[1]-scores[0]
		}
	}
	return best, len(list) > 0
}

func sides(list []candidate) (lefts, rights uint32) {
	for _, k := range list {
		if k.right {
			rights++
		} else {
			lefts++
		}
	}
	return lefts, rights
}
