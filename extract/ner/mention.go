// Package ner finds the names of persons, organizations, places and events in a document with a linear-chain
// conditional random field over hashed features, trained by cmd/train on open corpora. Only the document's tokens and
// sentences are read.
package ner

import "dateline/article"

// Mention is one name in the text.
type Mention struct {
	First, Last int          // the tokens that hold it, half open
	Span        article.Span // its bytes; may begin or end inside a token ("Singapore" in "Singapore-based")
	Type        article.EntityType
	Score       float64 // confidence, 0 to 1
}
