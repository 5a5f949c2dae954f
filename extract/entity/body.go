package entity

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/gazetteer"
)

// body is a body that many states have under one name.
type body struct {
	name   string   // "Ministry of Defence"
	states []string // the codes of those that have it; empty for all
	people bool     // named by the people of the state: "Nigerian Army"
}

// in reports whether a state has such a body.
func (b body) in(code string) bool { return len(b.states) == 0 || slices.Contains(b.states, code) }

func newBodies() map[string]body {
	bodies := map[string]body{}
	for form, heading := range wordList("bodies.txt") {
		f := append(strings.Split(heading, "|"), "", "")
		bodies[form] = body{strings.TrimSpace(f[0]), strings.Fields(f[1]), strings.TrimSpace(f[2]) == "people"}
	}
	return bodies
}

// bodyOf splits a name into the body and the code of its state, "Iranian Parliament", "Parliament of Iran". It gives no
// code for a bare "Parliament", no body for other names.
func (x *Extractor) bodyOf(name string) (b body, code string) {
	name = strings.TrimPrefix(name, "the ")
	if b, ok := x.bodies[name]; ok {
		return b, ""
	}
	if at := strings.LastIndex(name, " of "); at > 0 {
		if b, ok := x.bodies[name[:at]]; ok {
			c, ok := x.tables.Country(strings.TrimPrefix(name[at+len(" of "):], "the "))
			if !ok {
				return body{}, ""
			}
			return b, c.Code
		}
	}
	code, rest := x.stateBefore(name)
	return x.bodies[rest], code
}

// stateBefore splits a country or a demonym off the front of a name: "South Korean National Assembly".
func (x *Extractor) stateBefore(name string) (code, rest string) {
	for at := len(name) - 1; at > 0; at-- {
		if name[at] != ' ' {
			continue
		}
		front := trimPossessive(name[:at])
		if c, ok := x.tables.Country(front); ok {
			return c.Code, name[at+1:]
		}
		if c, ok := x.tables.Demonym(front); ok {
			return c.Code, name[at+1:]
		}
	}
	return "", ""
}

// bodyName is the name of a state's body: the one that the gazetteers have ("Verkhovna Rada"), or "Senate of Italy". The
// United States, which have no ministries, have only what the gazetteers know.
func (x *Extractor) bodyName(b body, c *gazetteer.Country) string {
	name := b.name + " of " + withArticle(c.Name)
	if b.people && len(c.Demonyms) > 0 {
		if of, ok := x.tables.Demonym(c.Demonyms[0]); ok && of.Code == c.Code {
			name = c.Demonyms[0] + " " + b.name
		}
	}
	if known := x.canonical(name, article.Organization).name; known != "" || c.Code == "US" {
		return known
	}
	return name
}

// withArticle sets "the" before the names of countries that are common nouns in origin.
func withArticle(country string) string {
	switch last := lastWord(country); {
	case strings.Contains(country, "Republic"), strings.HasSuffix(last, "Islands"), articled[last]:
		return "the " + country
	}
	return country
}

var articled = map[string]bool{"States": true, "Kingdom": true, "Emirates": true, "Netherlands": true, "Philippines": true,
	"Bahamas": true, "Maldives": true, "Gambia": true, "Comoros": true}
