package entity

import (
	"slices"
	"strings"

	"dateline/article"
)

// pronoun says what a pronoun can mean.
type pronoun uint8

const (
	he pronoun = iota
	she
	it
	they
	speaker
)

var pronouns = map[string]pronoun{
	"he": he, "him": he, "his": he, "himself": he,
	"she": she, "her": she, "hers": she, "herself": she,
	"it": it, "its": it, "itself": it,
	"they": they, "them": they, "their": they, "theirs": they, "themselves": they, "both": they,
	"i": speaker, "me": speaker, "my": speaker, "myself": speaker, "we": speaker, "us": speaker, "our": speaker, "ours": speaker,
}

// pronoun resolves a pronoun.
func (e *Entities) pronoun(token int, p pronoun) []int {
	switch p {
	case he:
		return e.single(token, e.isPerson(male))
	case she:
		if found := e.single(token, e.isWoman); found != nil {
			return found
		}
		return e.single(token, e.isPerson(female))
	case it:
		if e.pleonastic(token) {
			return nil
		}
		return e.single(token, e.isThing)
	case they:
		if next := token + 1; e.doc.Tokens[token].Lower == "both" && (e.nounAt(next) || e.At(next) >= 0) {
			return nil // "both countries": the noun refers
		}
		return e.plural(token)
	}
	return e.quoted(token)
}

// pleonastic reports an "it" that stands for a clause: "it is possible that", "it is unknown what".
func (e *Entities) pleonastic(token int) bool {
	if e.doc.Tokens[token].Lower != "it" {
		return false
	}
	be := false
	for t := token + 1; t < len(e.at) && t < token+6; t++ {
		switch word := e.doc.Tokens[t]; {
		case word.Lower == "is" || word.Lower == "was" || word.Lower == "'s" || word.Lower == "be" || word.Lower == "seems" || word.Lower == "been":
			be = true
		case be && (word.Lower == "that" || word.Lower == "to" || word.Lower == "what" || strings.HasPrefix(word.Tag, "W") || word.Lower == "whether" || word.Lower == "if" || word.Lower == "for"):
			return true
		case word.Tag == "JJ", word.Tag == "MD", strings.HasPrefix(word.Tag, "RB"), word.Lower == "has":
		case be && (word.Tag == "VBN" || word.Tag == "JJR"):
		default:
			return false
		}
	}
	return false
}

// isPerson accepts the persons who can have a gender.
func (e *Entities) isPerson(g gender) func(antecedent) bool {
	return func(a antecedent) bool {
		return e.kind(a) == article.Person && g.agrees(e.gender(a.entity))
	}
}

// isWoman accepts the persons who are known to be women.
func (e *Entities) isWoman(a antecedent) bool {
	return e.kind(a) == article.Person && e.gender(a.entity) == female
}

// gender is what names, titles and roles tell of a person.
func (e *Entities) gender(i int) gender {
	if i >= len(e.genders) {
		return unknown
	}
	if g := e.genders[i]; g != unknown {
		return g
	}
	return e.x.roleGender(e.List[i].Role)
}

// roleGender reads the gender off a role such as "spokeswoman".
func (x *Extractor) roleGender(title string) gender {
	switch x.persons[strings.ToLower(lastWord(title))] {
	case "role male":
		return male
	case "role female":
		return female
	}
	return unknown
}

// isThing accepts what "it" can mean: organizations, countries and other places.
func (e *Entities) isThing(a antecedent) bool {
	return e.kind(a) != article.Person
}

// single finds the antecedent of a singular pronoun, sentence by sentence going back: a description that opens the
// sentence and is itself resolved, else the first acceptable name that is a subject, else the first that heads its
// phrase; at last any acceptable name.
func (e *Entities) single(token int, accept func(antecedent) bool) []int {
	if found, ok := e.ofClause(token, accept); ok {
		return found
	}
	sentences := e.before(token, accept)
	for back, found := range sentences {
		if back == 0 {
			found = slices.DeleteFunc(found, func(a antecedent) bool { return e.isObjectOf(token, a) })
			sentences[0] = found
		}
		if a, ok := e.described(token, back, accept, found); ok {
			return e.resolve([]antecedent{a})
		}
		for _, fits := range []func(antecedent) bool{e.isSubject, e.isHead} {
			if i := slices.IndexFunc(found, fits); i >= 0 {
				return e.resolve(found[i : i+1])
			}
		}
	}
	for _, found := range sentences {
		if len(found) > 0 {
			return e.resolve(found[:1])
		}
	}
	return nil
}

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
	verb := e.doc.Tokens[token].Head
	for steps := 0; verb >= 0 && steps < maxClimb && !strings.HasPrefix(e.doc.Tokens[verb].Tag, "VB"); steps++ {
		verb = e.doc.Tokens[verb].Head
	}
	if verb < 0 {
		return none
	}
	first := e.doc.Sentences[e.doc.SentenceAt(token)].First
	for t := min(token, verb) - 1; t >= max(first, token-maxTokens); t-- {
		if e.doc.Tokens[t].Head == verb && strings.HasPrefix(e.doc.Tokens[t].Rel, "nsubj") {
			return t
		}
	}
	return none
}

// maxClimb is how many heads are followed from a pronoun to its verb.
const maxClimb = 6

// isSubject reports whether a name is parsed as the subject of a clause.
func (e *Entities) isSubject(a antecedent) bool {
	return strings.HasPrefix(e.doc.Tokens[e.headOf(a)].Rel, "nsubj") && !e.modifies(a)
}

func (e *Entities) isHead(a antecedent) bool { return !e.modifies(a) }

// headOf is the token of a name that depends on a token outside of it; the last one where nothing is parsed.
func (e *Entities) headOf(a antecedent) int {
	last := a.token
	for t := a.token; t < len(e.at) && (t == a.token || e.at[t] == e.at[a.token] && e.at[t] != 0); t++ {
		last = t
	}
	for t := a.token; t <= last; t++ {
		if h := e.doc.Tokens[t].Head; h >= 0 && (h < a.token || h > last) {
			return t
		}
	}
	return last
}

// described finds a description such as "the minister" that opens the sentence and comes before every name in it.
func (e *Entities) described(token, back int, accept func(antecedent) bool, found []antecedent) (antecedent, bool) {
	s := e.doc.Sentences[e.doc.SentenceAt(token)-back]
	end := min(token, s.Last, s.First+8)
	for t := s.First; t < end; t++ {
		if e.At(t) >= 0 || len(found) > 0 && found[0].token < t {
			return antecedent{}, false
		}
		if strings.HasPrefix(e.doc.Tokens[t].Tag, "VB") {
			return antecedent{}, false
		}
		if !e.heads(t) {
			continue
		}
		if who := e.nominal(t); len(who) == 1 && accept(antecedent{entity: who[0], code: e.stateCode(who[0])}) {
			return antecedent{entity: who[0], code: e.stateCode(who[0]), token: t}, true
		}
	}
	return antecedent{}, false
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
	if rel := e.doc.Tokens[token].Rel; rel != "" {
		head := e.headOf(a)
		return !strings.HasPrefix(rel, "nsubj") && e.doc.Tokens[head].Head == e.doc.Tokens[token].Head &&
			strings.HasPrefix(e.doc.Tokens[head].Rel, "nsubj")
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

// quoted resolves "I" and "we" inside quotation marks to the person said to speak in the same sentence or the one
// before: the name beside a verb of saying outside the marks.
func (e *Entities) quoted(token int) []int {
	s := e.doc.SentenceAt(token)
	for _, i := range []int{s, s - 1, s + 1, s - 2} {
		if i < 0 || i >= len(e.doc.Sentences) {
			continue
		}
		first, last := e.doc.Sentences[i].First, e.doc.Sentences[i].Last
		if who := e.sayer(max(first, token-maxTokens), min(last, token+maxTokens)); who >= 0 {
			return []int{who}
		}
	}
	return nil
}

// sayer finds the person or organization next to a verb of saying.
func (e *Entities) sayer(first, last int) int {
	for t := first; t < last; t++ {
		if !saying[e.doc.Tokens[t].Lower] {
			continue
		}
		for _, beside := range []int{t - 1, t + 1, t - 2, t + 2} {
			if beside >= first && beside < last && e.At(beside) >= 0 && e.List[e.At(beside)].Type != article.Event {
				return e.At(beside)
			}
		}
		for t := t + 1; t < last; t++ {
			if e.At(t) >= 0 && e.List[e.At(t)].Type == article.Person {
				return e.At(t)
			}
		}
	}
	return none
}

var saying = map[string]bool{"said": true, "says": true, "told": true, "added": true, "stated": true, "wrote": true,
	"explained": true, "announced": true, "declared": true, "noted": true, "insisted": true, "argued": true, "tweeted": true,
	"commented": true, "warned": true, "remarked": true, "replied": true, "claimed": true, "asked": true, "continued": true}
