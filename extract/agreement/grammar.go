package agreement

import (
	"slices"
	"strings"
)

// moreNames reports whether a has names that b lacks and no other nouns beyond those of b.
func (v *view) moreNames(a, b []int) bool {
	n := 0
	for _, h := range a {
		if slices.Contains(b, h) {
			continue
		}
		if v.tag(h) != "NNP" && v.tag(h) != "NNPS" {
			return false
		}
		n++
	}
	return n > 0
}

// subjects returns the heads of the noun phrases that do what verb t says; for a passive those that it is done to.
//
// Two analyses answer. Where they differ, a coordination in the parse wins, a subject of the verb's own that stands
// nearer, and the subject of a finite verb that is joined to another verb; else the shallow one, which knows lists and
// headlines better.
func (v *view) subjects(t int) []int {
	shallow, tree := v.surfaceSubjects(t, 0), v.treeSubjects(t)
	switch {
	case len(tree) == 0:
		return shallow
	case len(shallow) == 0:
		return tree
	case overlap(shallow, tree):
		if len(tree) > 1 && !v.moreNames(shallow, tree) {
			return tree
		}
	case v.aside(tree[0], shallow[0], t):
		return tree
	case v.d.Child(t, "nsubj") >= 0:
		if tree[0] > shallow[0] && !v.inPrepositional(tree[0]) && !v.governed(tree[0], t) {
			return tree
		}
	case v.d.Is(t, "conj") && v.tag(t) != "VB" && v.tag(t) != "VBN" && (v.tag(shallow[0]) != "NNP" || v.tag(tree[0]) == "NNP"):
		return tree
	}
	return shallow
}

// aside reports whether noun h is said in passing, between a comma after noun x and one before verb t: "the contract,
// worth a million euros, was signed".
func (v *view) aside(x, h, t int) bool {
	first, _ := v.groupAt(t)
	return x < h && h < first && v.lower(x+1) == "," && v.lower(first-1) == ","
}

// inPrepositional reports whether the list that ends with noun h lies in a prepositional phrase.
func (v *view) inPrepositional(h int) bool {
	k := v.phraseAt(h)
	if k < 0 {
		return false
	}
	heads, _ := v.listLeft(k)
	return len(heads) == 0 || v.phrases[k].prep >= 0 && !subordinators[v.prepOf(k)]
}

// governed reports whether the list that ends with noun h is the object of a participle before verb t ("the delegations
// representing Chad and Sudan agreed").
func (v *view) governed(h, t int) bool {
	k := v.phraseAt(h)
	if k < 0 {
		return false
	}
	first, _ := v.groupAt(t)
	heads, _ := v.listLeft(k)
	if len(heads) == 0 {
		return false
	}
	i := v.objectOf(heads, first)
	return i >= 0 && v.tag(i) == "VBG"
}

// objects returns the heads of the noun phrases that verb t is done to, in the active, the passive and as a
// participle after its noun ("the deal reached in Cairo").
func (v *view) objects(t int) []int {
	switch {
	case v.passive(t):
		return v.subjects(t)
	case v.reduced(t):
		return v.antecedent(t)
	}
	if o := v.surfaceObjects(t); len(o) > 0 {
		return o
	}
	if o := v.treeObjects(t); len(o) > 0 {
		return o
	}
	return v.relativeObject(t)
}

// relativeObject returns what the relative pronoun before the subject of verb t stands for: "the union, which it joined".
func (v *view) relativeObject(t int) []int {
	first, _ := v.groupAt(t)
	k := v.phraseAt(first - 1)
	if k < 0 {
		return nil
	}
	i := v.phrases[k].first - 1
	if i < v.first || v.tag(i) != "WDT" {
		return nil
	}
	if k := v.phraseAt(i - 2); k >= 0 && v.lower(i-1) == "," && v.tag(v.phrases[k].head) == "NNP" {
		return []int{v.phrases[k].head} // "a member of the union, which": the name is meant
	}
	return v.antecedent(i)
}

// partners returns the heads of the noun phrases that one of the prepositions joins to token t.
func (v *view) partners(t int, preps map[string]bool) []int { return v.surfacePartners(t, preps) }

// passive reports whether verb t is a past participle after a form of "be" or "get".
func (v *view) passive(t int) bool {
	if v.tag(t) != "VBN" && v.tag(t) != "VBD" {
		return false
	}
	first, _ := v.groupAt(t)
	for i := first; i < t; i++ {
		if l := v.lemma(i); l == "be" || l == "get" || v.lower(i) == "been" || v.lower(i) == "being" {
			return true
		}
	}
	return false
}

// reduced reports whether verb t is a participle that modifies the noun before it.
func (v *view) reduced(t int) bool {
	first, _ := v.groupAt(t)
	if v.tag(t) != "VBN" && v.tag(t) != "VBD" || first != t || t == v.first {
		return false
	}
	before := t - 1
	if v.lower(before) == "," {
		before--
	}
	if k := v.phraseAt(before); k < 0 {
		return false
	}
	if v.tag(t) == "VBD" {
		return t+1 < v.last && v.lower(t+1) == "by"
	}
	return !v.governs(t)
}

// governs reports whether a noun phrase follows verb t, past adverbs and a date ("ratified on Friday a deal").
func (v *view) governs(t int) bool {
	i := t + 1
	for i < v.last && strings.HasPrefix(v.tag(i), "RB") {
		i++
	}
	when := i
	if when+1 < v.last && v.lower(when) == "on" {
		when++
	}
	if k := v.phraseAt(when); k >= 0 && v.phrases[k].time {
		i = v.phrases[k].last
	}
	return v.phraseAt(i) >= 0 && !v.phrases[v.phraseAt(i)].time
}

// pactAt returns the noun of the given classes that the noun phrase of head h names, looking through "a series of
// agreements" and "talks on a treaty"; -1 for none.
func (v *view) pactAt(h int, classes class) int {
	for depth := 0; depth < 3; depth++ {
		if n, ok := nouns[v.nounLemma(h)]; ok && n.class&classes != 0 && !v.otherSense(h) {
			return h
		}
		if !containers[v.nounLemma(h)] {
			return -1
		}
		k := v.phraseAt(h)
		if k < 0 || k+1 >= len(v.phrases) || v.phrases[k+1].prep != v.phrases[k].last || v.lower(v.phrases[k+1].prep) != "of" {
			return -1
		}
		h = v.phrases[k+1].head
	}
	return -1
}

// namesPact reports whether the sentence has a noun of the given classes.
func (v *view) namesPact(classes class) bool {
	for t := v.first; t < v.last; t++ {
		if nouns[v.nounLemma(t)].class&classes != 0 {
			return true
		}
	}
	return false
}

// nounLemma is the lemma of a noun in lower case, that of a name too ("Agreements").
func (v *view) nounLemma(t int) string {
	if v.lower(t) == "fire" && t-2 >= v.first && v.lower(t-2) == "cease" {
		return "ceasefire"
	}
	if tag := v.tag(t); tag != "NNP" && tag != "NNPS" {
		return v.lemma(t)
	}
	w := strings.ToLower(v.lower(t))
	switch {
	case nouns[w].class != 0:
		return w
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	}
	return strings.TrimSuffix(w, "s")
}
