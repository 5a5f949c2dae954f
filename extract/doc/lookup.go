package doc

import "sort"

// SentenceAt returns the index of the sentence that holds the token, -1 for a token that does not exist.
func (d *Document) SentenceAt(token int) int {
	if token < 0 || token >= len(d.Tokens) {
		return -1
	}
	return sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Last > token })
}

// TokenAt returns the index of the token that covers the byte offset or, where none does, of the first token after
// it; len(Tokens) when nothing follows.
func (d *Document) TokenAt(offset int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > offset })
}

// TokensIn returns the half-open range of the tokens that overlap the byte range [start, end).
func (d *Document) TokensIn(start, end int) (first, last int) {
	first = d.TokenAt(start)
	last = sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].Start >= end })
	return first, max(first, last)
}
