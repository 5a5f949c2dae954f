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
