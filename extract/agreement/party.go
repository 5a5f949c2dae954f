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
	if c, ok := r.tables.Government(r.v.d.Tokens[h].Text); ok && r.v.tag(h) == "NNP" {
		if i := r.country(c); i >= 0 && len(r.es.List[i].Mentions) > 0 || r.peoples[c.Code] {
			return []int{i} // "Washington", where it was not taken for a name
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

// inner returns the bodies named before the head of its own noun phrase: demonyms, possessors, attributive names.
func (r *resolver) inner(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 {
		return nil
	}
	if e := r.at(h - 1); e >= 0 && r.es.List[e].Type == article.Organization && unions[r.v.lemma(h)] {
		return []int{e} // "President Mahmoud Abbas's Fatah faction"
	}
	var out []int
	self := r.at(h)
	for i := r.v.phrases[k].first; i < r.v.phrases[k].last; i++ {
		if i == h && r.v.tag(i) != "JJ" && r.v.tag(i) != "NNPS" || i > h && self < 0 {
			break
		}
		if r.broker(i) || r.home(i, h) {
			continue
		}
		if e := r.at(i); e >= 0 {
			if e != self && r.es.List[e].Type != article.Event {
				out = union(out, []int{r.body(e)})
			}
			continue
		}
		if !r.companyAfter(i, r.v.phrases[k].last) {
			out = union(out, r.demonymsAt(i))
		}
	}
	return out
}

// unions are nouns for what the name right before them names.
var unions = set("faction party movement group coalition bloc alliance union")

// home reports whether the name at token i only tells whose the organization named behind it is, in the phrase of another
// head h: "Kenya's Orange Movement party".
func (r *resolver) home(i, h int) bool {
	if i+2 >= h || r.v.tag(i+1) != "POS" {
		return false
	}
	x := r.at(i + 2)
	return x >= 0 && x != r.at(h) && r.es.List[x].Type == article.Organization
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

// belongs reports whether the word at token t joins those named at h to whom they act for: "an official with the party".
func (r *resolver) belongs(h, t int) bool {
	switch r.v.lower(t) {
	case "of", "from", "representing":
		return true
	case "with", "for":
		return employed[r.v.lemma(h)]
	}
	return false
}

// employed are nouns for people who act for a body named behind "with" or "for".
var employed = set("official executive spokesman spokeswoman spokesperson representative negotiator delegate envoy")

// after returns the bodies in the of-phrase after head h: "the governments of Singapore and Vietnam".
func (r *resolver) after(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 || k+1 >= len(r.v.phrases) {
		return nil
	}
	next, last := r.v.phrases[k+1], r.v.phrases[k].last
	if next.prep != last && next.first != last+1 || !r.belongs(h, last) {
		return nil
	}
	var out []int
	for _, g := range r.v.list(k+1, true) {
		switch e := r.at(g); {
		case e < 0 && g > h:
			out = union(out, union(r.inner(g), r.after(g))) // "the heads of diplomacy of Mali and Niger"
		case e >= 0 && r.es.List[e].Type != article.Event && r.es.List[e].Type != article.Person:
			out = union(out, []int{r.body(e)})
		}
	}
	return out
}
