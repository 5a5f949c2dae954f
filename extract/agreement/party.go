package agreement

import (
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
	v      *view
	es     *entity.Entities
	tables *gazetteer.Tables
}

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

// suffixes are words that end the names of companies and may have been left out of them.
var suffixes = set("plc inc inc. corp corp. ltd ltd. group co co. ag sa nv llc holdings")

// apposed returns the party named right after a noun phrase and a comma: "the port's owner, Eastport Holdings".
func (r *resolver) apposed(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 || k+1 >= len(r.v.phrases) || r.v.phrases[k+1].first != r.v.phrases[k].last+1 || r.v.lower(r.v.phrases[k].last) != "," {
		return nil
	}
	if next := r.v.phrases[k+1].head; r.es.At(next) >= 0 && !r.v.startsClause(k+1) {
		return r.head(next)
	}
	return nil
}

// examples returns the names listed after a noun phrase: "automakers, including Nissan and Renault".
func (r *resolver) examples(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 || k+1 >= len(r.v.phrases) {
		return nil
	}
	for i := r.v.phrases[k].last; i < r.v.phrases[k+1].first; i++ {
		if w := r.v.lower(i); w == "including" || w == "like" || w == "as" && r.v.lower(i-1) == "such" {
			var out []int
			for _, g := range r.v.listRight(k + 1) {
				out = union(out, r.head(g))
			}
			return out
		}
	}
	return nil
}

// head returns the entities that the noun phrase of token h means.
func (r *resolver) head(h int) []int {
	if e := r.es.At(h); e >= 0 {
		return r.named(e, h)
	}
	if e := r.es.At(h - 1); e >= 0 && suffixes[r.v.lower(h)] {
		return []int{e}
	}
	if r.stands(h) {
		if found := union(r.inner(h), r.after(h)); len(found) > 0 {
			return found
		}
	}
	if found := r.legal(r.es.Refer(h)); len(found) > 0 {
		return found
	}
	switch {
	case r.v.tag(h) == "PRP":
		return r.speaker(h)
	case ruling[strings.ToLower(r.v.lemma(h))]:
		return r.nearestState(h)
	}
	return nil
}

// nearestState returns the country last named before token h, by name or demonym: that of "the government".
func (r *resolver) nearestState(h int) []int {
	d := r.v.d
	for i := h - 1; i >= 0 && h-i < maxBack; i-- {
		if e := r.es.At(i); e >= 0 {
			if r.isState(e) {
				return []int{e}
			}
		} else if c, ok := r.tables.Demonym(d.Tokens[i].Text); ok && isCapital(d.Tokens[i].Text) {
			return []int{r.country(c)}
		}
	}
	return nil
}

// maxBack is how many tokens back a country is looked for.
const maxBack = 120

// ruling are nouns that stand for the state which the text is about where they stand alone.
var ruling = set("government authority parliament army military junta")

// stands reports whether the noun phrase of token h is one of people or organs of a state or body, a demonym, or an
// unknown name behind such a noun ("his Kazakh counterpart Nazarbayev").
func (r *resolver) stands(h int) bool {
	if standing[strings.ToLower(r.v.lemma(h))] || r.v.tag(h) == "JJ" || r.v.tag(h) == "NNPS" {
		return true
	}
	k := r.v.phraseAt(h)
	if k < 0 || r.v.tag(h) != "NNP" {
		return false
	}
	for i := r.v.phrases[k].first; i < h; i++ {
		if standing[strings.ToLower(r.v.lemma(i))] {
			return true
		}
	}
	return false
}

// speaker resolves a pronoun to the subject of the verb whose clause it opens: "Korea says it has signed".
func (r *resolver) speaker(h int) []int {
	v := r.v
	i := h - 1
	if i >= v.first && v.lower(i) == "that" {
		i--
	}
	if i < v.first || !isVerb(v.tag(i)) {
		return nil
	}
	var out []int
	for _, g := range v.subjects(i) {
		if v.tag(g) != "PRP" {
			out = union(out, r.head(g))
		}
	}
	return out
}

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
		if found := r.inner(h); len(found) > 0 && !r.known(e) {
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
	if c, ok := r.tables.Government(place.Name); ok {
		if i := r.country(c); i >= 0 && len(r.es.List[i].Mentions) > 0 {
			return i
		}
	}
	return e
}

// represented returns what a person signs for, by the words around the name, else by the affiliation that the article
// gives a person in office, else the person.
func (r *resolver) represented(e, h int) []int {
	if found := r.office(h); len(found) > 0 {
		return found
	}
	return r.inOffice(e)
}

// inOffice returns the body that a person holds an office for, by the article's own words, else the person.
func (r *resolver) inOffice(e int) []int {
	p := r.es.List[e]
	if p.Affiliation != "" && p.Role != "" {
		if found := r.lookup(p.Affiliation); len(found) > 0 {
			return found
		}
	}
	return []int{e}
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
	return union(found, r.after(h))
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

// inner returns the bodies named before the head of its own noun phrase: demonyms, possessors, attributive names.
func (r *resolver) inner(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 {
		return nil
	}
	var out []int
	self := r.es.At(h)
	for i := r.v.phrases[k].first; i < r.v.phrases[k].last; i++ {
		if i == h && r.v.tag(i) != "JJ" && r.v.tag(i) != "NNPS" || i > h && self < 0 {
			break
		}
		if e := r.es.At(i); e >= 0 {
			if e != self && r.es.List[e].Type != article.Event {
				out = union(out, []int{r.body(e)})
			}
			continue
		}
		if !r.companyAfter(i, r.v.phrases[k].last) {
			out = union(out, r.demonyms(r.v.d.Tokens[i].Text))
		}
	}
	return out
}

// companyAfter reports whether a company follows token i before token end, so that an adjective tells where it is from
// ("American technology company Meta").
func (r *resolver) companyAfter(i, end int) bool {
	for j := i + 1; j < end; j++ {
		if companies[r.v.lemma(j)] {
			return true
		}
	}
	return false
}

var companies = set("company firm bank carrier startup manufacturer giant maker retailer airline group corporation automaker carmaker conglomerate lender operator producer developer broadcaster insurer brewer")

// legislatures ratify for the state named with them ("Argentina's Congress").
var legislatures = set("Congress Parliament Senate Assembly Knesset Duma Cabinet")

// treaty reports whether a name taken for an organization is that of a treaty.
func treaty(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	return treaties[name] || treatyWords[last]
}

var (
	treaties    = set("USMCA NAFTA CAFTA AfCFTA JCPOA START Schengen")
	treatyWords = set("Accord Accords Agreement Treaty Pact Protocol Memorandum Convention Declaration Area Deal")
)

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
	if c, ok := r.tables.Country(words[0]); ok {
		return r.country(c)
	}
	if c, ok := r.tables.Demonym(words[0]); ok {
		return r.country(c)
	}
	return e
}

var forces = set("Forces Force Army Navy Military Troops Government Parliament")

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

// after returns the bodies in the of-phrase after head h: "the governments of Singapore and Vietnam".
func (r *resolver) after(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 || k+1 >= len(r.v.phrases) {
		return nil
	}
	next := r.v.phrases[k+1]
	if next.prep != r.v.phrases[k].last || r.v.lower(next.prep) != "of" && r.v.lower(next.prep) != "from" {
		return nil
	}
	var out []int
	for _, g := range r.v.listRight(k + 1) {
		if e := r.es.At(g); e >= 0 && r.es.List[e].Type != article.Event && r.es.List[e].Type != article.Person {
			out = union(out, []int{r.body(e)})
		}
	}
	return out
}

// union appends the members of b that a lacks.
func union(a, b []int) []int {
	for _, x := range b {
		if !contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}

func contains(a []int, x int) bool {
	for _, y := range a {
		if x == y {
			return true
		}
	}
	return false
}

// standing are nouns for people and organs that act for the state or body named with them.
var standing = set(`government governments official officials minister ministers president presidents leader leaders
negotiator negotiators delegation delegations representative representatives envoy envoys diplomat diplomats authority
authorities side sides troops troop forces force military army navy ministry parliament administration cabinet regime
premier chancellor king prime-minister counterpart ambassador delegate spokesman spokeswoman spokesperson executive
executives head heads chief chiefs rebel rebels militant militants faction factions lawmaker lawmakers senate state
people soldier soldiers police commander commanders general mediator secretary country countries nation nations states
governor mayor member members opposition politician politicians party parties
sides airforce foreign-ministry central intelligence prosecutor prosecutors regulator court republic kingdom`)
