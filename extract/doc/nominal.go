package doc

import "slices"

// NounPhrase returns the half-open range of a noun with what stands before it (determiner, adjectives, compounds,
// numbers, possessor) and the rest of its name, without prepositional phrases, clauses, appositions and conjuncts.
func (d *Document) NounPhrase(noun int) (first, last int) {
	first, last = noun, noun+1
	for c := range d.Children(noun) {
		rel := d.Rel(c)
		switch {
		case c < noun && is(rel, "det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "advmod"):
			f, _ := d.Phrase(c)
			first = min(first, f)
		case c > noun && is(rel, "flat", "compound", "fixed", "goeswith") || is(rel, "case") && d.hasTag(c, "POS"):
			_, l := d.Phrase(c)
			last = max(last, l)
		}
	}
	return first, last
}

// Conjuncts returns the members of the coordination that a token belongs to, itself included, in text order.
func (d *Document) Conjuncts(token int) []int {
	if !d.valid(token) {
		return nil
	}
	head := token
	for steps := 0; d.Is(head, "conj") && steps < maxParsed; steps++ {
		head = d.Head(head)
	}
	members := d.conjoined(nil, head)
	slices.Sort(members)
	return members
}

// conjoined appends head and all conjuncts below it.
func (d *Document) conjoined(members []int, head int) []int {
	members = append(members, head)
	for c := range d.Children(head) {
		if d.Is(c, "conj") && len(members) < maxParsed {
			members = d.conjoined(members, c)
		}
	}
	return members
}

// Appositions returns the heads of the noun phrases in apposition to a noun: "president" in "Rouhani, Iran's
// president,".
func (d *Document) Appositions(noun int) []int { return d.Dependants(noun, "appos") }

// Apposed returns the noun that a noun is in apposition to.
func (d *Document) Apposed(noun int) int {
	if d.Is(noun, "appos") {
		return d.Head(noun)
	}
	return -1
}

// Possessor returns who or what a noun belongs to: "Iran" in "Iran's president" and "their" in "their deal".
func (d *Document) Possessor(noun int) int { return d.Child(noun, "nmod:poss") }

// Attributes returns the adjectives, compounds and titles before a noun: "U.S.", "foreign" in "the U.S. foreign
// minister"; "President" in "President Rouhani".
func (d *Document) Attributes(noun int) []int {
	return d.Dependants(noun, "amod", "compound", "nmod:desc")
}

// Preposition returns the token of the preposition that a noun is governed by, the first where there are several.
func (d *Document) Preposition(noun int) int {
	for c := range d.Children(noun) {
		if d.Is(c, "case") && !d.hasTag(c, "POS") {
			return c
		}
	}
	if d.Is(noun, "conj") {
		return d.Preposition(d.Head(noun))
	}
	return -1
}

// Prepositional returns the nouns that a verb or noun governs through one of the prepositions (any if none is
// given): "China" in "a deal with China". Conjuncts of such nouns are included.
func (d *Document) Prepositional(head int, prepositions ...string) []int {
	var found []int
	for c := range d.Children(head) {
		if !d.Is(c, "obl", "nmod") || d.Is(c, "nmod:poss", "nmod:desc") {
			continue
		}
		p := d.Preposition(c)
		if p >= 0 && (len(prepositions) == 0 || slices.Contains(prepositions, d.Tokens[p].Lower)) {
			found = append(found, d.conjoined(nil, c)...)
		}
	}
	slices.Sort(found)
	return found
}
