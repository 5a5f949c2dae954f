package entity

import (
	"cmp"
	"slices"

	"dateline/article"
)

// form is one distinct name of one type, as often as it occurs.
type form struct {
	key        string
	words      []string
	text       string // how it first occurs
	typ        article.EntityType
	gender     gender
	generation string
	first      int // index of its first mention
	count      int // of its mentions
	clusters   []int32
}

// collect finds the distinct forms.
func (g *grouper) collect(mentions []mention) {
	type id struct {
		key    string
		typ    article.EntityType
		gender gender
	}
	seen := map[id]int{}
	for i := range mentions {
		m := &mentions[i]
		n, ok := seen[id{m.key, m.Type, m.gender}]
		if !ok {
			n = len(g.forms)
			seen[id{m.key, m.Type, m.gender}] = n
			g.forms = append(g.forms, newForm(m, i))
		}
		g.forms[n].count++
		m.form = n
	}
}

func newForm(m *mention, i int) form {
	f := form{key: m.key, words: words(m.key), text: m.text, typ: m.Type, gender: m.gender, first: i}
	switch m.Type {
	case article.Person:
		f.generation = generation(f.words)
	case article.Organization:
		f.words = expanded(f.words)
	}
	return f
}

// expanded writes the abbreviations of countries inside a longer name in full: "us congress" is "united states congress".
func expanded(w []string) []string {
	if len(w) < 2 {
		return w
	}
	var out []string
	for _, word := range w {
		switch word {
		case "us":
			out = append(out, "united", "states")
		case "uk":
			out = append(out, "united", "kingdom")
		default:
			out = append(out, word)
		}
	}
	return out
}

// order lists forms from the most words to the fewest, then as they occur.
func (g *grouper) order() []int {
	order := make([]int, len(g.forms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(len(g.forms[b].words), len(g.forms[a].words))
	})
	return order
}
