// Package ner finds the names of persons, organizations, places and events in a document with a linear-chain
// conditional random field over hashed features, trained by cmd/train on open corpora. It labels a document twice: the
// second time it also sees how the document's other occurrences of a word were labelled. Only the document's tokens
// and sentences are read.
package ner

import (
	"dateline/article"
	"dateline/extract/ner/sequence"
)

// Mention is one name in the text.
type Mention struct {
	First, Last int          // the tokens that hold it, half open
	Span        article.Span // its bytes; may begin or end inside a token
	Type        article.EntityType
	Score       float64 // confidence, 0 to 1
	Rule        string  // what found it; "ner" for the model
}

// The types as the model numbers them.
const (
	person = iota
	organization
	place
	event
)

// Kinds lists the types of names by their number in the model.
func Kinds() [sequence.Types]article.EntityType {
	return [...]article.EntityType{person: article.Person, organization: article.Organization, place: article.Place, event: article.Event}
}
