package bleve

import (
	"cmp"
	"container/heap"
	"slices"

	"dateline/index"
)

// hit is a row that matches.
type hit struct {
	key  float64
	part int
	doc  uint32
}

// top keeps the best rows of a page. Most rows are turned away by one comparison of keys.
type top struct {
	limit int // one more than the page has, to know whether there is a next one
	after *index.Cursor
	worst hits
}

func newTop(limit int, after *index.Cursor) *top { return &top{limit: limit + 1, after: after} }

// offer keeps the row if it is good enough.
func (t *top) offer(v *view, h hit) {
	t.worst.view = v
	if t.isBefore(h.key) || t.after != nil && h.key == t.after.Key && v.position(h).Compare(*t.after) <= 0 {
		return
	}
	if !t.isFull() {
		heap.Push(&t.worst, h)
	} else if v.compare(h, t.worst.list[0]) < 0 {
		t.worst.list[0] = h
		heap.Fix(&t.worst, 0)
	}
}

// isBeyond reports whether a row whose key is no larger than this cannot be kept.
func (t *top) isBeyond(key float64) bool { return t.isFull() && key < t.worst.list[0].key }

// isBefore reports whether a row with this key was on a page before.
func (t *top) isBefore(key float64) bool { return t.after != nil && key > t.after.Key }

func (t *top) isFull() bool { return len(t.worst.list) == t.limit }

// sorted are the rows kept, best first.
func (t *top) sorted() []hit {
	slices.SortFunc(t.worst.list, t.worst.view.compare)
	return t.worst.list
}

// compare is negative where a stands before b.
func (v *view) compare(a, b hit) int {
	if c := cmp.Compare(b.key, a.key); c != 0 {
		return c
	}
	return v.position(a).Compare(v.position(b))
}

// position is the place of a row in the order.
func (v *view) position(h hit) index.Cursor {
	p := v.segments[h.part]
	return index.Cursor{Key: h.key, ID: p.ids[p.ranks[p.parent[h.doc]]], N: v.order(h)}
}

// order is a fact's place in its record; the column was loaded before.
func (v *view) order(h hit) int {
	p := v.segments[h.part]
	k := codes[p.kind[h.doc]]
	if k == index.Articles {
		return 0
	}
	c, err := p.column(k, orderColumn)
	if err != nil {
		return 0
	}
	places := v.cache.dictionary(column(k, orderColumn)).all()
	for _, n := range c.of(p.ranks[h.doc]) {
		return number(places[n])
	}
	return 0
}

func number(digits string) (n int) {
	for _, d := range digits {
		n = 10*n + int(d-'0')
	}
	return n
}

// hits is a heap with the worst row on top.
type hits struct {
	view *view
	list []hit
}

func (h *hits) Len() int           { return len(h.list) }
func (h *hits) Less(i, j int) bool { return h.view.compare(h.list[i], h.list[j]) > 0 }
func (h *hits) Swap(i, j int)      { h.list[i], h.list[j] = h.list[j], h.list[i] }
func (h *hits) Push(x any)         { h.list = append(h.list, x.(hit)) }
func (h *hits) Pop() any {
	last := h.list[len(h.list)-1]
	h.list = h.list[:len(h.list)-1]
	return last
}
