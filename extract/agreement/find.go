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
		if a.rule == "have" && (e.mood.negated || !heavy[f.v.nounLemma(noun)] && f.v.nounLemma(noun) != "order") {
			return true // what does not exist is none, and one may have arrangements with oneself
		}
		e.status, e.kind = e.mood.status(a.status), nouns[f.v.nounLemma(noun)].kind
		if a.rule == "negotiate" && f.v.lemma(t) == "negotiate" && !e.mood.progress && (f.v.tag(t) == "VBN" || f.v.tag(t) == "VBD") {
			e.status = e.mood.status("agreed") // the way to it lies behind
		}
		if s := f.nominal(f.v.phraseAt(noun)); s == "signed" && (outsiders[f.v.lemma(t)] || mediators[f.v.lemma(t)]) {
			e.status = e.mood.status(s) // "welcomed the signing of a treaty"
		}
		if f.v.negatedNoun(noun) {
			e.mood.negated, e.mood.yet = true, f.v.perfect(t) // "no agreement has been reached"
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
	if !v.namesPact(a.nouns) {
		return -1, false // without asking for the parse
	}
	if a.object && (particles[v.lemma(t)] == nil || f.completed(t, particles[v.lemma(t)])) {
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

// perfect reports whether "have" stands in the group of verb t.
func (v *view) perfect(t int) bool {
	first, _ := v.groupAt(t)
	for i := first; i < t; i++ {
		if v.lemma(i) == "have" {
			return true
		}
	}
	return false
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
		if p.first-t > 12 || a.rule == "propose" && v.lemma(t) != "ask" && p.prep != v.afterAdverbs(t) {
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
	return !ok || f.completed(t, want)
}

// completed reports whether one of the words stands soon after verb t.
func (f *finder) completed(t int, want map[string]bool) bool {
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

// particles are what verbs need to say of their object that it is refused or given up.
var particles = map[string]map[string]bool{"call": set("off"), "turn": set("down away")}
