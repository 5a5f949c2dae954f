package entity

import (
	"strings"

	"dateline/article"
)

// ofClause resolves a possessive to the subject of its own clause, where that is a name or a description: "the
// government was putting its image first".
func (e *Entities) ofClause(token int, accept func(antecedent) bool) ([]int, bool) {
	if e.doc.Tokens[token].Tag != "PRP$" {
		return nil, false
	}
	subject := e.clauseSubject(token)
	if subject < 0 {
		return nil, false
	}
	who := e.At(subject)
	if who < 0 && strings.HasPrefix(e.doc.Tokens[subject].Tag, "NN") {
		if found := e.nominal(subject); len(found) == 1 {
			who = found[0]
		}
	}
	if who < 0 || !accept(antecedent{entity: who, code: e.stateCode(who), token: subject}) {
		return nil, false
	}
	return []int{who}, true
}

// clauseSubject is the subject, before a token, of the verb that governs it; -1 where none is parsed.
func (e *Entities) clauseSubject(token int) int {
	verb := e.doc.Head(token)
	for steps := 0; verb >= 0 && steps < maxClimb && !strings.HasPrefix(e.doc.Tokens[verb].Tag, "VB"); steps++ {
		verb = e.doc.Head(verb)
	}
	if verb < 0 {
		return none
	}
	first := e.doc.Sentences[e.doc.SentenceAt(token)].First
	for t := min(token, verb) - 1; t >= max(first, token-maxTokens); t-- {
		if e.doc.Head(t) == verb && strings.HasPrefix(e.doc.Rel(t), "nsubj") {
			return t
		}
	}
	return none
}

// maxClimb is how many heads are followed from a pronoun to its verb.
const maxClimb = 6

// isSubject reports whether a name is parsed as the subject of a clause.
func (e *Entities) isSubject(a antecedent) bool {
	return strings.HasPrefix(e.doc.Rel(e.headOf(a)), "nsubj") && !e.modifies(a)
}

func (e *Entities) isHead(a antecedent) bool { return !e.modifies(a) }

// headOf is the token of a name that depends on a token outside of it; the last one where nothing is parsed.
func (e *Entities) headOf(a antecedent) int {
	last := a.token
	for t := a.token; t < len(e.at) && (t == a.token || e.at[t] == e.at[a.token] && e.at[t] != 0); t++ {
		last = t
	}
	for t := a.token; t <= last; t++ {
		if h := e.doc.Head(t); h >= 0 && (h < a.token || h > last) {
			return t
		}
	}
	return last
}

// heads reports whether a token is the last noun of its phrase.
func (e *Entities) heads(t int) bool {
	return strings.HasPrefix(e.doc.Tokens[t].Tag, "NN") &&
		!(t+1 < len(e.at) && (strings.HasPrefix(e.doc.Tokens[t+1].Tag, "NN") || e.At(t+1) >= 0))
}

// modifies reports whether a name only modifies another noun: "Putin's spokesman", "NASA officials", "Chinese".
func (e *Entities) modifies(a antecedent) bool {
	t := a.token
	if e.At(t) < 0 {
		return !strings.HasPrefix(e.doc.Tokens[t].Tag, "NN") || e.nounAt(t+1)
	}
	i := e.At(t)
	for t < len(e.at) && e.At(t) == i {
		t++
	}
	return t < len(e.at) && (possessive(e.doc.Tokens[t]) || e.nounAt(t) && e.List[i].Type != article.Person)
}

func (e *Entities) nounAt(t int) bool {
	return t < len(e.at) && strings.HasPrefix(e.doc.Tokens[t].Tag, "NN")
}

// isObjectOf reports whether a pronoun in the object case stands in the clause of a subject that it therefore cannot
// mean: "Putin met him".
func (e *Entities) isObjectOf(token int, a antecedent) bool {
	switch e.doc.Tokens[token].Lower {
	case "him", "them":
	case "it":
		if next := token + 1; next < len(e.at) && (strings.HasPrefix(e.doc.Tokens[next].Tag, "VB") || e.doc.Tokens[next].Tag == "MD" || e.doc.Tokens[next].Tag == "RB") {
			return false // a subject
		}
	case "her":
		if e.nounAt(token + 1) {
			return false
		}
	default:
		return false
	}
	if rel := e.doc.Rel(token); rel != "" {
		head := e.headOf(a)
		return !strings.HasPrefix(rel, "nsubj") && e.doc.Head(head) == e.doc.Head(token) &&
			strings.HasPrefix(e.doc.Rel(head), "nsubj")
	}
	verbs := 0
	for t := a.token; t < token; t++ {
		if tag := e.doc.Tokens[t].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			verbs++
		}
		if l := e.doc.Tokens[t].Lower; l == "," || l == "that" || l == "who" || l == "which" || e.doc.Tokens[t].Tag == "TO" {
			return false
		}
	}
	return verbs == 1
}
