// Package ftm writes records as entities of the FollowTheMoney model (followthemoney.tech, version 4), which Aleph,
// OpenSanctions and their tools read. An article becomes an Article; who it names become Persons, Organizations,
// Companies, PublicBodies and Addresses with a Mention for each form of the name; named events and agreements become
// Events; quotations become Notes of their speakers. What an entity rests on is named by its `proof`, the Article.
//
// Things with a canonical name have the same id in every record, so they come once per article that names them:
// FollowTheMoney's own `ftm aggregate` joins such fragments.
package ftm

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"dateline/article"
)

// Entity is one FollowTheMoney entity: its properties are lists of strings, references are ids.
type Entity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// Entities are the entities of one record: the article first, then things before what refers to them.
func Entities(r *article.Record) []Entity {
	c := converter{record: r, article: id("article", r.ID), things: map[string]string{}, bodies: map[string]string{}}
	c.addArticle()
	for _, e := range r.Entities {
		c.addThing(e)
	}
	for _, e := range r.Entities {
		c.addEmployment(e)
	}
	for i, a := range r.Agreements {
		c.addAgreement(i, a)
	}
	for i, q := range r.Quotes {
		c.addQuote(i, q)
	}
	return c.list
}

// converter collects the entities of one record.
type converter struct {
	record  *article.Record
	article string            // id of the Article
	things  map[string]string // record's entity id → id of its Thing
	bodies  map[string]string // record's id of a place → id of the PublicBody that acts for it
	list    []Entity
}

// add appends an entity with its clean values and returns its id.
func (c *converter) add(id, schema string, properties map[string][]string) string {
	for name, values := range properties {
		if properties[name] = clean(name, values); len(properties[name]) == 0 {
			delete(properties, name)
		}
	}
	c.list = append(c.list, Entity{ID: id, Schema: schema, Properties: properties})
	return id
}

// id is an id that depends on its parts alone, so that every export gives the same.
func id(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return "dateline-" + hex.EncodeToString(sum[:16])
}

// cut is the text of a span; empty for one that lies outside the text.
func (c *converter) cut(s article.Span) string {
	if s.Start < 0 || s.End > len(c.record.Text) || s.Start >= s.End {
		return ""
	}
	return c.record.Text[s.Start:s.End]
}
