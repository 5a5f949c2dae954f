package entity

import (
	"strings"

	"dateline/article"
	"dateline/extract/doc"
)

// role is what the text says of a person's office at one place.
type role struct {
	title       string // "foreign minister", without the affiliation
	affiliation string // "Iran"
	country     string // ISO code, where the affiliation tells it
	employer    int    // the affiliation's entity where it is an organization; else -1
}

// roleReader reads roles off one document.
type roleReader struct {
	x *Extractor
	d *doc.Document
	e *Entities
}

// roles sets role, affiliation and country of the persons, from titles and descriptions before the name, appositions
// after it, and what the text says a person is or was made.
func (x *Extractor) roles(d *doc.Document, mentions []mention, e *Entities) {
	r := roleReader{x, d, e}
	for i := range mentions {
		m := &mentions[i]
		entity := &e.List[e.At(m.First)]
		switch {
		case entity.Type == article.Organization:
			r.organization(entity, m)
		case entity.Type != article.Person || entity.Role != "" && entity.Affiliation != "":
		default:
			for _, found := range r.read(m) {
				if found.apply(entity) && found.employer >= 0 {
					e.employers[e.At(m.First)] = found.employer
				}
			}
		}
	}
}

// read tries the places where a role can stand, the surest first.
func (r *roleReader) read(m *mention) []role {
	var out []role
	for _, find := range []func(*mention) (role, bool){r.counterpart, r.before, r.after, r.said, r.of} {
		if found, ok := find(m); ok {
			out = append(out, found)
		}
	}
	if len(out) > 1 && onlyRank(out[0].title) && out[1].title != "" && !onlyRank(out[1].title) {
		out[0], out[1] = out[1], out[0] // an office says more than a rank
	}
	return out
}

// apply fills what the entity lacks and reports whether it took the affiliation; that of a second role counts only
// where it is the same office as the first.
func (found role) apply(entity *article.Entity) bool {
	if entity.Role == "" {
		entity.Role = found.title
	}
	if entity.Affiliation != "" || found.title != "" && !sameOffice(found.title, entity.Role) {
		return false
	}
	entity.Affiliation, entity.Country = found.affiliation, found.country
	return true
}

// sameOffice reports whether two roles have the same last word: "President" and "president".
func sameOffice(a, b string) bool {
	return strings.EqualFold(lastWord(a), lastWord(b))
}

func lastWord(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// affiliated is the role with the affiliation named by the tokens' entity.
func (r *roleReader) affiliated(title string, entity int) role {
	named := r.e.List[entity]
	if named.Type != article.Place {
		return role{title: title, affiliation: named.Name, employer: entity}
	}
	return role{title, named.Name, named.Country, none}
}

// organization sets where an organization belongs: "Mexico's Tax Administration Service", "Iranian parliament".
func (r *roleReader) organization(entity *article.Entity, m *mention) {
	t := m.First - 1
	if t < 0 {
		return
	}
	if entity.Country == "" {
		if c, _, ok := r.e.demonymAt(t); ok {
			entity.Country = c
		}
	}
	if possessive(r.d.Tokens[t]) && t > 0 {
		if i := r.e.At(t - 1); i >= 0 && r.e.List[i].Type == article.Place && entity.Affiliation == "" {
			entity.Affiliation = r.e.List[i].Name
			if entity.Country == "" {
				entity.Country = r.e.List[i].Country
			}
		}
	}
}

func possessive(t doc.Token) bool { return t.Tag == "POS" || t.Lower == "'s" || t.Text == "’" }

// text joins tokens first to last as the text writes them, an abbreviated office in full.
func (r *roleReader) text(first, last int) string {
	if full := roleTitles[r.d.Tokens[first].Lower]; full != "" && last-first == 1 {
		return full
	}
	return strings.Join(strings.Fields(r.d.Text[r.d.Tokens[first].Start:r.d.Tokens[last-1].End]), " ")
}

// sentenceOf gives the tokens of the sentence around a token.
func (r *roleReader) sentenceOf(t int) (first, last int) {
	s := r.d.Sentences[r.d.SentenceAt(t)]
	return s.First, s.Last
}
