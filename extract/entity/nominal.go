package entity

import (
	"slices"
	"strings"

	"dateline/article"
)

// nominal resolves a description by the class of its head noun.
func (e *Entities) nominal(head int) []int {
	p := e.phraseAt(head)
	if named := e.apposed(head); named >= 0 {
		return []int{named}
	}
	word := e.doc.Tokens[head].Lower
	one := singularNoun(word)
	if kind := e.x.nominals[word]; kind == "government" || kind != "pair" && e.x.nominals[one] == "government" && e.x.persons[one] == "" {
		return e.government(p)
	}
	if !p.definite() {
		return nil
	}
	if e.x.nominals[word] == "pair" || word != one && (e.x.nominals[one] != "" || e.x.persons[one] != "") {
		return e.several(p, one)
	}
	switch e.x.nominals[word] {
	case "company":
		return e.organization(p, word, false)
	case "organization":
		return e.organization(p, word, false)
	case "body":
		return e.organization(p, word, true)
	case "country", "city":
		return e.place(p, word)
	}
	if e.x.persons[word] != "" {
		return e.personal(p, word)
	}
	return e.named(p, word)
}

// apposed is the entity whose name follows its description directly: "minister NAME", "retailer NAME".
func (e *Entities) apposed(head int) int {
	word := e.doc.Tokens[head].Lower
	i := e.At(head + 1)
	switch {
	case i < 0:
	case e.List[i].Type == article.Person && e.x.persons[word] != "":
		return i
	case e.List[i].Type == article.Organization && e.x.nominals[word] == "company":
		return i
	case e.List[i].Type == article.Place && e.x.nominals[word] == "city":
		return i
	}
	return none
}

// government resolves "the Egyptian government", "Israeli forces" or "Iran's side" to the country, and "the
// government" to the country last spoken of.
func (e *Entities) government(p phrase) []int {
	if p.code != "" {
		return e.country(p.code)
	}
	if p.owner != none {
		if code, ok := e.Government(p.owner); ok {
			return e.country(code)
		}
		return nil
	}
	if after := p.head + 1; after+1 < len(e.at) && e.doc.Tokens[after].Lower == "of" {
		if i := e.At(after + 1); i >= 0 && e.stateCode(i) != "" {
			return []int{i}
		}
	}
	if word := e.doc.Tokens[p.head].Lower; p.determiner == "the" && (word == "government" || word == "authorities" || word == "regime") {
		return e.nearest(p, e.isState)
	}
	return nil
}

func (e *Entities) isState(a antecedent) bool { return a.code != "" }

// place resolves "the country" or "the city": to the name behind "of", to the capital of a named country, else to the
// nearest name of its kind.
func (e *Entities) place(p phrase, word string) []int {
	if next := p.head + 1; next < len(e.at) && e.doc.Tokens[next].Lower == "of" {
		if i := e.At(next + 1); i >= 0 && e.List[i].Type == article.Place {
			return []int{i}
		}
		return nil
	}
	switch {
	case e.x.nominals[word] == "country":
		return e.nearest(p, func(a antecedent) bool { return a.code != "" && !a.people })
	case word == "capital" && p.code != "":
		return e.capital(p.code)
	}
	return e.nearest(p, e.isCity)
}

// capital is the capital of a country where the article names it.
func (e *Entities) capital(code string) []int {
	c, _ := e.x.tables.CountryByCode(code)
	for i := range e.List[:min(len(e.List), maxCapitals)] {
		if e.List[i].Type == article.Place && slices.Contains(c.Capitals, e.List[i].Name) {
			return []int{i}
		}
	}
	return nil
}

// maxCapitals is how many entities are looked through for a capital.
const maxCapitals = 500

// isCity accepts places that the gazetteers know as a city, and single words that they do not know.
func (e *Entities) isCity(a antecedent) bool {
	if a.code != "" || e.kind(a) != article.Place {
		return false
	}
	if a.token > 1 && e.doc.Tokens[a.token-1].Text == "," && e.At(a.token-2) >= 0 {
		return false // the state of the city before it
	}
	if _, region := e.x.tables.Region(e.List[a.entity].Name); region && e.List[a.entity].Canonical == e.List[a.entity].Name {
		return false
	}
	_, ok := e.x.tables.City(e.List[a.entity].Name)
	return ok || e.List[a.entity].Canonical == "" && !strings.Contains(e.List[a.entity].Name, " ")
}

// nearest is the last acceptable antecedent before a phrase in its sentence, one that does not modify a noun first; or
// the first of an earlier sentence.
func (e *Entities) nearest(p phrase, accept func(antecedent) bool) []int {
	if p.code != "" && accept(e.state(p.code, p.head)) {
		return e.country(p.code)
	}
	here := e.before(p.first, accept)[0]
	for i := len(here) - 1; i >= 0; i-- {
		if !e.modifies(here[i]) {
			return e.resolve(here[i : i+1])
		}
	}
	if len(here) > 0 {
		return e.resolve(here[len(here)-1:])
	}
	return e.first(p, accept)
}

// first is the first acceptable antecedent before a phrase, outside of it.
func (e *Entities) first(p phrase, accept func(antecedent) bool) []int {
	if p.code != "" && accept(e.state(p.code, p.head)) {
		return e.country(p.code)
	}
	for _, found := range e.before(p.first, accept) {
		if len(found) > 0 {
			return e.resolve(found[:1])
		}
	}
	return nil
}

// organization resolves "the company" or "the ministry": to a name beside it ("the Kaufland chain"), to a name that has
// the word, and, unless the word must be in the name, to the employer of a person in the sentence or the organization
// most spoken of in the nearest sentence with one.
func (e *Entities) organization(p phrase, word string, strict bool) []int {
	if p.owner != none && e.List[p.owner].Type == article.Organization && !possessive(e.doc.Tokens[p.head-1]) {
		return []int{p.owner}
	}
	if found := e.named(p, word); found != nil || strict {
		return found
	}
	if owner := p.possessor(e); owner >= 0 {
		if worksFor := e.employerOf(owner); worksFor >= 0 {
			return []int{worksFor}
		}
		return nil
	}
	switch p.determiner {
	case "his", "her":
		if who := e.Refer(p.first); len(who) == 1 && e.employerOf(who[0]) >= 0 {
			return []int{e.employerOf(who[0])}
		}
		return nil
	case "its", "their", "our", "my", "your":
		return nil
	}
	company := e.x.nominals[word] == "company"
	for _, found := range e.before(p.first, func(antecedent) bool { return true }) {
		if i := e.employer(found); i >= 0 && company {
			return []int{i}
		}
		if i := e.foremost(found, company); i >= 0 {
			return []int{i}
		}
	}
	return nil
}

// employerOf is the organization that a person works for; -1 where it is not known.
func (e *Entities) employerOf(i int) int {
	if i >= len(e.employers) {
		return none
	}
	return e.employers[i]
}

// employer is the organization that the first person of a sentence works for.
func (e *Entities) employer(found []antecedent) int {
	for _, a := range found {
		if e.kind(a) != article.Person {
			continue
		}
		return e.employerOf(a.entity)
	}
	return none
}

// foremost is the organization with the most mentions.
func (e *Entities) foremost(found []antecedent, company bool) int {
	best := none
	for _, a := range found {
		if e.kind(a) != article.Organization || company && e.public(a.entity) {
			continue
		}
		if best == none || len(e.List[a.entity].Mentions) > len(e.List[best].Mentions) {
			best = a.entity
		}
	}
	return best
}

// press are words in the names of media, which an article cites more often than it writes about them.
var press = map[string]bool{"news": true, "times": true, "post": true, "herald": true, "guardian": true, "tribune": true,
	"reuters": true, "press": true, "bbc": true, "cnn": true, "journal": true, "agence": true, "xinhua": true, "ap": true, "afp": true}

// public reports an organization whose name tells that it is no company, or one of the press.
func (e *Entities) public(i int) bool {
	for _, w := range words(nameKey(e.List[i].Name)) {
		if e.x.nominals[w] == "body" || press[w] {
			return true
		}
	}
	return false
}

// named finds the last entity before a phrase whose name holds the head noun: "the new center" is "China-Iran
// Innovation Center".
func (e *Entities) named(p phrase, word string) []int {
	last := e.firstMention(p.first)
	for i := last - 1; i >= 0 && i > last-maxNamed; i-- {
		entity := &e.List[e.mentions[i].entity]
		if entity.Type != article.Person && e.nameHead(entity.Name) == word {
			return []int{e.mentions[i].entity}
		}
	}
	return nil
}

// nameHead is the noun that a name is built on: "center" of "China-Iran Innovation Center", "ministry" of "Ministry of
// Defence".
func (e *Entities) nameHead(name string) string {
	w := words(nameKey(name))
	for i, word := range w {
		if i > 0 && smallWords[word] && word != "and" && word != "&" {
			return w[i-1]
		}
	}
	return w[len(w)-1]
}

// maxNamed is how many mentions back a name is looked for.
const maxNamed = 60

// personal resolves a description of a person: by role, country and the words before the role, the nearest first; a
// general word ("the man") to the first person before it.
func (e *Entities) personal(p phrase, word string) []int {
	if i := e.holder(p, word); i >= 0 {
		return []int{i}
	}
	if kind := e.x.persons[word]; kind != "person" || p.determiner != "the" && p.determiner != "this" && p.determiner != "that" || p.owner != none {
		return nil
	}
	g, ok := anyone[word]
	if !ok {
		return nil
	}
	return e.first(phrase{first: p.first, head: p.head, owner: none}, e.isPerson(g))
}

// anyone are the words for a person of whom the text has spoken, with the gender they tell. "The winner" is none.
var anyone = map[string]gender{"man": male, "boy": male, "woman": female, "girl": female, "teenager": unknown,
	"suspect": unknown, "defendant": unknown, "detainee": unknown}

// holder is the person whose role fits a description, looked for backwards, then in the rest of the sentence.
func (e *Entities) holder(p phrase, word string) int {
	last := e.firstMention(p.first)
	for i := last - 1; i >= 0 && i > last-maxNamed; i-- {
		if e.holds(e.mentions[i].entity, p, word) {
			return e.mentions[i].entity
		}
	}
	end := e.doc.Sentences[e.doc.SentenceAt(p.head)].Last
	for i := last; i < len(e.mentions) && e.mentions[i].first < min(end, p.head+maxTokens); i++ {
		if e.holds(e.mentions[i].entity, p, word) {
			return e.mentions[i].entity
		}
	}
	return none
}

// holds reports whether a person can be described by a role noun and the words before it.
func (e *Entities) holds(i int, p phrase, word string) bool {
	entity := &e.List[i]
	if entity.Type != article.Person || entity.Role == "" {
		return false
	}
	if p.code != "" && entity.Country != "" && entity.Country != p.code {
		return false
	}
	if p.owner != none && e.stateCode(p.owner) == "" && entity.Affiliation != e.List[p.owner].Name {
		return false
	}
	title := roleHead(entity.Role)
	if strings.Contains(title, "vice") && !p.has("vice") || strings.Contains(title, "deputy") && !p.has("deputy") {
		return false
	}
	for _, w := range p.words {
		if e.x.modifiers[w] == "" && !strings.Contains(strings.ToLower(entity.Role), w) {
			return false
		}
	}
	return slices.ContainsFunc(strings.Fields(title), func(w string) bool { return w == word || covers(word, w) })
}

// roleHead is a role without its complement, in lower case: "secretary" of "Secretary of State".
func roleHead(title string) string {
	title = strings.ToLower(title)
	for _, preposition := range []string{" of ", " for ", " to ", " at ", " in "} {
		title, _, _ = strings.Cut(title, preposition)
	}
	return title
}

// covers reports whether a general role noun includes a particular one.
func covers(general, particular string) bool {
	return slices.Contains(hypernyms[general], particular)
}

var hypernyms = map[string][]string{
	"leader":      {"president", "premier", "chancellor", "king", "chairman", "chief", "head", "minister", "taoiseach"},
	"politician":  {"minister", "senator", "representative", "mp", "lawmaker", "congressman", "congresswoman", "governor", "mayor", "legislator"},
	"lawmaker":    {"senator", "representative", "mp", "congressman", "congresswoman", "legislator", "member", "parliamentarian"},
	"official":    {"minister", "secretary", "director", "commissioner", "deputy", "administrator", "head", "undersecretary", "adviser", "advisor"},
	"diplomat":    {"ambassador", "envoy", "minister", "consul"},
	"executive":   {"ceo", "chairman", "director", "president", "founder", "officer"},
	"ceo":         {"executive"},
	"chief":       {"head", "director", "commander", "executive"},
	"head":        {"director", "chief", "chairman", "president"},
	"premier":     {"minister"},
	"spokesman":   {"spokesperson"},
	"spokeswoman": {"spokesperson"},
	"businessman": {"ceo", "entrepreneur", "tycoon", "executive", "founder", "billionaire"},
	"officer":     {"colonel", "general", "captain", "commander", "constable", "lieutenant"},
	"lawyer":      {"attorney", "solicitor", "barrister", "counsel"},
	"attorney":    {"lawyer"},
	"player":      {"striker", "midfielder", "defender", "goalkeeper", "footballer"},
	"journalist":  {"reporter", "correspondent", "editor"},
}
