package entity

import (
	"cmp"
	"strings"

	"dateline/article"
	"dateline/extract/doc"
)

// phrase is what stands before the head of a noun phrase.
type phrase struct {
	head       int
	first      int
	determiner string   // the, this, both, a, his, …; empty for none
	number     int      // of "the two countries"; 0 for none
	words      []string // adjectives and nouns, lower case
	code       string   // country named by a demonym or a name among them
	owner      int      // entity that modifies the head: "NASA officials", "Iran's minister"; -1 for none
}

var numbers = map[string]int{"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "2": 2, "3": 3, "4": 4, "5": 5}

// maxPhrase bounds the words before a head.
const maxPhrase = 8

// phraseAt reads a noun phrase from its head to the left.
func (e *Entities) phraseAt(head int) phrase {
	p := phrase{head: head, first: head, owner: none}
	start := e.doc.Sentences[e.doc.SentenceAt(head)].First
	for t := head - 1; t >= start && t > head-maxPhrase; t-- {
		if !e.extend(&p, t) {
			break
		}
		p.first = t
	}
	return p
}

// extend adds the token before a phrase to it and reports whether there may be more.
func (e *Entities) extend(p *phrase, t int) bool {
	if p.determiner != "" {
		return false
	}
	if i := e.At(t); i >= 0 {
		return e.extendName(p, t, i)
	}
	if code, _, ok := e.demonymAt(t); ok {
		p.code = cmp.Or(p.code, code)
		return true
	}
	return p.extendWord(e.doc.Tokens[t])
}

// extendName adds a name as the owner of what the phrase means; a person's must be possessive.
func (e *Entities) extendName(p *phrase, t, i int) bool {
	if e.List[i].Type == article.Person && !possessive(e.doc.Tokens[t+1]) {
		return false
	}
	if p.owner == none {
		p.owner = i
		p.code = e.stateCode(i)
	}
	return true
}

// extendWord adds a determiner, a number, an adjective or a noun.
func (p *phrase) extendWord(token doc.Token) bool {
	if n, ok := numbers[token.Lower]; ok && (token.Tag == "CD" || token.Lower == "both") {
		p.number = n
		if token.Lower == "both" {
			p.determiner = "both"
		}
		return true
	}
	switch token.Tag {
	case "DT", "PDT", "PRP$", "WP$":
		p.determiner = token.Lower
		return true
	case "POS", "HYPH":
		return true
	case "NN", "NNP", "NNPS", "NNS", "JJ", "JJR", "JJS", "VBN", "VBG", "CD":
		p.words = append(p.words, token.Lower)
		return true
	}
	return token.Text == "-"
}

// definite reports a phrase that can mean something named before.
func (p *phrase) definite() bool {
	switch p.determiner {
	case "a", "an", "another", "any", "some", "no", "every", "each", "either", "neither", "what":
		return false
	}
	return p.determiner != "" || p.code != "" || p.owner != none || p.number > 0
}

// has reports whether a word stands before the head.
func (p *phrase) has(word string) bool {
	for _, w := range p.words {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// possessor is the entity that owns what the phrase means, "Basescu's alliance"; -1 for none.
func (p *phrase) possessor(e *Entities) int {
	if p.owner == none {
		return none
	}
	for t := p.first; t < p.head; t++ {
		if e.At(t) == p.owner && t+1 < p.head && possessive(e.doc.Tokens[t+1]) {
			return p.owner
		}
	}
	return none
}
