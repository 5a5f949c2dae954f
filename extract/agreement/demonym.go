package agreement

import (
	"strings"

	"dateline/extract/doc"
	"dateline/extract/gazetteer"
)

// demonymsAt returns the countries that token t names by demonym, or by the last word of one ("South Sudanese"); what was
// ("the former Yugoslav republic") is none.
func (r *resolver) demonymsAt(t int) []int {
	d := r.v.d
	if r.sum(t) || t > 0 && d.Tokens[t-1].Lower == "former" {
		return nil
	}
	if t > 0 && isCapital(d.Tokens[t-1].Text) {
		if c, ok := demonymUpTo(d, r.tables, t); ok {
			return []int{r.country(c)}
		}
	}
	return r.demonyms(d.Tokens[t].Text)
}

// demonymUpTo returns the country of a demonym of two words that ends with token t.
func demonymUpTo(d *doc.Document, tables *gazetteer.Tables, t int) (*gazetteer.Country, bool) {
	if t == 0 {
		return nil, false
	}
	return tables.Demonym(d.Tokens[t-1].Text + " " + d.Tokens[t].Text)
}

// peoplesIn returns the codes of the countries that a document names by demonym.
func peoplesIn(d *doc.Document, tables *gazetteer.Tables) map[string]bool {
	codes := map[string]bool{}
	for i, t := range d.Tokens {
		if !isCapital(t.Text) {
			continue
		}
		if c, ok := tables.Demonym(t.Text); ok {
			codes[c.Code] = true
		} else if c, ok := demonymUpTo(d, tables, i); ok {
			codes[c.Code] = true
		}
	}
	return codes
}

// demonyms returns the countries of an adjective, or of the parts of a hyphenated one ("Israeli-Palestinian").
func (r *resolver) demonyms(word string) []int {
	if !isCapital(word) {
		return nil
	}
	if c, ok := r.tables.Demonym(word); ok {
		return []int{r.country(c)}
	}
	var out []int
	for _, part := range strings.FieldsFunc(word, func(c rune) bool { return c == '-' || c == '–' || c == '/' }) {
		if len(part) == len(word) {
			return nil
		}
		if c, ok := r.tables.Demonym(part); ok {
			out = union(out, []int{r.country(c)})
		} else if c, ok := r.tables.Country(part); ok {
			out = union(out, []int{r.country(c)})
		}
	}
	return out
}
