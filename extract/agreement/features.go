package agreement

import (
	"fmt"
	"strings"

	"dateline/article"
)

// describe lists the features of a candidate, as names of what holds: the pattern and its words, the mood, who was
// found where, and what the noun phrase looks like.
func (r *resolver) describe(e *event, c *Candidate, actors, partners, inner int, dates []article.Date) []string {
	v := r.v
	explicit, members := len(e.parties), r.members(e)
	if members {
		explicit = 2
	}
	f := []string{
		"rule=" + e.rule,
		"status=" + e.status,
		"kind=" + c.Kind,
		fmt.Sprintf("actors=%d", min(actors, 2)),
		fmt.Sprintf("partners=%d", min(partners, 2)),
		fmt.Sprintf("inner=%d", min(inner, 2)),
		fmt.Sprintf("explicit=%d", min(explicit, 3)),
		fmt.Sprintf("rule=%s explicit=%d", e.rule, min(explicit, 2)),
	}
	f = r.describeVerb(e, f)
	f = r.describeNoun(e, f)
	f = r.describeParties(e, members, f)
	f = r.describeClause(e, f)
	f = r.describePhrase(e, f)
	f = r.describeContext(e, f)
	f = r.describeSentence(f, dates)
	f = add(f, c.Subject != "", "subject")
	f = add(f, c.Date != "", "date")
	f = add(f, len(c.Amounts) > 0, "amounts")
	f = add(f, v.quoted(e.first), "quoted")
	return f
}

func add(f []string, holds bool, name string) []string {
	if holds {
		return append(f, name)
	}
	return f
}

// describeVerb adds the verb's lemma, tense and mood.
func (r *resolver) describeVerb(e *event, f []string) []string {
	if e.verb < 0 {
		return append(f, "no verb")
	}
	v, m := r.v, e.mood
	f = append(f, "verb="+v.lemma(e.verb), "tag="+v.tag(e.verb))
	first, _ := v.groupAt(e.verb)
	f = add(f, v.tag(first) == "TO", "infinitive")
	f = add(f, m.negated || m.failed, "negated")
	f = add(f, m.future, "future")
	f = add(f, m.possible, "possible")
	f = add(f, m.wished, "wished")
	f = add(f, m.asked, "asked")
	f = add(f, m.agreed, "agreed to")
	f = add(f, m.ifs, "if")
	f = add(f, v.passive(e.verb), "passive")
	if e.rule == "agree" || e.rule == "allow" {
		if i := e.verb + 1; i < v.last {
			f = append(f, e.rule+" next="+v.nextWord(i))
		}
	}
	return f
}

// nextWord is the function word at i, or the tag of a content word.
func (v *view) nextWord(i int) string {
	switch v.tag(i) {
	case "IN", "TO", "DT", "WDT":
		return v.lower(i)
	}
	return v.tag(i)
}

// describeNoun adds the noun's lemma and determiner.
func (r *resolver) describeNoun(e *event, f []string) []string {
	if e.noun < 0 {
		return append(f, "no noun")
	}
	v := r.v
	f = append(f, "noun="+v.nounLemma(e.noun))
	k := v.phraseAt(e.noun)
	if k < 0 {
		return f
	}
	p := v.phrases[k]
	switch w := v.lower(p.first); {
	case w == "the" || w == "this" || w == "that" || w == "these":
		f = append(f, "definite", "definite "+e.rule)
	case w == "a" || w == "an" || w == "another":
		f = append(f, "indefinite")
	case v.tag(p.first) == "PRP$":
		f = append(f, "possessive")
	case w == "no" || w == "any":
		f = append(f, w)
	default:
		f = append(f, "bare")
	}
	if p.prep >= 0 {
		f = append(f, "prep="+v.lower(p.prep))
	}
	return f
}

// describeParties adds what the parties are.
func (r *resolver) describeParties(e *event, members bool, f []string) []string {
	states, bodies, people := 0, 0, 0
	for _, p := range e.parties {
		switch {
		case r.isState(p):
			states++
		case r.typeOf(p) == article.Organization:
			bodies++
		case r.typeOf(p) == article.Person:
			people++
		}
	}
	f = add(f, members, "members")
	types := strings.Repeat("s", min(states, 2)) + strings.Repeat("b", min(bodies, 2)) + strings.Repeat("p", min(people, 2))
	f = append(f, "types="+types, "rule="+e.rule+" types="+types)
	return append(f, fmt.Sprintf("states=%d", min(states, 2)), fmt.Sprintf("bodies=%d", min(bodies, 2)), fmt.Sprintf("people=%d", min(people, 2)))
}

// members reports whether the members of a single body act, or those who meet for them: "NATO foreign ministers".
func (r *resolver) members(e *event) bool {
	for _, h := range e.actors {
		if len(e.parties) == 1 && r.v.tag(h) == "NNS" && membership[r.v.lemma(h)] && r.typeOf(e.parties[0]) == article.Organization {
			return true
		}
	}
	return false
}

var membership = set("member minister leader delegate party country state nation faction government delegation")

// quoted reports whether an opening quotation mark stands before token t in its sentence without a closing one.
func (v *view) quoted(t int) bool {
	open := false
	for i := v.first; i < t; i++ {
		switch v.lower(i) {
		case "\"", "``", "''":
			open = !open
		case "“":
			open = true
		case "”":
			open = false
		}
	}
	return open
}
