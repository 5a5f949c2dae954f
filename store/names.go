package store

import (
	"slices"

	"dateline/article"
)

// asMentioned stands for a name that is, letter for letter, the first mention in the text. No name has it: they are
// valid UTF-8.
const asMentioned = "\xff"

// withoutNames is the record as it is packed: names that stand in the text are not kept twice.
func withoutNames(r *article.Record) *article.Record {
	short := *r
	short.Entities = slices.Clone(r.Entities)
	for i := range short.Entities {
		if e := &short.Entities[i]; e.Name != "" && e.Name == firstMention(r, e) {
			e.Name = asMentioned
		}
	}
	return &short
}

// putNames undoes withoutNames, in place.
func putNames(r *article.Record) {
	for i := range r.Entities {
		if e := &r.Entities[i]; e.Name == asMentioned {
			e.Name = firstMention(r, e)
		}
	}
}

// firstMention is the text of an entity's first mention, "" where it has none in the text.
func firstMention(r *article.Record, e *article.Entity) string {
	if len(e.Mentions) == 0 {
		return ""
	}
	m := e.Mentions[0]
	if m.Start < 0 || m.Start > m.End || m.End > len(r.Text) {
		return ""
	}
	return r.Text[m.Start:m.End]
}
