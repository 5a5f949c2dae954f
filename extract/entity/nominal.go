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
	if e.x.nominals[word] == "government" || e.x.nominals[one] == "government" && e.x.persons[one] == "" {
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
	case "country":
		return e.first(p, e.isState)
	case "city":
		return e.first(p, e.isCity)
	}
	if e.x.persons[word] != "" {
		return e.personal(p, word)
	}
	return e.named(p, word)
}

// apposed is the person or organization whose name follows its description directly or after a comma: "the minister,
// NAME,"; or goes before it: "NAME, the minister".
func (e *Entities) apposed(head int) int {
	if i := e.At(head + 1); i >= 0 && e.List[i].Type == article.Person && e.x.persons[e.doc.Tokens[head].Lower] != "" {
		return i
	}
	return none
}

// government resolves "the Egyptian government", "Israeli forces" or "Iran's side" to the country, and "the
// government" to the country last spoken of.
func (e *Entities) government(p phrase) []int {
	if p.code != "" {
		return []int{e.Country(p.code)}
	}
	if p.owner != none {
		if code, ok := e.Government(p.owner); ok {
			return []int{e.Country(code)}
		}
		return nil
	}
	if after := p.head + 1; after+1 < len(e.at) && e.doc.Tokens[after].Lower == "of" {
		if i := e.At(after + 1); i >= 0 && e.stateCode(i) != "" {
			return []int{i}
		}
	}
	if word := e.doc.Tokens[p.head].Lower; p.determiner == "the" && (word == "government" || word == "authorities" || word == "regime") {
		return e.first(p, e.isState)
	}
	return nil
}

func (e *Entities) isState(a antecedent) bool { return a.code != "" }

// isCity accepts places that are no country.
func (e *Entities) isCity(a antecedent) bool { return a.code == "" && e.kind(a) == article.Place }

// first is the first acceptable antecedent before a phrase, outside of it.
func (e *Entities) first(p phrase, accept func(antecedent) bool) []int {
	if p.code != "" && accept(e.state(p.code, p.head)) {
		return []int{e.Country(p.code)}
	}
	for _, found := range e.before(p.first, accept) {
		if len(found) > 0 {
			return e.resolve(found[:1])
		}
	}
	return nil
}

// organization resolves "the company" or "the ministry": first to a name that has the word, then, unless the word must
// be in the name, to the first organization that can be one.
func (e *Entities) organization(p phrase, word string, strict bool) []int {
	if found := e.named(p, word); found != nil || strict {
		return found
	}
	company := e.x.nominals[word] == "company"
	return e.first(phrase{first: p.first, head: p.head, owner: none}, func(a antecedent) bool {
		return e.kind(a) == article.Organization && !(company && e.public(a.entity))
	})
}

// public reports an organization whose name tells that it is no company.
func (e *Entities) public(i int) bool {
	for _, w := range words(nameKey(e.List[i].Name)) {
		if kind := e.x.nominals[w]; kind == "body" && w != "group" {
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
		if entity.Type != article.Person && slices.Contains(words(nameKey(entity.Name)), word) {
			return []int{e.mentions[i].entity}
		}
	}
	return nil
}

// maxNamed is how many mentions back a name is looked for.
const maxNamed = 60

// personal resolves a description of a person: by role, country and the words before the role, the nearest first; a
// general word ("the man") to the first person before it.
func (e *Entities) personal(p phrase, word string) []int {
	if i := e.holder(p, word); i >= 0 {
		return []int{i}
	}
	if kind := e.x.persons[word]; kind != "person" || p.owner != none || word == "counterpart" || word == "ally" {
		return nil
	}
	g := unknown
	switch word {
	case "man", "boy":
		g = male
	case "woman", "girl":
		g = female
	}
	return e.first(phrase{first: p.first, head: p.head, owner: none}, e.isPerson(g))
}

// holder is the person whose role fits a description, looked for backwards, then forwards from the phrase.
func (e *Entities) holder(p phrase, word string) int {
	last := e.firstMention(p.first)
	for i := last - 1; i >= 0 && i > last-maxNamed; i-- {
		if e.holds(e.mentions[i].entity, p, word) {
			return e.mentions[i].entity
		}
	}
	for i := last; i < len(e.mentions) && i < last+maxNamed/4; i++ {
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
	title := strings.ToLower(entity.Role)
	for _, w := range p.words {
		if e.x.modifiers[w] == "" && !strings.Contains(title, w) {
			return false
		}
	}
	return slices.ContainsFunc(strings.Fields(title), func(w string) bool { return w == word || covers(word, w) })
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
