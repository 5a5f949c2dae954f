package agreement

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/entity"
	"dateline/extract/gazetteer"
)

// resolver turns noun phrases into the parties that they mean: names, nominals and pronouns by the entity layer,
// demonyms, officials and capitals for the state or body that they stand for.
//
// A party is an index into List, or, for a country that only its demonym names so far, -1-i with i an index into
// tables.Countries: the country is added when an agreement with it is kept.
type resolver struct {
	v       *view
	es      *entity.Entities
	tables  *gazetteer.Tables
	peoples map[string]bool // codes of the countries that the text names by demonym
	inside  bool            // the act is one within a state, whose officials act for themselves
	sums    []bool          // per token: whether it lies in an amount of money, whose names are of currencies ("U.S. dollars")
}

// at gives the entity that token t names, or -1.
func (r *resolver) at(t int) int {
	if r.sum(t) {
		return -1
	}
	return r.es.At(t)
}

// sum reports whether token t lies in an amount of money.
func (r *resolver) sum(t int) bool { return t >= 0 && t < len(r.sums) && r.sums[t] }

// country returns the party that is the country c.
func (r *resolver) country(c *gazetteer.Country) int {
	for i, e := range r.es.List {
		if e.Type == article.Place && e.Country == c.Code && (e.Canonical == c.Name || e.Name == c.Name) {
			return i
		}
	}
	for i := range r.tables.Countries() {
		if r.tables.Countries()[i].Code == c.Code {
			return -1 - i
		}
	}
	return -1
}

// settle replaces countries that have entered List since by their index there.
func (r *resolver) settle(parties []int) []int {
	var out []int
	for _, p := range parties {
		if p < 0 {
			p = r.country(&r.tables.Countries()[-1-p])
		}
		out = union(out, []int{p})
	}
	return out
}

// typeOf is the type of a party.
func (r *resolver) typeOf(party int) article.EntityType {
	if party < 0 {
		return article.Place
	}
	return r.es.List[party].Type
}

// isState reports whether a party is a country.
func (r *resolver) isState(party int) bool {
	if party < 0 {
		return true
	}
	if r.es.List[party].Type != article.Place {
		return false
	}
	_, ok := r.tables.Country(r.es.List[party].Name)
	return ok
}

// parties returns the entities that the heads mean, each once, in order.
func (r *resolver) parties(heads []int) []int {
	var out []int
	for _, h := range heads {
		found := r.head(h)
		if len(found) == 0 {
			found = r.apposed(h)
		}
		if len(found) == 0 {
			found = r.examples(h)
		}
		out = union(out, found)
	}
	return out
}

// head returns the entities that the noun phrase of token h means.
func (r *resolver) head(h int) []int {
	if e := r.at(h); e >= 0 {
		return r.named(e, h)
	}
	if e := r.at(h - 1); e >= 0 && suffixes[r.v.lower(h)] {
		return []int{e}
	}
	if r.v.tag(h) == "PRP" {
		if found := r.speaker(h); len(found) > 0 {
			return found
		}
	}
	if r.v.armed(h) {
		return r.armedGroups(h)
	}
	if r.v.tag(h) == "NNP" {
		if country, ok := r.government(r.v.d.Tokens[h].Text); ok {
			return []int{country} // "Washington", where it was not taken for a name
		}
	}
	if localities[r.v.lemma(h)] {
		if found := r.after(h); len(found) > 0 {
			return found // "the Chinese city of Wuhan"
		}
	}
	if r.stands(h) {
		if found := union(r.inner(h), r.after(h)); len(found) > 0 {
			return found
		}
	}
	if found := r.legal(r.es.Refer(h)); len(found) > 0 {
		return found
	}
	if r.v.lower(h) == "they" {
		return r.met(h)
	}
	switch lemma := strings.ToLower(r.v.lemma(h)); {
	case stateNouns[lemma]:
		return r.ahead(h)
	case standing[lemma]:
		return r.behind(h)
	case ruling[lemma]:
		return r.nearestState(h)
	case fighters[lemma]:
		if found := r.loyal(h); len(found) > 0 {
			return found
		}
		return r.armedGroups(h)
	}
	return nil
}

// localities are nouns for places that an of-phrase names.
var localities = set("city town province region state republic kingdom island territory port emirate")

// legal drops what cannot be a party.
func (r *resolver) legal(es []int) []int {
	var out []int
	for _, e := range es {
		switch r.es.List[e].Type {
		case article.Event:
		case article.Person:
			out = union(out, r.inOffice(e))
		default:
			out = union(out, []int{r.body(e)})
		}
	}
	return out
}

// named returns the party that a named entity at token h is or stands for.
func (r *resolver) named(e, h int) []int {
	switch r.es.List[e].Type {
	case article.Person:
		return r.represented(e, h)
	case article.Place:
		if found := r.inner(h); len(found) > 0 && !r.known(e) && strings.Contains(r.es.List[e].Name, " ") {
			return found // a person or body taken for a place: "Venezuela's Hugo Chavez"
		}
		return []int{r.state(e)}
	case article.Event:
		return nil
	}
	if treaty(r.es.List[e].Name) {
		return nil
	}
	if found := r.inner(h); legislatures[r.es.List[e].Name] && len(found) > 0 {
		return found
	}
	return []int{r.body(e)}
}

// treaty reports whether a name taken for an organization is that of a treaty.
func treaty(name string) bool {
	words := strings.Fields(name)
	if complement := slices.IndexFunc(words, func(w string) bool { return behindTreaties[w] }); complement > 0 {
		words = words[:complement]
	}
	return treaties[name] || len(words) > 0 && treatyWords[words[len(words)-1]]
}

var (
	treaties       = set("USMCA NAFTA CAFTA AfCFTA JCPOA START Schengen")
	behindTreaties = set("of on for against between with")
	treatyWords    = set("Accord Accords Agreement Treaty Pact Protocol Memorandum Convention Declaration Area Deal")
)
