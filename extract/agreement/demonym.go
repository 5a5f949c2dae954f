package agreement

import "strings"

// demonymsAt returns the countries that token t names by demonym; what was ("the former Yugoslav republic") is none.
func (r *resolver) demonymsAt(t int) []int {
	if r.sum(t) || t > r.v.first && r.v.lower(t-1) == "former" {
		return nil
	}
	return r.demonyms(r.v.d.Tokens[t].Text)
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
