package postag

import "dateline/extract/doc/perceptron"

// maxFeatures is more than features ever appends.
const maxFeatures = 64

// quick appends the few features that decide most words.
func (v *view) quick(f []uint64, i int) []uint64 {
	at := i + before
	t1, t2 := v.tags[at-1], v.tags[at-2]
	l0, k0, k1 := v.lower[at], v.class[at], v.class[at+1]
	c := v.cased(at)
	n := 0
	add := func(a, b, c uint32) {
		f = append(f, perceptron.Mix(n, a, b, c))
		n++
	}
	add(v.forms[at], 0, 0)
	add(k0, t1, k1)
	add(k0, t1, t2)
	add(l0, t1, 0)
	add(l0, k1, 0)
	add(l0, v.lower[at+1], 0)
	add(v.lower[at-1], l0, 0)
	add(c, t1, v.cased(at+1))
	add(c, k0, first(i))
	add(affix(suffix(v.words[i], 3)), v.shape[at], 0)
	add(k0, k1, v.class[at+2])
	add(v.shape[at], t1, 0)
	return f
}

// cased joins a word's shape with how it is usually written.
func (v *view) cased(at int) uint32 { return uint32(v.info[at].Case)<<12 | v.shape[at] }

// full appends the features of the word i, whose two tags before are known.
func (v *view) full(f []uint64, i int) []uint64 {
	at := i + before
	w := v.words[i]
	t1, t2 := v.tags[at-1], v.tags[at-2]
	w0, l0, l1, r1 := v.forms[at], v.lower[at], v.lower[at-1], v.lower[at+1]
	s3 := affix(suffix(w, 3))
	n := 0
	add := func(a, b, c uint32) {
		f = append(f, perceptron.Mix(n, a, b, c))
		n++
	}
	add(0, 0, 0)
	add(w0, 0, 0)
	add(l0, 0, 0)
	add(l1, 0, 0)
	add(v.lower[at-2], 0, 0)
	add(r1, 0, 0)
	add(v.lower[at+2], 0, 0)
	add(l1, l0, 0)
	add(l0, r1, 0)
	add(l1, r1, 0)
	add(t1, 0, 0)
	add(t1, t2, 0)
	add(t1, l0, 0)
	add(t1, t2, l0)
	add(t1, r1, 0)
	add(t1, l0, r1)
	add(affix(suffix(w, 1)), v.shape[at], 0)
	add(affix(suffix(w, 2)), 0, 0)
	add(s3, 0, 0)
	add(affix(suffix(w, 4)), 0, 0)
	add(affix(suffix(w, 5)), 0, 0)
	add(s3, t1, 0)
	add(affix(prefix(w, 1)), 0, 0)
	add(affix(prefix(w, 2)), 0, 0)
	add(affix(prefix(w, 3)), 0, 0)
	add(affix(prefix(w, 4)), 0, 0)
	add(v.shape[at], 0, 0)
	add(v.shape[at], t1, 0)
	add(v.shape[at], v.shape[at+1], v.shape[at-1])
	add(v.shape[at], s3, first(i))
	return v.lexical(f, n, at)
}

// lexical appends the features that read the lexicon: ambiguity classes and clusters.
func (v *view) lexical(f []uint64, n, at int) []uint64 {
	add := func(a, b, c uint32) {
		f = append(f, perceptron.Mix(n, a, b, c))
		n++
	}
	t1, t2 := v.tags[at-1], v.tags[at-2]
	e, l, r, rr := v.info[at], v.info[at-1], v.info[at+1], v.info[at+2]
	k0, kl, kr, krr := v.class[at], v.class[at-1], v.class[at+1], v.class[at+2]
	add(k0, 0, 0)
	add(kr, 0, 0)
	add(krr, 0, 0)
	add(k0, t1, 0)
	add(k0, t1, kr)
	add(k0, t1, t2)
	add(k0, kr, krr)
	add(v.lower[at], kr, 0)
	add(v.lower[at], t1, kr)
	add(kl, k0, kr)
	add(e.Cluster, v.shape[at], 0)
	add(e.Cluster, t1, 0)
	add(r.Cluster, 0, 0)
	add(l.Cluster, 0, 0)
	add(e.Cluster, r.Cluster, 0)
	add(l.Cluster, e.Cluster, 0)
	add(e.Cluster>>4, t1, t2)
	add(rr.Cluster, 0, 0)
	c := v.cased(at)
	add(c, first(at-before), 0)
	add(c, v.shape[at-1], v.shape[at+1])
	add(c, t1, v.cased(at+1))
	add(c, k0, 0)
	add(c, e.Cluster>>6, 0)
	add(v.caps, c, 0)
	return f
}

func first(i int) uint32 {
	if i == 0 {
		return 1
	}
	return 0
}
