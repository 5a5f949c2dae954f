package index

import (
	"cmp"
	"slices"

	"dateline/article"
	"dateline/index/analysis"
)

// marker finds what the conditions of a query mean in a text.
type marker struct {
	text       string
	language   string
	places     []analysis.Place
	first      []int // index of the first place of each position
	marks      []mark
	conditions int
}

// index fills first. Compounds come late: their position is that of their first part.
func (m *marker) index() {
	slices.SortStableFunc(m.places, func(a, b analysis.Place) int { return cmp.Compare(a.Pos, b.Pos) })
	for i, p := range m.places {
		for len(m.first) <= p.Pos {
			m.first = append(m.first, i)
		}
	}
}

// visit marks what the positive conditions of e match.
func (m *marker) visit(e Expr, entities []article.Entity) {
	m.conditions++
	switch e := e.(type) {
	case And:
		for _, p := range e.Parts {
			m.visit(p, entities)
		}
	case Or:
		for _, p := range e.Parts {
			m.visit(p, entities)
		}
	case Group:
		m.visit(e.X, entities)
	case Term:
		m.leaf(e.Field, e, entities)
	case Phrase:
		m.leaf(e.Field, e, entities)
	case Prefix:
		m.leaf(e.Field, e, entities)
	case Fuzzy:
		m.leaf(e.Field, e, entities)
	}
}

func (m *marker) leaf(field string, e Expr, entities []article.Entity) {
	switch field {
	case "":
		m.words(e)
	case "person", "org", "place", "event", "entity", "party", "speaker":
		matches, typ := NameMatcher(e), EntityFields()[field] // no type: any
		for _, n := range entities {
			if (typ == "" || typ == n.Type) && matches(FormsOf(n)) {
				m.mentions(n)
			}
		}
	}
}

func (m *marker) mentions(n article.Entity) {
	for _, s := range n.Mentions {
		if cut(m.text, s) != "" {
			m.marks = append(m.marks, mark{s, m.conditions})
		}
	}
}

// words marks the words that a condition on the text matches.
func (m *marker) words(e Expr) {
	switch e := e.(type) {
	case Term:
		m.phrase(e.Text)
	case Phrase:
		m.phrase(e.Text)
	default:
		matches := WordMatcher(e)
		for _, p := range m.places {
			if matches(p.Term) {
				m.add(p.Start, p.End)
			}
		}
	}
}

func (m *marker) phrase(text string) {
	positions, joined := analysis.Phrase(text, m.language)
	for i, p := range m.places {
		if slices.Contains(joined, p.Term) {
			m.add(p.Start, p.End)
		}
		if i == m.first[p.Pos] {
			m.follow(p.Pos, positions)
		}
	}
}

// follow marks the words from a position on if they are the phrase.
func (m *marker) follow(pos int, positions [][]string) {
	var found []article.Span
	for i, terms := range positions {
		p, ok := m.at(pos+i, terms)
		if !ok {
			return
		}
		found = append(found, p)
	}
	for _, s := range found {
		m.add(s.Start, s.End)
	}
}

// at is the span of the word at a position if it is one of the terms.
func (m *marker) at(pos int, terms []string) (article.Span, bool) {
	if pos >= len(m.first) {
		return article.Span{}, false
	}
	for _, p := range m.places[m.first[pos]:] {
		if p.Pos != pos {
			break
		}
		if slices.Contains(terms, p.Term) {
			return article.Span{Start: p.Start, End: p.End}, true
		}
	}
	return article.Span{}, false
}

func (m *marker) add(start, end int) {
	m.marks = append(m.marks, mark{article.Span{Start: start, End: end}, m.conditions})
}

func (m *marker) sorted() []mark {
	slices.SortFunc(m.marks, func(a, b mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return m.marks
}
