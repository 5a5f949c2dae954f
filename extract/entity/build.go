package entity

import (
	"cmp"
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/doc"
)

// build makes the entities of the clusters, in order of first mention.
func (x *Extractor) build(d *doc.Document, mentions []mention, g *grouper, clusters []int32) *Entities {
	e := newEntities(d, x)
	index := make([]int, len(g.clusters))
	for i, m := range mentions {
		c := clusters[i]
		if index[c] == 0 {
			index[c] = e.Add(article.Entity{Type: g.clusters[c].typ, Rule: m.Rule, Sentence: sentenceSpan(d, m.First)}) + 1
			e.genders = append(e.genders, g.clusters[c].gender)
			e.employers = append(e.employers, none)
		}
		e.mention(index[c]-1, m)
	}
	for i := range e.List {
		x.name(d, &e.List[i])
	}
	e.indexCountries()
	e.locate()
	return e
}

func sentenceSpan(d *doc.Document, token int) article.Span {
	i := d.SentenceAt(token)
	if i < 0 {
		return article.Span{}
	}
	return article.Span{Start: d.Sentences[i].Start, End: d.Sentences[i].End}
}

// name sets what follows from an entity's mentions: the fullest name, aliases, canonical name and country.
func (x *Extractor) name(d *doc.Document, entity *article.Entity) {
	var names []string
	for _, m := range entity.Mentions {
		if text := trimPossessive(d.Text[m.Start:m.End]); !slices.Contains(names, text) && len(names) < maxAliases {
			names = append(names, text)
		}
	}
	entity.Name = slices.MaxFunc(names, func(a, b string) int { return cmp.Compare(fullness(a), fullness(b)) })
	entity.Aliases = slices.DeleteFunc(names, func(s string) bool { return s == entity.Name })
	if len(entity.Aliases) == 0 {
		entity.Aliases = nil
	}
	if k := x.identity(entity.Name, entity.Aliases, entity.Type); k.name != "" {
		entity.Canonical, entity.Country = k.name, k.country
		return
	}
	if entity.Type == article.Organization {
		entity.Country = x.countryIn(entity.Name)
	}
}

// countryIn is the code of the country that an organization's name begins with, "Iranian Parliament", or ends with,
// "Supreme Court of the United Kingdom".
func (x *Extractor) countryIn(name string) string {
	if i := strings.LastIndex(name, " of "); i >= 0 {
		if c, ok := x.tables.Country(strings.TrimPrefix(name[i+len(" of "):], "the ")); ok {
			return c.Code
		}
	}
	w := strings.Fields(name)
	for n := min(len(w)-1, 2); n > 0; n-- {
		first := strings.Join(w[:n], " ")
		if c, ok := x.tables.Demonym(first); ok {
			return c.Code
		}
		if c, ok := x.tables.Country(first); ok {
			return c.Code
		}
	}
	return ""
}

// maxAliases bounds the spellings kept of one entity.
const maxAliases = 32

// fullness orders names by how much they say: words first, then letters; capitals alone say least.
func fullness(name string) int {
	n := len(words(nameKey(name)))*100 + min(len(name), 99)
	if _, ok := acronymLetters(name); ok {
		n -= 100
	}
	return n
}
