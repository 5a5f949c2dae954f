package doc

import "strings"

// Tense is the time that a clause speaks of.
type Tense string

// The tenses; a clause without a finite verb has that of the clause it hangs on, NoTense where there is none.
const (
	NoTense Tense = ""
	Past    Tense = "past"
	Present Tense = "present"
	Future  Tense = "future"
)

// Clause describes the verb group of a clause.
type Clause struct {
	Head    int    // the verb or predicate that the clause hangs on; -1 if no verb was found
	Tense   Tense  // "will sign", "is to sign" and "is going to sign" are Future, "has signed" is Past
	Perfect bool   // "has signed"
	Passive bool   // "was signed"
	Negated bool   // "did not sign", "never signed", "no deal was signed"
	Modal   string // lemma of a modal other than will and shall: "may", "must", "could", "should", …
	Finite  bool   // false for infinitives, gerunds and participles without an auxiliary
}

// ClauseOf returns the verb or predicate of the clause that holds a token: the nearest ancestor, itself included, that
// heads a clause. Where nothing was parsed it is the nearest verb before the token, else after it.
func (d *Document) ClauseOf(token int) int {
	if s := d.sentence(token); !s.Parsed {
		return d.nearestVerb(token, s)
	}
	for steps := 0; d.valid(token) && steps < maxParsed; steps++ {
		if d.headsClause(token) {
			return token
		}
		token = d.Head(token)
	}
	return -1
}

func (d *Document) headsClause(token int) bool {
	switch {
	case d.Is(token, "root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"):
		return true
	case d.Is(token, "conj"):
		return isVerb(d.Tokens[token].Tag) || d.Child(token, "nsubj", "cop") >= 0
	}
	return false
}

func isVerb(tag string) bool { return strings.HasPrefix(tag, "VB") }

func (d *Document) nearestVerb(token int, s Sentence) int {
	for i := min(token, s.Last-1); i >= s.First; i-- {
		if isVerb(d.Tokens[i].Tag) {
			return i
		}
	}
	for i := token + 1; i < s.Last; i++ {
		if isVerb(d.Tokens[i].Tag) {
			return i
		}
	}
	return -1
}

// Clause describes the clause that holds a token.
func (d *Document) Clause(token int) Clause {
	c := d.clause(d.ClauseOf(token))
	for head, steps := c.Head, 0; c.Tense == NoTense && d.valid(head) && steps < 8; steps++ {
		head = d.ClauseOf(d.Head(head))
		c.Tense = d.clause(head).Tense
	}
	if c.Tense == NoTense {
		c.Tense = d.tenseNear(token)
	}
	return c
}

// tenseNear returns the tense of the nearest verb, for clauses whose tree has lost theirs.
func (d *Document) tenseNear(token int) Tense {
	var c Clause
	if v := d.nearestVerb(token, d.sentence(token)); v >= 0 {
		c.Head = v
		for _, w := range d.verbsBefore(v) {
			d.addVerb(&c, w)
		}
	}
	return c.Tense
}

// clause describes the verb group of head alone.
func (d *Document) clause(head int) Clause {
	c := Clause{Head: head}
	if head < 0 {
		return c
	}
	group := d.verbGroup(head)
	for _, v := range group {
		d.addVerb(&c, v)
	}
	c.Passive = d.passive(head) || !d.sentence(head).Parsed && d.passiveGroup(group)
	c.Negated = d.Negated(head)
	if d.aboutToHappen(head) {
		c.Tense = Future
	}
	return c
}

// verbGroup returns the auxiliaries and copula of a verb and the verb, in text order.
func (d *Document) verbGroup(head int) []int {
	if !d.sentence(head).Parsed {
		return d.verbsBefore(head)
	}
	group := d.Dependants(head, "aux", "cop")
	if isVerb(d.Tokens[head].Tag) {
		group = append(group, head)
	}
	if len(group) == 1 && d.Is(head, "conj") && group[0] == head {
		shared := d.Dependants(d.Head(head), "aux")
		if d.hasTag(head, "VB", "VBN", "VBG") {
			return append(shared, head)
		}
	}
	return group
}

// verbsBefore returns the run of verbs, adverbs skipped, that ends in head.
func (d *Document) verbsBefore(head int) []int {
	first := d.sentence(head).First
	group := []int{head}
	for i := head - 1; i >= first && i > head-6; i-- {
		switch tag := d.Tokens[i].Tag; {
		case isVerb(tag) || tag == "MD" || tag == "TO":
			group = append([]int{i}, group...)
		case tag != "RB":
			return group
		}
	}
	return group
}

// addVerb takes one verb of the group into account; the first finite one decides the tense.
func (d *Document) addVerb(c *Clause, verb int) {
	t := d.Tokens[verb]
	switch {
	case t.Tag == "MD":
		c.Finite = true
		d.addModal(c, t.Lower)
	case c.Finite || c.Tense != NoTense:
		c.Perfect = c.Perfect || t.Lower == "have" && verb != c.Head
	case t.Tag == "VBD":
		c.Tense, c.Finite = Past, true
	case t.Tag == "VBZ" || t.Tag == "VBP":
		c.Tense, c.Finite = Present, true
	}
	if (t.Lower == "has" || t.Lower == "have" || t.Lower == "'ve" || t.Lower == "had") && verb != c.Head {
		c.Tense, c.Perfect = Past, true
	}
}

func (d *Document) addModal(c *Clause, modal string) {
	switch modal {
	case "will", "'ll", "wo", "shall":
		c.Tense = Future
	case "would", "could", "might":
		c.Modal = modal
		c.Tense = Past
	case "ca":
		c.Modal, c.Tense = "can", Present
	default:
		c.Modal, c.Tense = modal, Present
	}
}

func (d *Document) passiveGroup(group []int) bool {
	if len(group) < 2 || d.Tokens[group[len(group)-1]].Tag != "VBN" {
		return false
	}
	switch d.Tokens[group[len(group)-2]].Lower {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "'re":
		return true
	}
	return false
}

// aboutToHappen reports whether the verb hangs on "is going to", "is to", "is set to", "plans to".
func (d *Document) aboutToHappen(head int) bool {
	if !d.hasTag(head, "VB") {
		return false
	}
	for _, v := range d.Dependants(head, "aux") {
		if d.hasTag(v, "MD") && d.Tokens[v].Lower != "will" && d.Tokens[v].Lower != "'ll" {
			return false
		}
	}
	gov := d.Head(head)
	return d.Is(head, "xcomp") && d.valid(gov) && intends[d.Tokens[gov].Lower]
}

// intends are governors of an infinitive that has not happened yet.
var intends = map[string]bool{
	"going": true, "set": true, "due": true, "expected": true, "scheduled": true, "plans": true, "plan": true,
	"intends": true, "intend": true, "likely": true, "slated": true, "poised": true, "ready": true, "aims": true,
	"about": true, "hopes": true, "wants": true, "seeks": true,
}

// Negated reports whether a verb or predicate is denied: by "not", "never" or "no longer", or by "no" before its
// subject or object.
func (d *Document) Negated(head int) bool {
	for c := range d.Children(head) {
		switch {
		case d.Is(c, "advmod") && d.denies(c):
			return true
		case d.Is(c, "nsubj", "obj") && d.denied(c):
			return true
		}
	}
	return !d.sentence(head).Parsed && d.deniedBefore(head)
}

// denies reports whether an adverb denies its verb: one of deniers, or the second word of "no longer".
func (d *Document) denies(adverb int) bool {
	w := d.Tokens[adverb].Lower
	return deniers[w] || w == "longer" && adverb > 0 && d.Tokens[adverb-1].Lower == "no"
}

var deniers = map[string]bool{"not": true, "n't": true, "nt": true, "never": true, "neither": true, "nor": true, "hardly": true}

// denied reports whether "no" stands before a noun, or the token is "nobody" or "none".
func (d *Document) denied(noun int) bool {
	switch d.Tokens[noun].Lower {
	case "nobody", "none", "nothing", "neither":
		return true
	}
	det := d.Child(noun, "det")
	return det >= 0 && (d.Tokens[det].Lower == "no" || d.Tokens[det].Lower == "neither")
}

func (d *Document) deniedBefore(head int) bool {
	for i := head - 1; d.valid(i) && i >= d.sentence(head).First && i >= head-3; i-- {
		if d.denies(i) {
			return true
		}
	}
	return false
}
