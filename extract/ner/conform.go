package ner

import (
	"dateline/extract/doc"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// Conformer brings names to the annotation guidelines: no article or possessive ending, titles outside persons, no
// adjectives of places, buildings and stations are places, two names joined by "and" that the document also has apart
// are two. Training applies it to the corpora, whose own guidelines differ, and Tag to what the model finds. It is
// immutable.
type Conformer struct {
	lexicon *lexicon.Lexicon
	words   wordSets
}

// NewConformer returns a conformer that knows countries and demonyms from the lexicon.
func NewConformer(l *lexicon.Lexicon) *Conformer { return &Conformer{l, newWordSets()} }

// Conform returns the names as the guidelines want them; names stay disjoint and in order.
func (c *Conformer) Conform(d *doc.Document, names []sequence.Name) []sequence.Name {
	whole := make(map[string]bool, len(names))
	for _, n := range names {
		whole[text(d, n.First, n.Last)] = true
	}
	out := make([]sequence.Name, 0, len(names))
	for _, n := range names {
		for _, part := range apart(d, n, whole) {
			out = c.one(d, part, out)
		}
	}
	return c.hyphenated(d, out)
}

// one appends what the guidelines make of a name.
func (c *Conformer) one(d *doc.Document, n sequence.Name, out []sequence.Name) []sequence.Name {
	n = c.trimmed(d, n)
	switch {
	case n.First == n.Last || currency(d.Tokens[n.Last-1].Text):
		return out
	case n.Type == person:
		return c.untitled(d, n, out)
	case n.Type != event && c.adjective(d, n):
		return out
	case n.Type == organization && c.site(d, n):
		n.Type = place
	case n.Type == place && n.Last-n.First == 1 && c.words.unions[d.Tokens[n.First].Text]:
		n.Type = organization
	}
	return append(out, n)
}

// currency tells a thing that has a name in it but is none of our types.
func currency(last string) bool { return last == "dollar" || last == "dollars" }

func text(d *doc.Document, first, last int) string {
	return d.Text[d.Tokens[first].Start:d.Tokens[last-1].End]
}

// trimmed is the name without article, possessive ending and, for organizations, a trailing common noun.
func (c *Conformer) trimmed(d *doc.Document, n sequence.Name) sequence.Name {
	for n.First < n.Last && startsWithArticle(d, n) {
		n.First++
	}
	for n.First < n.Last && c.trails(&d.Tokens[n.Last-1], n.Type) {
		n.Last--
	}
	return n
}

func startsWithArticle(d *doc.Document, n sequence.Name) bool {
	if n.Last-n.First < 2 {
		return false
	}
	switch d.Tokens[n.First].Text {
	case "the", "a", "an":
		return true
	case "The", "A", "An":
		next := d.Tokens[n.First+1].Text
		return n.Type != person && next != "Hague" && next != "-"
	}
	return false
}

func (c *Conformer) trails(t *doc.Token, kind int) bool {
	return t.Lower == "'s" || t.Lower == "'" || kind == organization && c.words.bodies[t.Text]
}

// untitled appends a person without the titles before it; a country before these is a place of its own.
func (c *Conformer) untitled(d *doc.Document, n sequence.Name, out []sequence.Name) []sequence.Name {
	first := c.country(d, n.First, n.Last-1)
	i := first
	for i < n.Last-1 && c.words.titles[d.Tokens[i].Text] {
		i++
	}
	if i == first {
		return append(out, n)
	}
	if first > n.First {
		out = append(out, sequence.Name{First: n.First, Last: first, Type: place})
	}
	n.First = i
	return append(out, n)
}

// country returns where the country that begins at token first ends, before limit; first if there is none.
func (c *Conformer) country(d *doc.Document, first, limit int) int {
	for last := limit; last > first; last-- {
		if c.lexicon.Has(lexicon.Country, d.Tokens[first:last]) {
			return last
		}
	}
	return first
}

// adjective tells an adjective or people that corpora mark as a name.
func (c *Conformer) adjective(d *doc.Document, n sequence.Name) bool {
	last := d.Tokens[n.Last-1 : n.Last]
	if !c.words.adjectives[last[0].Text] && (!c.lexicon.Has(lexicon.Demonym, last) || c.lexicon.Has(lexicon.City, last) || c.lexicon.Has(lexicon.Country, last)) {
		return false
	}
	return n.Last-n.First == 1 || n.Last-n.First == 2 && c.words.directions[d.Tokens[n.First].Text]
}

// site tells names of buildings and stations that corpora take for organizations.
func (c *Conformer) site(d *doc.Document, n sequence.Name) bool {
	last := d.Tokens[n.Last-1].Text
	if n.Last-n.First == 1 {
		return last == "Kremlin" || last == "ISS"
	}
	before := d.Tokens[n.Last-2].Text
	switch last {
	case "House":
		return before == "White" || before == "Blue"
	case "Center", "Centre":
		return before == "Space"
	}
	return c.words.sites[last]
}

// apart cuts "A and B" where the document also has A and B as names of their own.
func apart(d *doc.Document, n sequence.Name, whole map[string]bool) []sequence.Name {
	for i := n.First + 1; i < n.Last-1; i++ {
		if d.Tokens[i].Text == "and" && whole[text(d, n.First, i)] && whole[text(d, i+1, n.Last)] {
			return []sequence.Name{{First: n.First, Last: i, Type: n.Type}, {First: i + 1, Last: n.Last, Type: n.Type}}
		}
	}
	return []sequence.Name{n}
}
