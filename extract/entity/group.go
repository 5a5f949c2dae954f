package entity

import (
	"cmp"
	"slices"
	"strings"

	"dateline/article"
)

// form is one distinct name of one type, as often as it occurs.
type form struct {
	key        string
	words      []string
	text       string // how it first occurs
	typ        article.EntityType
	gender     gender
	generation string
	first      int // index of its first mention
	count      int // of its mentions
	clusters   []int32
}

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

// collect finds the distinct forms.
func (g *grouper) collect(mentions []mention) {
	type id struct {
		key    string
		typ    article.EntityType
		gender gender
	}
	seen := map[id]int{}
	for i := range mentions {
		m := &mentions[i]
		n, ok := seen[id{m.key, m.Type, m.gender}]
		if !ok {
			n = len(g.forms)
			seen[id{m.key, m.Type, m.gender}] = n
			g.forms = append(g.forms, newForm(m, i))
		}
		g.forms[n].count++
		m.form = n
	}
}

func newForm(m *mention, i int) form {
	f := form{key: m.key, words: words(m.key), text: m.text, typ: m.Type, gender: m.gender, first: i}
	switch m.Type {
	case article.Person:
		f.generation = generation(f.words)
	case article.Organization:
		f.words = expanded(f.words)
	}
	return f
}

// expanded writes the abbreviations of countries inside a longer name in full: "us congress" is "united states congress".
func expanded(w []string) []string {
	if len(w) < 2 {
		return w
	}
	var out []string
	for _, word := range w {
		switch word {
		case "us":
			out = append(out, "united", "states")
		case "uk":
			out = append(out, "united", "kingdom")
		default:
			out = append(out, word)
		}
	}
	return out
}

// order lists forms from the most words to the fewest, then as they occur.
func (g *grouper) order() []int {
	order := make([]int, len(g.forms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(len(g.forms[b].words), len(g.forms[a].words))
	})
	return order
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

// firstWordKey begins the keys by which "Northrop" finds "Northrop Grumman", but only after it: "Tesco" first is
// another company than "Tesco Polska" later.
const firstWordKey = "or1"

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

// mistyped lists the keys of other types for a single word: an organization's short form that was taken for a person
// or a place, and a last name that was once taken for an organization.
func (g *grouper) mistyped(f *form) []string {
	switch {
	case f.typ == article.Person, f.typ == article.Place:
		return []string{typed(article.Organization, ":", f.key), typed(article.Place, ":", f.key)}
	case f.typ == article.Organization && f.count == 1:
		return []string{typed(article.Place, ":", f.key), typed(article.Person, ":", f.key)}
	}
	return nil
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

// typed joins a key with the type it is for, so that a person's last name does not find a city.
func typed(t article.EntityType, kind, key string) string {
	return string(t[:2]) + kind + key
}

// lookups lists the keys under which a form is looked for.
func (g *grouper) lookups(f *form, defined map[string]string) []string {
	var keys []string
	if long, ok := defined[f.key]; ok {
		keys = append(keys, "=def"+long)
	}
	if name := g.x.canonicalKey(f); name != "" {
		keys = append(keys, typed(f.typ, "=", name))
	}
	keys = append(keys, typed(f.typ, ":", f.key))
	switch f.typ {
	case article.Person:
		return append(keys, g.x.personLookups(f)...)
	case article.Event:
		return keys
	}
	if letters, ok := acronymLetters(f.text); ok {
		keys = append(keys, typed(f.typ, "@", letters))
	}
	plain := g.x.plainName(f)
	return append(keys, typed(f.typ, "~", singular(plain)), typed(f.typ, "1", plain), typed(f.typ, "#", scrambled(plain)))
}

// offers lists the keys under which later, shorter forms may look for a form.
func (g *grouper) offers(f *form) []string {
	keys := []string{"=def" + f.key, typed(f.typ, ":", f.key)}
	if name := g.x.canonicalKey(f); name != "" {
		keys = append(keys, typed(f.typ, "=", name))
	}
	if f.typ == article.Person {
		return append(keys, g.x.personOffers(f)...)
	}
	for _, a := range initials(f.words) {
		keys = append(keys, typed(f.typ, "@", a))
	}
	for _, short := range g.x.shortForms(f) {
		keys = append(keys, typed(f.typ, ":", short), typed(f.typ, "~", singular(short)))
	}
	if first, ok := g.x.firstWord(f); ok {
		keys = append(keys, typed(f.typ, "1", first))
	}
	return append(keys, typed(f.typ, "#", scrambled(f.key)))
}

// canonicalKey is the gazetteer's name of a place or an organization; empty when it has none.
func (x *Extractor) canonicalKey(f *form) string {
	return strings.ToLower(x.canonical(f.text, f.typ).name)
}
