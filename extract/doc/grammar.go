package doc

import (
	"iter"
	"slices"
	"strings"
)

// The grammar helpers take and return token indexes; -1 stands for none. Relations are named without subtypes, or
// with one to ask for it alone: "nsubj" also means "nsubj:pass". Where a sentence was not parsed they find nothing,
// but for Clause and ClauseOf, which then go by tags and order.

// is reports whether a relation is one of those named.
func is(rel string, names ...string) bool {
	for _, n := range names {
		if rel == n || len(rel) > len(n) && rel[len(n)] == ':' && strings.HasPrefix(rel, n) {
			return true
		}
	}
	return false
}

// Is reports whether the token's relation to its head is one of those named.
func (d *Document) Is(token int, rels ...string) bool {
	return d.valid(token) && is(d.Rel(token), rels...)
}

func (d *Document) valid(token int) bool { return token >= 0 && token < len(d.Tokens) }

// sentence returns the sentence of a token, an empty one for a token that does not exist.
func (d *Document) sentence(token int) Sentence {
	if i := d.SentenceAt(token); i >= 0 && i < len(d.Sentences) {
		return d.Sentences[i]
	}
	return Sentence{}
}

// Children yields the dependants of a token in text order.
func (d *Document) Children(token int) iter.Seq[int] {
	return func(yield func(int) bool) {
		first, arcs := d.arcs(token)
		for i, a := range arcs {
			if a.head == token && !yield(first+i) {
				return
			}
		}
	}
}

// Child returns the first dependant of a token with one of the relations.
func (d *Document) Child(token int, rels ...string) int {
	for c := range d.Children(token) {
		if is(d.Rel(c), rels...) {
			return c
		}
	}
	return -1
}

// Dependants returns the dependants of a token with one of the relations, in text order.
func (d *Document) Dependants(token int, rels ...string) []int {
	var found []int
	for c := range d.Children(token) {
		if is(d.Rel(c), rels...) {
			found = append(found, c)
		}
	}
	return found
}

// Under reports whether a token is the ancestor or lies below it.
func (d *Document) Under(token, ancestor int) bool {
	for steps := 0; d.valid(token) && steps <= maxParsed; steps++ {
		if token == ancestor {
			return true
		}
		token = d.Head(token)
	}
	return false
}

// Phrase returns the half-open range of the tokens that a token dominates, itself included.
func (d *Document) Phrase(token int) (first, last int) {
	first, last = token, token+1
	s := d.sentence(token)
	for i := s.First; i < s.Last; i++ {
		if d.Under(i, token) {
			first, last = min(first, i), max(last, i+1)
		}
	}
	return first, last
}

// hasTag reports whether the token's tag is one of those given.
func (d *Document) hasTag(token int, tags ...string) bool {
	return d.valid(token) && slices.Contains(tags, d.Tokens[token].Tag)
}
