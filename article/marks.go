package article

import (
	"cmp"
	"slices"
)

// Mark is a stretch of the text that a fact covers, for display.
type Mark struct {
	Span
	Kind  string // an entity type, "date", or an amount type
	Label string // what the fact says: canonical name, value
}

// Marks returns the names, dates and amounts of the record in text order, none overlapping another; where two do, the
// earlier and then the longer one stays.
func (r Record) Marks() []Mark {
	var marks []Mark
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			marks = append(marks, Mark{m, string(e.Type), cmp.Or(e.Canonical, e.Name)})
		}
	}
	for _, d := range r.Dates {
		marks = append(marks, Mark{d.Span, "date", d.Value})
	}
	for _, a := range r.Amounts {
		marks = append(marks, Mark{a.Span, a.Type, a.String()})
	}
	slices.SortStableFunc(marks, func(a, b Mark) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	return disjoint(marks, len(r.Text))
}

// disjoint keeps the marks that lie in the text and start after the end of the one kept before.
func disjoint(marks []Mark, size int) []Mark {
	kept, end := marks[:0], 0
	for _, m := range marks {
		if m.Start >= end && m.End > m.Start && m.End <= size {
			kept, end = append(kept, m), m.End
		}
	}
	return kept
}

// Entity returns the record's entity with that id.
func (f Facts) Entity(id string) (Entity, bool) {
	i := slices.IndexFunc(f.Entities, func(e Entity) bool { return e.ID == id })
	if i < 0 {
		return Entity{}, false
	}
	return f.Entities[i], true
}

// NameOf is the canonical name of the entity with that id, or its name where it has none, or the id itself.
func (f Facts) NameOf(id string) string {
	e, _ := f.Entity(id)
	return cmp.Or(e.Canonical, e.Name, id)
}
