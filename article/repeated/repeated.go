// Package repeated finds the blocks of text that a site prints on many of its pages: pitches of newsletters, lines about
// the paper. One page does not tell them from the article; many do.
package repeated

import (
	"slices"
	"strings"
)

// A block is the site's where at least so many of its articles have it, and this share of them. A paragraph of background
// is repeated too, but only under the articles of its subject.
const (
	least = 5
	share = 1.0 / 3
)

// Site counts the blocks of the articles of one site.
type Site struct {
	articles int
	counts   map[string]int
}

// Add counts the blocks of one article: those of its text, which blank lines separate, and those that were taken out of
// it before. The order of articles does not matter.
func (s *Site) Add(text string, dropped []string) {
	if s.counts == nil {
		s.counts = map[string]int{}
	}
	s.articles++
	blocks := slices.Concat(split(text), dropped)
	slices.Sort(blocks)
	for _, b := range slices.Compact(blocks) {
		s.counts[b]++
	}
}

// Cut separates the article's own text from the blocks of the site, which are in the order of the text. A text that has
// nothing else stays whole.
func (s *Site) Cut(text string) (own string, dropped []string) {
	var kept []string
	for _, b := range split(text) {
		if n := s.counts[b]; n >= least && float64(n) >= share*float64(s.articles) {
			dropped = append(dropped, b)
		} else {
			kept = append(kept, b)
		}
	}
	if len(kept) == 0 || len(dropped) == 0 {
		return text, nil
	}
	return strings.Join(kept, "\n\n"), dropped
}

func split(text string) []string { return strings.Split(text, "\n\n") }
