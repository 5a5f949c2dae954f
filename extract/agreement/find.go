package agreement

import "strings"

// find returns the candidates of one sentence in text order, one for each act.
func find(v *view) []event {
	f := finder{v: v, used: map[int]bool{}}
	for t := v.first; t < v.last; t++ {
		if isVerb(v.tag(t)) && v.mainVerb(t) && v.phraseAt(t) < 0 {
			f.verb(t)
		}
	}
	for t := v.first; t < v.last; t++ {
		if isNoun(v.tag(t)) && !f.used[t] {
			f.noun(t)
		}
	}
	return f.merged()
}

// finder collects the candidates of a sentence; used holds the nouns and verbs that belong to one.
type finder struct {
	v      *view
	events []event
	used   map[int]bool
}

// verb tries the patterns that a verb starts.
func (f *finder) verb(t int) {
	lemma := f.v.lemma(t)
	if lemma == "agree" {
		f.agree(t)
		return
	}
	if f.act(t, acts[lemma]) {
		return
	}
	f.special(t, lemma)
}

// act tries what verb t may say of a noun that names an agreement.
func (f *finder) act(t int, acts []act) bool {
	for _, a := range acts {
		noun, asSubject := f.link(t, a)
		if noun < 0 || f.used[noun] {
			continue
		}
		e := newEvent(f.v, a.rule, t, noun)
		if a.rule == "have" && e.mood.negated {
			return true // what does not exist is none
		}
		e.status, e.kind = e.mood.status(a.status), nouns[f.v.nounLemma(noun)].kind
		if a.rule == "negotiate" && f.v.lemma(t) == "negotiate" && !e.mood.progress && (f.v.tag(t) == "VBN" || f.v.tag(t) == "VBD") {
			e.status = e.mood.status("agreed") // the way to it lies behind
		}
		if f.v.negatedNoun(noun) {
			e.mood.negated = true
			e.status = e.mood.status(a.status)
		}
		f.people(&e, asSubject)
		f.used[noun], f.used[t] = true, true
		f.events = append(f.events, e)
		return true
	}
	return false
}

// link returns the noun that act a of verb t is about, and whether it is the verb's subject.
func (f *finder) link(t int, a act) (noun int, asSubject bool) {
	v := f.v
	if a.object {
		for _, h := range v.objects(t) {
			if n := v.pactAt(h, a.nouns); n >= 0 {
				return n, v.passive(t) || v.reduced(t)
			}
		}
	}
	if a.preps != "" {
		if n := f.prepLink(t, a); n >= 0 {
			return n, false
		}
	}
	if first, _ := v.groupAt(t); a.subject && !v.passive(t) && v.tag(first) != "TO" && v.tag(first) != "VBG" {
		for _, h := range v.subjects(t) {
			if n := v.pactAt(h, a.nouns); n >= 0 && f.completes(t) {
				return n, true
			}
		}
	}
	return -1, false
}

// prepLink returns the noun in a prepositional phrase directly after the verb and its particles.
func (f *finder) prepLink(t int, a act) int {
	v := f.v
	preps := set(a.preps)
	for k := range v.phrases {
		p := v.phrases[k]
		if p.prep <= t || v.boundary(t, p.prep) {
			continue
		}
		if p.first-t > 12 || a.rule == "propose" && p.prep != v.afterAdverbs(t) {
			break
		}
		if preps[v.lower(p.prep)] {
			for _, h := range v.listRight(k) {
				if n := v.pactAt(h, a.nouns); n >= 0 {
					return n
				}
			}
			break
		}
	}
	return -1
}

// afterAdverbs returns the token after verb t and the adverbs that follow it.
func (v *view) afterAdverbs(t int) int {
	_, i := v.groupAt(t)
	for i < v.last && strings.HasPrefix(v.tag(i), "RB") {
		i++
	}
	return i
}

// completes asks of light verbs said of a subject the words that give them sense ("took effect", "fell apart").
func (f *finder) completes(t int) bool {
	want, ok := complements[f.v.lemma(t)]
	if !ok {
		return true
	}
	for i := t + 1; i < min(t+5, f.v.last); i++ {
		if want[f.v.lower(i)] {
			return true
		}
	}
	return false
}

var complements = map[string]map[string]bool{
	"take":  set("effect force hold"),
	"enter": set("force effect"),
	"come":  set("force effect"),
	"go":    set("force effect"),
	"fall":  set("apart through"),
	"break": set("down up off"),
}

// people fills in who acts and with whom.
func (f *finder) people(e *event, asSubject bool) {
	v := f.v
	e.outsider = outsiders[v.lemma(e.verb)]
	if asSubject {
		e.actors = v.partners(e.verb, byPreps)
		e.speaker = v.reporter(e.first)
	} else {
		e.actors = v.subjects(e.verb)
	}
	e.partners = v.partners(e.verb, withPreps)
	if e.noun >= 0 {
		e.partners = union(e.partners, v.partners(e.noun, withPreps))
		e.paired = len(v.partners(e.noun, pairs)) > 1
		e.goods = v.owned(e.noun)
	}
	switch e.rule {
	case "award":
		e.partners = union(e.partners, v.partners(e.verb, set("from to")))
		e.partners = union(e.partners, v.indirect(e.verb))
	case "accept":
		e.partners = union(e.partners, v.source(e.noun))
	case "agree", "allow":
		e.content = v.contentHeads(e.verb)
	}
	if m := v.meeting(e.verb); m >= 0 {
		e.partners = union(e.partners, v.partners(m, withPreps))
	}
	if e.mood.asked && e.mood.invited {
		e.actors = union(e.actors, v.asker(e.verb))
	}
}

// meeting returns the verb of meeting that infinitive t depends on ("met with his counterpart to sign"), or -1.
func (v *view) meeting(t int) int {
	if first, _ := v.groupAt(t); v.tag(first) == "TO" {
		if m := v.verbLeft(first); m >= 0 && (v.lemma(m) == "meet" || v.lemma(m) == "gather") {
			return m
		}
	}
	return -1
}

// outsiders are verbs whose subject speaks of an agreement without being a party to it as such.
var outsiders = set("broker mediate announce unveil declare confirm hail welcome praise propose suggest urge call demand back endorse oppose block approve clear lead denounce")

// noun tries the patterns that a noun starts without a verb of agreeing.
func (f *finder) noun(t int) {
	v := f.v
	lemma := v.nounLemma(t)
	k := v.phraseAt(t)
	if k < 0 || v.phrases[k].head != t || !heavy[lemma] && (nouns[lemma].class&anyPact == 0 || v.attribute(k) == "") {
		return
	}
	n := nouns[lemma]
	rule, status := "pact", "agreed"
	switch {
	case n.class&talks != 0:
		rule, status = "talks", "negotiating"
	case lemma == "contract" || lemma == "treaty":
		status = "signed"
	}
	verb := -1
	if s := f.nominal(k); s != "" {
		rule, status = "nominal", s
	}
	e := newEvent(v, rule, verb, t)
	e.status, e.kind = status, n.kind
	if v.prepOf(k) == "toward" || v.prepOf(k) == "towards" {
		e.status = "proposed"
	}
	if rule == "pact" && v.partOf(k) {
		e.status = "implemented"
	}
	if v.negatedNoun(t) {
		e.status = "rejected"
	}
	e.partners, e.goods = v.partners(t, withPreps), v.owned(t)
	switch {
	case n.class&talks != 0:
		e.actors = v.talkers(k)
	case v.prepOf(k) != "between":
		e.holder, e.speaker = v.holder(k)
		e.indefinite = v.lower(v.phrases[k].first) == "a" || v.lower(v.phrases[k].first) == "an"
	}
	f.used[t] = true
	f.events = append(f.events, e)
}

// partOf reports whether something that was done is called part of the agreement of phrase k.
func (v *view) partOf(k int) bool {
	p := v.phrases[k]
	if v.prepOf(k) != "of" || p.prep == v.first || v.lower(p.prep-1) != "part" {
		return false
	}
	for i := p.prep - 1; i >= v.first; i-- {
		if v.tag(i) == "MD" {
			return false
		}
	}
	return true
}

// talkers returns the subject of the verb before "in talks" or "at the talks".
func (v *view) talkers(k int) []int {
	p := v.phrases[k]
	if p.prep < 0 || v.lower(p.prep) != "in" && v.lower(p.prep) != "into" {
		return nil
	}
	for i := p.prep - 1; i >= v.first && p.prep-i < 5; i-- {
		if isVerb(v.tag(i)) {
			return v.subjects(i)
		}
	}
	return nil
}

// holder returns the subject of the clause that a noun phrase with one partner stands in, "Thailand frees prisoners
// under a deal with Cambodia", and the subject of the verb of saying that reports it.
func (v *view) holder(k int) (subjects, speaker []int) {
	p := v.phrases[k]
	from := p.first - 1
	if p.prep >= 0 {
		from = p.prep - 1
	}
	for i := from; i >= v.first && p.first-i < maxWalk; i-- {
		if v.lower(i) == ";" {
			return nil, nil
		}
		if isVerb(v.tag(i)) && v.mainVerb(i) {
			subjects = v.subjects(i)
			break
		}
	}
	if len(subjects) == 0 && p.prep == v.first {
		subjects = v.mainSubject(p.head, 0) // "Under a deal with Iran, Turkey will …"
	}
	if len(subjects) > 0 {
		i := subjects[len(subjects)-1] - 1
		for i >= v.first && !isVerb(v.tag(i)) && (v.phraseAt(i) >= 0 || v.lower(i) == "that") {
			i--
		}
		if i >= v.first && saying[v.lemma(i)] {
			speaker = v.subjects(i)
		}
	}
	return subjects, speaker
}

// nominal returns the status that a noun of action before phrase k gives ("in violation of the truce").
func (f *finder) nominal(k int) string {
	v := f.v
	p := v.phrases[k]
	if s := v.attribute(k); s != "" {
		return s
	}
	for i := p.head + 1; i < p.last; i++ {
		if s, ok := actions[v.lemma(i)]; ok {
			return s
		}
	}
	if p.prep < 0 || k == 0 || v.phrases[k-1].last != p.prep {
		return ""
	}
	return actions[v.lemma(v.phrases[k-1].head)]
}

// attribute returns the status that a modifier of phrase k gives ("the proposed treaty").
func (v *view) attribute(k int) string {
	for i := v.phrases[k].first; i < v.phrases[k].head; i++ {
		if s, ok := attributes[v.lower(i)]; ok {
			return s
		}
	}
	return ""
}

// actions are nouns of action said of an agreement.
var actions = map[string]string{
	"violation": "broken", "breach": "broken", "withdrawal": "ended", "signing": "signed", "signature": "signed",
	"ratification": "ratified", "approval": "ratified", "implementation": "implemented", "renewal": "agreed",
	"extension": "agreed", "collapse": "broken", "termination": "ended", "cancellation": "ended", "end": "ended",
	"expiration": "ended", "expiry": "ended", "suspension": "suspended", "rejection": "rejected",
	"announcement": "agreed", "conclusion": "agreed", "resumption": "negotiating", "failure": "rejected", "breakdown": "rejected",
}

// attributes are modifiers of the noun that tell its state.
var attributes = map[string]string{
	"proposed": "proposed", "potential": "proposed", "possible": "proposed", "signed": "signed", "failed": "rejected",
	"stalled": "suspended", "suspended": "suspended", "collapsed": "rejected", "expired": "ended", "planned": "agreed",
	"draft": "negotiating", "negotiated": "agreed", "ratified": "ratified", "concluded": "agreed", "scrapped": "ended",
}

// negatedNoun reports whether the phrase of noun t says that there is none ("no agreement").
func (v *view) negatedNoun(t int) bool {
	k := v.phraseAt(t)
	if k < 0 {
		return false
	}
	p := v.phrases[k]
	if v.lower(p.first) == "no" || v.lower(p.first) == "any" {
		return v.lower(p.first) == "no"
	}
	return p.first-1 >= v.first && v.lower(p.first-1) == "without" || p.prep >= 0 && v.lower(p.prep) == "without"
}

// owned returns the heads of what changes owner by noun t, and of who takes part ("the acquisition of X by Y").
func (v *view) owned(t int) []int {
	if nouns[v.nounLemma(t)].class != deal {
		return nil
	}
	return union(v.partners(t, set("of in")), v.partners(t, set("by from to")))
}

// reporter returns the subject of a verb of saying right before token i, past quotation marks and names.
func (v *view) reporter(i int) []int {
	for i--; i >= v.first; i-- {
		switch w := v.lower(i); {
		case isVerb(v.tag(i)) && saying[v.lemma(i)]:
			return v.subjects(i)
		case w == "that" || w == "," || w == "\"" || w == "“" || w == "``" || v.phraseAt(i) >= 0 && v.phrases[v.phraseAt(i)].prep < 0:
		default:
			return nil
		}
	}
	return nil
}

// source returns the heads of the phrase directly after noun t that says whose it is ("a request by Latvia").
func (v *view) source(t int) []int {
	k := v.phraseAt(t)
	if k < 0 || k+1 >= len(v.phrases) || v.phrases[k+1].prep != v.phrases[k].last || !sources[v.prepOf(k+1)] {
		return nil
	}
	return v.listRight(k + 1)
}

var sources = set("from by of")

// indirect returns the first of two noun phrases after a verb of giving ("awarded Boeing a contract").
func (v *view) indirect(t int) []int {
	_, i := v.groupAt(t)
	k := v.phraseAt(i)
	if k < 0 || k+1 >= len(v.phrases) || v.phrases[k+1].first != v.phrases[k].last || v.phrases[k].prep >= 0 {
		return nil
	}
	return []int{v.phrases[k].head}
}

// asker returns the subject of the verb that asks for the infinitive t.
func (v *view) asker(t int) []int {
	first, _ := v.groupAt(t)
	if g := v.governor(first, t); g >= 0 && isVerb(v.tag(g)) {
		return v.subjects(g)
	}
	return nil
}
