package feature

import (
	"math/bits"

	"dateline/extract/ner/lexicon"
)

var ofHash = lexicon.Hash("of")

// window emits the features of one sentence.
type window struct {
	rows  *Rows
	atoms []atom
	shout uint32 // 1 in title case or capitals
}

func (w *window) at(i int) *atom {
	if i < 0 || i >= len(w.atoms) {
		return &edge
	}
	return &w.atoms[i]
}

func (w *window) add(template, value uint32) {
	w.rows.Keys = append(w.rows.Keys, mix(template, value))
}

func (w *window) add2(template, a, b uint32) { w.add(template, mix(a, b)) }

// mix combines two hashes, the first spread so that order counts.
func mix(a, b uint32) uint32 {
	h := a*0x9E3779B1 + 0x7F4A7C15 ^ b
	h ^= h >> 16
	h *= 0x85EBCA6B
	return h ^ h>>13
}

// Templates; neighbours add their offset to those with room after them.
const (
	tBias       = 1
	tWord       = 10 // +0..4 for offsets -2..2
	tExact      = 20
	tPair       = 21 // +0..2
	tShape      = 30 // +0..9
	tPrefix     = 40
	tSuffix     = 50
	tNearSuffix = 60
	tCluster    = 70 // +15
	tClusters   = 90
	tList       = 100
	tLists      = 110
	tRun        = 120
	tUsual      = 140
	tSeen       = 150
	tCue        = 160
	tFirst      = 170
	tVote       = 180 // +30, see second.go
	tCapital    = 220
)

// token emits the features of token i.
func (w *window) token(i int) {
	a, p, n := w.at(i), w.at(i-1), w.at(i+1)
	pp, nn := w.at(i-2), w.at(i+2)
	w.add(tBias, 0)
	w.words(pp, p, a, n, nn)
	w.shapes(p, a, n)
	w.affixes(p, a, n)
	w.clusters(pp, p, a, n, nn)
	w.listed(p, a, n)
	w.cued(pp, p, a, n, nn)
	w.cased(i, a)
	if a.kind.capital() {
		w.inRun(i, a)
		w.seen(a)
	}
}

func (w *window) words(pp, p, a, n, nn *atom) {
	w.add(tWord, pp.lower)
	w.add(tWord+1, p.lower)
	w.add(tWord+2, a.lower)
	w.add(tWord+3, n.lower)
	w.add(tWord+4, nn.lower)
	w.add(tExact, a.word)
	w.add2(tPair, p.lower, a.lower)
	w.add2(tPair+1, a.lower, n.lower)
	w.add2(tPair+2, p.lower, n.lower)
	if a.kind.capital() {
		w.add(tCapital, a.lower)
	}
}

func (w *window) shapes(p, a, n *atom) {
	w.add(tShape, a.shape)
	w.add(tShape+1, p.shape)
	w.add(tShape+2, n.shape)
	w.add2(tShape+3, p.shape, a.shape)
	w.add2(tShape+4, a.shape, n.shape)
	w.add2(tShape+5, mix(p.shape, a.shape), n.shape)
	w.add2(tShape+6, p.lower, a.shape)
	w.add2(tShape+7, a.shape, n.lower)
	w.add2(tShape+8, a.shape, w.shout)
}

func (w *window) affixes(p, a, n *atom) {
	for k := range a.prefix {
		if a.prefix[k] == 0 {
			break
		}
		w.add(tPrefix+uint32(k), a.prefix[k])
		w.add(tSuffix+uint32(k), a.suffix[k])
	}
	w.add(tNearSuffix, p.suffix[2])
	w.add(tNearSuffix+1, n.suffix[2])
}

// cut shortens a cluster path to at most the given number of three-bit levels.
func cut(path uint32, levels int) uint32 {
	for path >= 1<<(3*levels+1) {
		path >>= 3
	}
	return path
}

func (w *window) clusters(pp, p, a, n, nn *atom) {
	for k, c := range [5]uint32{pp.cluster, p.cluster, a.cluster, n.cluster, nn.cluster} {
		if c == 0 {
			continue
		}
		w.add(tCluster+uint32(3*k), cut(c, 2))
		w.add(tCluster+uint32(3*k+1), cut(c, 3))
		w.add(tCluster+uint32(3*k+2), c)
	}
	w.add2(tClusters, cut(p.cluster, 3), cut(a.cluster, 3))
	w.add2(tClusters+1, cut(a.cluster, 3), cut(n.cluster, 3))
	w.add2(tClusters+2, mix(cut(p.cluster, 2), cut(a.cluster, 2)), cut(n.cluster, 2))
	w.add2(tClusters+3, a.shape, cut(n.cluster, 3))
	w.add2(tClusters+4, a.shape, cut(p.cluster, 3))
	w.add2(tClusters+5, a.shape, cut(a.cluster, 3))
}

// listed emits list memberships; those of the token itself only where it is capitalised or its neighbours are not.
func (w *window) listed(p, a, n *atom) {
	for m := a.lists; m != 0; m &= m - 1 {
		w.add(tList, uint32(bits.TrailingZeros64(m)))
	}
	for m := p.lists; m != 0; m &= m - 1 {
		w.add(tList+1, uint32(bits.TrailingZeros64(m)))
	}
	for m := n.lists; m != 0; m &= m - 1 {
		w.add(tList+2, uint32(bits.TrailingZeros64(m)))
	}
	all := fold(a.lists)
	w.add2(tLists, all, a.shape)
	w.add2(tLists+1, all, fold(p.lists))
	w.add2(tLists+2, all, fold(n.lists))
}

func fold(lists uint64) uint32 { return mix(uint32(lists>>32), uint32(lists)) }

func (w *window) cued(pp, p, a, n, nn *atom) {
	for k, c := range [5]uint32{pp.cue, p.cue, a.cue, n.cue, nn.cue} {
		for ; c != 0; c &= c - 1 {
			w.add2(tCue+uint32(k), uint32(bits.TrailingZeros32(c)), uint32(a.kind))
		}
	}
}

// cased tells how the word is usually written and where it stands.
func (w *window) cased(i int, a *atom) {
	first := uint32(min(i, 1))
	w.add2(tUsual, a.usual, uint32(a.kind))
	w.add2(tUsual+1, mix(a.usual, uint32(a.kind)), mix(first, w.shout))
	w.add2(tFirst, first, a.shape)
}

func (w *window) inRun(i int, a *atom) {
	r := a.run
	left, right := uint32(min(i-r.first, 3)), uint32(min(r.last-1-i, 3))
	w.add2(tRun, left, right)
	w.add2(tRun+1, r.before, mix(left, right))
	w.add2(tRun+2, r.after, mix(left, right))
	w.add2(tRun+3, r.head, mix(left, right))
	w.add(tRun+4, r.head)
	w.add(tRun+5, r.before)
	w.add(tRun+6, r.after)
	w.add2(tRun+7, r.before, r.after)
	first, last := &w.atoms[r.first], &w.atoms[r.last-1]
	w.add2(tRun+8, cut(first.cluster, 3), cut(last.cluster, 3))
	w.add2(tRun+9, fold(first.lists), right)
	w.add2(tRun+10, fold(last.lists), left)
	w.add2(tRun+11, last.cue, mix(left, right))
	w.add2(tRun+12, w.at(r.first-1).cue, w.at(r.last).cue)
}

func (w *window) seen(a *atom) {
	for m := a.seen; m != 0; m &= m - 1 {
		w.add(tSeen, uint32(bits.TrailingZeros32(m)))
	}
	w.add(tSeen+1, a.seen)
	w.add2(tSeen+2, a.seen&seenSmall, mix(a.usual, uint32(a.kind)))
}
