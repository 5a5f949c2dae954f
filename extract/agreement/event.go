package agreement

import (
	"cmp"
	"strings"
)

// event is one candidate: the words that name an act and what the grammar says of it.
type event struct {
	rule        string
	verb, noun  int // tokens; -1 for none
	first, last int // tokens of the trigger, half open
	status      string
	kind        string // suggested by the words of the act; empty for none
	mood        mood
	actors      []int // heads of noun phrases that act
	partners    []int // heads joined by "with", "between", "by", "from", "to"
	content     []int // heads in what an agreeing party commits to, where its counterpart may be
	goods       []int // heads of what is bought: a company, or goods that may name their maker
	holder      []int // the subject of the clause around a noun, a party where only one other is named
	paired      bool  // the noun says "between" its parties
	speaker     []int // the subject of the verb of saying before the holder
	indefinite  bool  // the noun has an indefinite article
	outsider    bool  // the actors announce, broker or ask, and are parties only where no others are named
	parties     []int // entities
}

var (
	withPreps = set("with between among amongst")
	byPreps   = set("by")
)

// newEvent spans the trigger over verb and noun.
func newEvent(v *view, rule string, verb, noun int) event {
	e := event{rule: rule, verb: verb, noun: noun}
	t := verb
	if verb < 0 {
		t = noun
	}
	e.first, e.last = t, t+1
	if verb >= 0 {
		e.mood = v.moodOf(verb)
		e.first, _ = v.groupAt(verb)
	}
	if verb >= 0 && noun >= 0 {
		e.first, e.last = min(e.first, noun), max(e.last, noun+1)
	}
	return e
}

// merged drops an act that only leads to another one ("agreed to sign a treaty" is the signing, as agreed) or that says
// what another one is about ("struck a deal to buy" is the deal).
func (f *finder) merged() []event {
	by := map[int]int{}
	for i, e := range f.events {
		if e.verb >= 0 {
			by[e.verb] = i
		}
	}
	drop := map[int]bool{}
	for i, e := range f.events {
		if e.verb < 0 || e.noun >= 0 {
			continue
		}
		if o := f.complementOf(e); o >= 0 {
			f.events[o].goods, f.events[o].partners = union(f.events[o].goods, e.goods), union(f.events[o].partners, e.partners)
			f.events[o].kind = cmp.Or(f.events[o].kind, e.kind)
			drop[i] = true
			continue
		}
		inner, ok := by[f.v.infinitiveOf(e.verb)]
		if !ok || inner == i {
			continue
		}
		f.events[inner].first = e.first
		f.events[inner].partners = union(f.events[inner].partners, e.partners)
		f.events[inner].actors = union(f.events[inner].actors, e.actors)
		drop[i] = true
	}
	out := f.events[:0]
	for i, e := range f.events {
		if !drop[i] {
			out = append(out, e)
		}
	}
	return out
}

// complementOf returns the event whose noun governs the infinitive of e, or -1.
func (f *finder) complementOf(e event) int {
	first, _ := f.v.groupAt(e.verb)
	if f.v.tag(first) != "TO" {
		return -1
	}
	for o := range f.events {
		if n := f.events[o].noun; n >= 0 && n < first && first-n < maxComplement && f.reaches(n, first) {
			return o
		}
	}
	return -1
}

// maxComplement is how far behind its noun an infinitive may stand ("a deal worth up to $775 million to buy").
const maxComplement = 12

// reaches reports whether neither a verb nor a mark that ends a clause stands between noun n and token i.
func (f *finder) reaches(n, i int) bool {
	for t := n + 1; t < i; t++ {
		if isVerb(f.v.tag(t)) || f.v.tag(t) == "MD" || strings.ContainsAny(f.v.lower(t), ",;") {
			return false
		}
	}
	return true
}
