// Package entity turns the names that a recogniser found into one entity per real thing, with its fullest name, its
// role and affiliation and its country, and resolves descriptions and pronouns to these entities.
package entity

import (
	"slices"

	"dateline/extract/doc"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// Extractor groups mentions. It is immutable and may be shared by any number of goroutines.
type Extractor struct {
	tables      *gazetteer.Tables
	corrections *Corrections
	titles      map[string]string     // title → the gender it tells
	nicknames   map[string]string     // short first name → full first name
	generics    map[string]string     // word that short forms leave out → type of name
	persons     map[string]string     // noun for persons → role, person, relation, with a gender
	nominals    map[string]string     // noun for organizations and places → class
	modifiers   map[string]string     // word before a role → keep, drop
	adjectives  map[string]string     // words that name no thing of our types
	heads       map[string]string     // last words of names → type
	sureNames   map[string][]sureName // names of several words by their first
	bodies      map[string]body       // by every form of their names
	notables    notables
}

// New makes an extractor; corrections may be nil.
func New(tables *gazetteer.Tables, corrections *Corrections) *Extractor {
	return &Extractor{
		tables: tables, corrections: corrections,
		titles: wordList("titles.txt"), nicknames: wordList("nicknames.txt"), generics: wordList("generic.txt"),
		persons: wordList("persons.txt"), nominals: wordList("nominals.txt"), modifiers: wordList("modifiers.txt"),
		adjectives: wordList("adjectives.txt"), heads: wordList("heads.txt"),
		sureNames: sureNames(tables), bodies: newBodies(), notables: newNotables(tables),
	}
}

// Extract groups the mentions of one document into entities, in order of their first mention. Exact repeats of a name
// that the recogniser missed are added; mentions that overlap an earlier one are dropped.
func (x *Extractor) Extract(d *doc.Document, found []ner.Mention) *Entities {
	found = x.tidy(d, found)
	for _, add := range []func(*doc.Document, []ner.Mention) []ner.Mention{x.newslines, x.described, x.headed, x.employers, x.sure} {
		found = add(d, found)
	}
	mentions := x.newMentions(d, found)
	defined, mentions := x.acronyms(d, mentions)
	mentions = repeats(d, mentions)
	x.unify(d, mentions)
	mentions = x.corrections.apply(mentions)
	g, clusters := x.group(mentions, defined)
	e := x.build(d, mentions, g, clusters)
	x.roles(d, mentions, e)
	e.recognise()
	e.national()
	return e
}

func sortedMentions(found []ner.Mention) []ner.Mention {
	byStart := func(a, b ner.Mention) int { return a.Span.Start - b.Span.Start }
	if slices.IsSortedFunc(found, byStart) {
		return found
	}
	found = slices.Clone(found)
	slices.SortStableFunc(found, byStart)
	return found
}
