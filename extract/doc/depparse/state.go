package depparse

import (
	"slices"

	"dateline/extract/doc/lexicon"
)

// node is a word in the state of the parser. Places are indexes into state.nodes; 0 stands for no word.
type node struct {
	word, cluster uint32
	class         uint32 // the upper levels of the cluster
	usual         uint32 // the set of tags that the word takes in the treebanks
	suffix        uint32
	tag           uint32
	mark          bool // punctuation, which governs nothing
	head          int32
	rel           uint32 // relation to the head + 1; 0 while it has none
	left, right   [2]int32
	lefts, rights uint32 // numbers of children
	lset, rset    uint64 // sets of the children's relations
}

// none reports whether the node stands for no word.
func (n *node) none() bool { return n.word == 0 }

// state is a configuration of the arc-hybrid system: a stack, and a buffer that starts at next.
type state struct {
	nodes []node // words from 1; nodes[0] and those after the last word are empty
	stack []int32
	next  int32
	size  int32
	rels  int
}

// ahead is how many words after the last may be looked at.
const ahead = 3

func newState(words, tags []string, p *Parser) *state {
	s := &state{nodes: make([]node, len(words)+1+ahead), stack: make([]int32, 0, 32), next: 1, size: int32(len(words)), rels: len(p.rels)}
	for i, w := range words {
		n := &s.nodes[i+1]
		n.word = lexicon.Hash(w)
		e := p.lex.Look(n.word)
		n.cluster, n.class, n.usual = e.Cluster, e.Cluster>>6, e.Tags
		n.tag = p.tags[tags[i]]
		n.suffix = suffix(w)
		n.mark = marks[tags[i]]
	}
	return s
}

func suffix(w string) uint32 {
	h := uint32(0)
	for i := max(0, len(w)-3); i < len(w); i++ {
		h = h<<8 | uint32(w[i])
	}
	return h
}

func (s *state) done() bool { return s.next > s.size && len(s.stack) == 1 }

// top returns the i-th word from the top of the stack, 0 if there is none.
func (s *state) top(i int) int32 {
	if i >= len(s.stack) {
		return 0
	}
	return s.stack[len(s.stack)-1-i]
}

// Actions are numbered: 0 shifts, 1+r makes the top of the stack a dependant of the next word with relation r,
// 1+rels+r makes it one of the word below it on the stack.
const shift = 0

// allowed tells which kinds of action are possible. Punctuation governs nothing, unless the sentence starts with it and
// nothing else is left to do.
func (s *state) allowed() (shift, left, right bool) {
	more := s.next <= s.size
	left = more && len(s.stack) > 0 && !s.nodes[s.next].mark
	right = len(s.stack) > 1 && !(more && s.nodes[s.top(1)].mark)
	return more, left, right
}

// marks are the tags of punctuation.
var marks = map[string]bool{".": true, ",": true, ":": true, "``": true, "''": true, "-LRB-": true, "-RRB-": true, "HYPH": true}

// kind returns which kind of action it is: 0 to shift, 1 to go left, 2 to go right.
func (s *state) kind(action int) int { return (action + s.rels - 1) / s.rels }

func (s *state) apply(action int) {
	switch {
	case action == shift:
		s.stack = append(s.stack, s.next)
		s.next++
	case action <= s.rels:
		s.attachLeft(s.next, s.pop(), uint32(action))
	default:
		child := s.pop()
		s.attachRight(s.top(0), child, uint32(action-s.rels))
	}
}

func (s *state) pop() int32 {
	w := s.top(0)
	s.stack = s.stack[:len(s.stack)-1]
	return w
}

// attachLeft makes child the new leftmost dependant of head.
func (s *state) attachLeft(head, child int32, rel uint32) {
	s.nodes[child].head, s.nodes[child].rel = head, rel
	h := &s.nodes[head]
	h.left = [2]int32{child, h.left[0]}
	h.lefts++
	h.lset |= 1 << (rel & 63)
}

// attachRight makes child the new rightmost dependant of head.
func (s *state) attachRight(head, child int32, rel uint32) {
	s.nodes[child].head, s.nodes[child].rel = head, rel
	h := &s.nodes[head]
	h.right = [2]int32{child, h.right[0]}
	h.rights++
	h.rset |= 1 << (rel & 63)
}

// clone returns a state that goes its own way.
func (s *state) clone() *state {
	c := *s
	c.nodes, c.stack = slices.Clone(s.nodes), append(make([]int32, 0, cap(s.stack)), s.stack...)
	return &c
}

// meets reports whether the parser will hardly decide differently in two states of one sentence: stack and buffer are
// the same, and the words at which it looks have children of the same kinds.
func (s *state) meets(t *state) bool {
	return s.next == t.next && slices.Equal(s.stack, t.stack) &&
		s.looks(t, s.next) && s.looks(t, s.top(0)) && s.looks(t, s.top(1))
}

func (s *state) looks(t *state, w int32) bool {
	a, b := &s.nodes[w], &t.nodes[w]
	return a.left[0] == b.left[0] && a.right[0] == b.right[0] && a.lset == b.lset && a.rset == b.rset
}
