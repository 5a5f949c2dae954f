package entity

import (
	"cmp"
	"slices"
	"strings"

	"dateline/article"
)

// cluster is one entity in the making: the forms that name it.
type cluster struct {
	typ        article.EntityType
	gender     gender
	generation string
	first      int // index of its first mention, of those that only it claims
}

// grouper links forms to clusters. The longest names come first; every cluster then offers the keys under which
// shorter forms find it, so that no two names are ever compared. Of several clusters that claim a form ("Clinton") the
// one gets it that the text introduced first.
type grouper struct {
	x        *Extractor
	forms    []form
	clusters []cluster
	index    map[string][]int32 // key → clusters that claim it
}

// maxClaims bounds the clusters that are kept for one key.
const maxClaims = 8

// group gives every mention its cluster.
func (x *Extractor) group(mentions []mention, defined map[string]string) (*grouper, []int32) {
	g := &grouper{x: x, index: map[string][]int32{}}
	g.collect(mentions)
	for _, i := range g.order() {
		g.link(&g.forms[i], defined)
	}
	return g, g.settle(mentions)
}

// link finds the clusters that claim a form, or begins a new one.
func (g *grouper) link(f *form, defined map[string]string) {
	f.clusters = g.claims(f, defined)
	if len(f.clusters) == 0 {
		f.clusters = []int32{g.begin(f)}
	}
	if len(f.clusters) == 1 {
		c := &g.clusters[f.clusters[0]]
		c.gender = cmp.Or(c.gender, f.gender)
		c.generation = cmp.Or(c.generation, f.generation)
		c.first = min(c.first, f.first)
		g.offer(f, f.clusters[0])
		return
	}
}

// claims looks a form up under its keys, the surest first, then a single word as the short form of a name of another
// type, since a model types short names badly.
func (g *grouper) claims(f *form, defined map[string]string) []int32 {
	if own := g.claimed(f, g.lookups(f, defined)); own != nil {
		return own
	}
	if len(f.words) > 1 || f.gender != unknown || g.x.canonicalKey(f) != "" {
		return nil
	}
	return g.claimed(f, g.mistyped(f))
}

func (g *grouper) claimed(f *form, keys []string) []int32 {
	for _, key := range keys {
		c := g.compatible(f, g.index[key])
		if strings.HasPrefix(key, firstWordKey) {
			c = slices.DeleteFunc(c, func(c int32) bool { return g.clusters[c].first > f.first })
		}
		if len(c) > 0 {
			return c
		}
	}
	return nil
}

// compatible drops the clusters whose known gender or generation is another.
func (g *grouper) compatible(f *form, claims []int32) []int32 {
	var out []int32
	for _, c := range claims {
		if k := &g.clusters[c]; f.gender.agrees(k.gender) && (f.generation == "" || k.generation == "" || f.generation == k.generation) {
			out = append(out, c)
		}
	}
	return out
}

func (g *grouper) begin(f *form) int32 {
	c := cluster{typ: f.typ, gender: f.gender, generation: f.generation, first: f.first}
	if f.typ == article.Person && c.gender == unknown && len(f.words) > 1 {
		c.gender = g.x.firstNameGender(f.words[0])
	}
	g.clusters = append(g.clusters, c)
	return int32(len(g.clusters) - 1)
}

// offer files a cluster under all keys by which a form of it may be meant.
func (g *grouper) offer(f *form, c int32) {
	for _, key := range g.offers(f) {
		if claims := g.index[key]; len(claims) < maxClaims && !slices.Contains(claims, c) {
			g.index[key] = append(claims, c)
		}
	}
}

// settle gives every mention the cluster of its form; of several the one that the text introduced first, whom a bare
// last name means in most articles.
func (g *grouper) settle(mentions []mention) []int32 {
	out := make([]int32, len(mentions))
	for i, m := range mentions {
		out[i] = slices.MinFunc(g.forms[m.form].clusters, func(a, b int32) int {
			return cmp.Compare(g.clusters[a].first, g.clusters[b].first)
		})
	}
	return out
}
