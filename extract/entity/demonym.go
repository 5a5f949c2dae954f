package entity

import "dateline/article"

// demonymAt finds the demonym that ends at a token, of one or two words ("Chinese", "South Korean"), or a country's name
// that is not marked ("US"), and gives its country's code and its first token.
func (e *Entities) demonymAt(t int) (code string, first int, ok bool) {
	if t < 0 || t >= len(e.at) || !capital(e.doc.Tokens[t].Text) {
		return "", 0, false
	}
	if t > 0 && capital(e.doc.Tokens[t-1].Text) {
		if c, ok := e.x.tables.Demonym(e.doc.Tokens[t-1].Text + " " + e.doc.Tokens[t].Text); ok {
			return c.Code, t - 1, true
		}
		if continental[e.doc.Tokens[t-1].Text] {
			return "", 0, false
		}
	}
	if c, ok := e.x.tables.Demonym(e.doc.Tokens[t].Text); ok {
		return c.Code, t, true
	}
	if c, ok := e.x.tables.Country(e.doc.Tokens[t].Text); ok && c.Sovereign && e.at[t] == 0 {
		return c.Code, t, true
	}
	return "", 0, false
}

// continental words make "American" mean a continent or a people within a country.
var continental = map[string]bool{"South": true, "North": true, "Central": true, "Latin": true, "Native": true, "African": true}

func capital(s string) bool { return s != "" && 'A' <= s[0] && s[0] <= 'Z' }

// countryName is the name that the article uses for a country, or its short name; empty for a hidden one.
func (e *Entities) countryName(code string) string {
	if i, ok := e.states[code]; ok {
		return e.List[i].Name
	}
	c, _ := e.x.tables.CountryByCode(code)
	if e.x.corrections.hides(c.Name, article.Place) {
		return ""
	}
	return c.Name
}
