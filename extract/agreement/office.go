package agreement

import (
	"strings"

	"dateline/article"
)

// known reports whether a place is one of the gazetteer.
func (r *resolver) known(e int) bool {
	name := r.es.List[e].Name
	if r.es.List[e].Canonical != "" {
		return true
	}
	_, city := r.tables.City(name)
	return city
}

// state returns the country whose government a capital or a palace stands for, where the article names it; else the
// place itself.
func (r *resolver) state(e int) int {
	place := r.es.List[e]
	if _, ok := r.tables.Country(place.Name); ok {
		return e
	}
	if c, ok := r.tables.Demonym(place.Name); ok {
		return r.country(c)
	}
	if i, ok := r.government(place.Name); ok {
		return i
	}
	return e
}

// government returns the country whose government a capital or a palace stands for, where the article names the country or
// its people.
func (r *resolver) government(seat string) (country int, ok bool) {
	c, ok := r.tables.Government(seat)
	if !ok {
		return 0, false
	}
	country = r.country(c)
	return country, country >= 0 && len(r.es.List[country].Mentions) > 0 || r.peoples[c.Code]
}

// represented returns what a person signs for, by the words around the name, else by the affiliation that the article
// gives a person in office, else the person.
func (r *resolver) represented(e, h int) []int {
	if found := r.office(h); len(found) > 0 && !r.inside && !strings.EqualFold(firstWord(r.es.List[e].Role), "former") {
		return found
	}
	return r.inOffice(e)
}

// inOffice returns the body that a person holds an office for, by the article's own words or for a state's office by
// whose officials the text is about, else the person; one who held it formerly acts alone.
func (r *resolver) inOffice(e int) []int {
	p := r.es.List[e]
	if out := strings.ToLower(firstWord(p.Role)); r.inside || out == "former" || out == "ex" {
		return []int{e}
	}
	if found := r.affiliated(e); len(found) > 0 {
		return found
	}
	if p.Affiliation == "" && stateOffice(p.Role) {
		if found := r.homeOf(e); len(found) > 0 {
			return found
		}
	}
	return []int{e}
}

// affiliated returns the body that the article says a person holds an office for.
func (r *resolver) affiliated(e int) []int {
	p := r.es.List[e]
	if p.Affiliation == "" || p.Role == "" {
		return nil
	}
	return r.lookup(p.Affiliation)
}

// stateOffice reports whether a role is an office that only a state has.
func stateOffice(role string) bool {
	role = strings.ToLower(role)
	return role == "president" || role == "premier" || role == "chancellor" || strings.HasSuffix(role, "prime minister") || strings.HasSuffix(role, " minister") && !strings.Contains(role, " of ")
}

// homeOf returns the state that a text leaves out of the title of its own officials ("President Salva Kiir"): the first
// one of the nearest sentence up to the person's first name that has one.
func (r *resolver) homeOf(e int) []int {
	d := r.v.d
	if len(r.es.List[e].Mentions) == 0 {
		return nil
	}
	t := d.TokenAt(r.es.List[e].Mentions[0].Start)
	for s := d.SentenceAt(t); s >= 0 && t-d.Sentences[s].First < maxBack; s-- {
		for i := d.Sentences[s].First + d.Dateline(s); i < min(t, d.Sentences[s].Last); i++ {
			if x := r.at(i); x >= 0 && r.isState(x) {
				return []int{x}
			}
			if found := r.demonymsAt(i); r.at(i) < 0 && len(found) > 0 {
				return found[:1]
			}
			if c, ok := r.tables.Country(d.Tokens[i].Text); ok && c.Sovereign {
				return []int{r.country(c)}
			}
		}
	}
	return nil
}

// office returns the bodies named by the office around a person's name: "French President X", "X of Iran".
func (r *resolver) office(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 {
		return nil
	}
	found := r.inner(h)
	if len(found) == 0 && k > 0 && r.v.phrases[k-1].last == r.v.phrases[k].first {
		found = r.inner(r.v.phrases[k-1].head)
	}
	found = union(found, r.after(h))
	if len(found) == 0 {
		found = r.leads(k)
	}
	return found
}

// leads returns the bodies of the office told after a name and a comma: "X, leader of the rebel Justice Movement".
func (r *resolver) leads(k int) []int {
	if k+1 >= len(r.v.phrases) {
		return nil
	}
	last, next := r.v.phrases[k].last, r.v.phrases[k+1]
	if r.v.lower(last) != "," || next.first != last+1 || !standing[strings.ToLower(r.v.lemma(next.head))] || r.at(next.head) >= 0 {
		return nil
	}
	return union(r.inner(next.head), r.after(next.head))
}

// lookup finds an entity by name, or a country by name or demonym.
func (r *resolver) lookup(name string) []int {
	for i, e := range r.es.List {
		if e.Name == name || e.Canonical == name && name != "" {
			return []int{r.body(i)}
		}
	}
	if c, ok := r.tables.Country(name); ok {
		return []int{r.country(c)}
	}
	return nil
}

// legislatures ratify for the state named with them ("Argentina's Congress").
var legislatures = set("Congress Parliament Senate Assembly Knesset Duma Cabinet")

// body is an entity, or the state that it stands for.
func (r *resolver) body(e int) int {
	if r.es.List[e].Type == article.Place {
		return r.state(e)
	}
	return e
}

// armies replaces armed forces by their states.
func (r *resolver) armies(parties []int) []int {
	var out []int
	for _, p := range parties {
		if p >= 0 && r.es.List[p].Type == article.Organization {
			p = r.armed(p)
		}
		out = union(out, []int{p})
	}
	return out
}

// armed returns the state whose armed forces an organization is ("Israel Defense Forces"), else the organization.
func (r *resolver) armed(e int) int {
	words := strings.Fields(r.es.List[e].Name)
	if len(words) < 2 || !forces[words[len(words)-1]] {
		return e
	}
	for _, w := range words[1 : len(words)-1] {
		if !branches[w] {
			return e // "Sudan Liberation Army", "Syrian Democratic Forces"
		}
	}
	if c, ok := r.tables.Country(words[0]); ok {
		return r.country(c)
	}
	if c, ok := r.tables.Demonym(words[0]); ok {
		return r.country(c)
	}
	return e
}

// branches are words between a state and its forces or organs in their names.
var branches = set("Armed Defense Defence Air Ground Naval National Royal Security Special People 's Federal Transitional")

var forces = set("Forces Force Army Navy Military Troops Government Parliament")
