package entity

import (
	"strings"

	"dateline/article"
)

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

// introduced finds the last organization before a phrase that the text has called by the head noun: "the French retailer
// NAME", "its union, NAME", "the NAME group", "NAME, a European planemaker,".
func (e *Entities) introduced(p phrase, word string) []int {
	last := e.firstMention(p.first)
	for i := last - 1; i >= 0 && i > last-maxNamed; i-- {
		m := e.mentions[i]
		if e.List[m.entity].Type == article.Organization && e.calls(m, word) {
			return []int{m.entity}
		}
	}
	return nil
}

// calls reports whether a word stands beside a mention as what is named.
func (e *Entities) calls(m placed, word string) bool {
	is := func(t int) bool { return t >= 0 && t < len(e.at) && e.doc.Tokens[t].Lower == word }
	comma := func(t int) bool { return t >= 0 && t < len(e.at) && e.doc.Tokens[t].Text == "," }
	if is(m.first-1) || comma(m.first-1) && is(m.first-2) || is(m.last) && !e.nounAt(m.last+1) {
		return true
	}
	if !comma(m.last) || m.last+1 >= len(e.at) || e.doc.Tokens[m.last+1].Tag != "DT" {
		return false
	}
	for t := m.last + 2; t < len(e.at) && t < m.last+maxPhrase; t++ {
		if is(t) {
			return !e.nounAt(t + 1)
		}
		if comma(t) || strings.HasPrefix(e.doc.Tokens[t].Tag, "VB") && e.doc.Tokens[t].Tag != "VBN" {
			return false
		}
	}
	return false
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
