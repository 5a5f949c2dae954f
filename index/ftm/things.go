package ftm

import (
	"cmp"
	"path"
	"slices"

	"dateline/article"
	"dateline/index"
)

func (c *converter) addArticle() {
	r := c.record
	c.add(c.article, "Article", map[string][]string{
		"name": {cmp.Or(r.Title, r.URL, fileName(r.Path), r.ID)}, "title": {r.Title}, "author": r.Authors, "publisher": {r.Source}, "sourceUrl": {r.URL},
		"fileName": {fileName(r.Path)}, "language": {iso639(r.Language)}, "publishedAt": {utc(r.Published)}, "modifiedAt": {utc(r.Modified)}, "bodyText": {r.Text},
	})
}

// fileName is the last part of a path; none for an article without a path.
func fileName(p string) string {
	if p == "" {
		return ""
	}
	return path.Base(p)
}

// addThing adds what an entity of the record is, and how the article calls it.
func (c *converter) addThing(e article.Entity) {
	schema := schemaOf(e)
	thing := id(c.identity(e, schema)...)
	c.things[e.ID] = thing
	name := index.DisplayName(e)
	properties := map[string][]string{
		"name": {name}, "alias": c.otherNames(e), "country": {country(e.Country)}, "wikidataId": {e.Wikidata}, "proof": {c.article},
	}
	switch schema {
	case "Address":
		properties["full"] = []string{name}
	case "Person":
		properties["position"] = []string{e.Role}
	}
	c.add(thing, schema, properties)
	if schema != "Address" && schema != "Event" { // a Mention resolves to a LegalEntity
		c.addMentions(e, thing, schema)
	}
}

// identity is what makes a thing the same: its canonical name, or else this article's entity.
func (c *converter) identity(e article.Entity, schema string) []string {
	if e.Canonical != "" {
		return []string{schema, e.Canonical}
	}
	return []string{schema, c.record.ID, e.ID}
}

// otherNames are the forms beside the name that the thing goes by.
func (c *converter) otherNames(e article.Entity) []string {
	names := append([]string{e.Name}, e.Aliases...)
	return slices.DeleteFunc(names, func(n string) bool { return n == index.DisplayName(e) })
}

// addMentions adds a Mention for each form in which the text names the thing.
func (c *converter) addMentions(e article.Entity, thing, schema string) {
	var forms []string
	for _, m := range e.Mentions {
		forms = append(forms, c.cut(m))
	}
	for _, form := range clean("name", forms) {
		c.add(id("mention", c.record.ID, e.ID, form), "Mention", map[string][]string{
			"document": {c.article}, "resolved": {thing}, "name": {form}, "detectedSchema": {schema}, "contextCountry": {country(e.Country)},
		})
	}
}

// addEmployment joins a person with a role to the organization that it is held in, where the article names both.
func (c *converter) addEmployment(e article.Entity) {
	if e.Type != article.Person || e.Role == "" || e.Affiliation == "" {
		return
	}
	for _, employer := range c.record.Entities {
		if employer.Type != article.Organization || !goesBy(employer, e.Affiliation) {
			continue
		}
		c.add(id("employment", c.record.ID, e.ID, employer.ID), "Employment", map[string][]string{
			"employee": {c.things[e.ID]}, "employer": {c.things[employer.ID]}, "role": {e.Role}, "proof": {c.article}, "summary": {c.cut(e.Sentence)},
		})
		return
	}
}

// goesBy reports whether the entity has that name.
func goesBy(e article.Entity, name string) bool {
	return name == e.Name || name == e.Canonical || slices.Contains(e.Aliases, name)
}
