package ner

import (
	"slices"

	"dateline/extract/doc"
	"dateline/extract/ner/feature"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// hyphenated adds the names inside words such as "Singapore-based" and "US-led", which most corpora take for one
// unmarked word: a listed place before the hyphen, or what the document names elsewhere.
func (c *Conformer) hyphenated(d *doc.Document, names []sequence.Name) []sequence.Name {
	known := map[string]int{}
	covered := make([]bool, len(d.Tokens))
	for _, n := range names {
		known[text(d, n.First, n.Last)] = n.Type
		for i := n.First; i < n.Last; i++ {
			covered[i] = true
		}
	}
	out := names
	for j := 1; j+1 < len(d.Tokens); j++ {
		if covered[j-1] || !c.joins(d, j) {
			continue
		}
		if n, ok := c.before(d, j, known, covered); ok {
			out = append(out, n)
		}
	}
	if len(out) > len(names) {
		slices.SortFunc(out, func(a, b sequence.Name) int { return a.First - b.First })
	}
	return out
}

// joins tells a hyphen at token j that ties a capitalised word to "based", "led" and the like.
func (c *Conformer) joins(d *doc.Document, j int) bool {
	p, h, n := &d.Tokens[j-1], &d.Tokens[j], &d.Tokens[j+1]
	return h.Text == "-" && p.End == h.Start && h.End == n.Start && c.words.hyphened[n.Text] && feature.Capital(p.Text)
}

// before returns the longest name that ends at token j.
func (c *Conformer) before(d *doc.Document, j int, known map[string]int, covered []bool) (sequence.Name, bool) {
	for first := max(0, j-3); first < j; first++ {
		if slices.Contains(covered[first:j], true) || !feature.Capital(d.Tokens[first].Text) {
			continue
		}
		if kind, ok := known[text(d, first, j)]; ok {
			return sequence.Name{First: first, Last: j, Type: kind}, true
		}
		if c.lexicon.HasAny(1<<lexicon.Country|1<<lexicon.State|1<<lexicon.City|1<<lexicon.LargeCity|1<<lexicon.WikiPlace, d.Tokens[first:j]) {
			return sequence.Name{First: first, Last: j, Type: place}, true
		}
	}
	return sequence.Name{}, false
}
