package entity

import (
	"slices"
	"strings"

	"dateline/article"
)

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
