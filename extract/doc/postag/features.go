package postag

import "dateline/extract/doc/perceptron"

// maxFeatures is more than features ever appends.
const maxFeatures = 64

// features appends the features of the word i, whose two tags before are known.
func (v *view) features(f []uint64, i int) []uint64 {
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
	add(e.Tags, 0, 0)
	add(r.Tags, 0, 0)
	add(rr.Tags, 0, 0)
	add(e.Tags, t1, 0)
	add(e.Tags, t1, r.Tags)
	add(e.Tags, t1, t2)
	add(e.Tags, r.Tags, rr.Tags)
	add(v.lower[at], r.Tags, 0)
	add(v.lower[at], t1, r.Tags)
	add(l.Tags, e.Tags, r.Tags)
	add(e.Cluster, v.shape[at], 0)
	add(e.Cluster, t1, 0)
	add(r.Cluster, 0, 0)
	add(l.Cluster, 0, 0)
	add(e.Cluster, r.Cluster, 0)
	add(l.Cluster, e.Cluster, 0)
	add(e.Cluster>>4, t1, t2)
	add(rr.Cluster, 0, 0)
	c := uint32(e.Case)<<12 | v.shape[at]
	add(c, flagFirst(at), 0)
	add(c, v.shape[at-1], v.shape[at+1])
	add(c, t1, uint32(r.Case)<<12|v.shape[at+1])
	add(c, e.Tags, 0)
	add(c, e.Cluster>>6, 0)
	add(v.caps, c, 0)
	return f
}

func flagFirst(at int) uint32 { return first(at - before) }

func first(i int) uint32 {
	if i == 0 {
		return 1
	}
	return 0
}
