package agreement

// noun tries the patterns that a noun starts without a verb of agreeing.
func (f *finder) noun(t int) {
	v := f.v
	lemma := v.nounLemma(t)
	k := v.phraseAt(t)
	if k < 0 || v.phrases[k].head != t || v.eitherWay(k) || v.otherSense(t) {
		return
	}
	signing := nouns[lemma].class == paper && f.nominal(k) == "signed"
	if !heavy[lemma] && !signing && (nouns[lemma].class&anyPact == 0 || v.attribute(k) == "") {
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
	if n.class == truce && v.defied(k) {
		rule, e.rule, e.status = "nominal", "nominal", "broken"
	}
	if v.prepOf(k) == "toward" || v.prepOf(k) == "towards" {
		e.status = "proposed"
	}
	if rule == "pact" && v.partOf(k) {
		e.status = "implemented"
	}
	if n.class&talks != 0 && e.status == "broken" {
		e.status = "rejected" // talks that collapse have failed
	}
	if v.negatedNoun(t) {
		e.status = "rejected"
	}
	e.partners, e.goods = v.partners(t, withPreps), v.owned(t)
	e.partners = union(e.partners, v.buyers(t))
	switch {
	case n.class&talks != 0:
		e.actors = v.talkers(k)
	case rule == "nominal" && v.watched(k) >= 0:
		e.actors = v.subjects(v.watched(k))
	case v.prepOf(k) != "between":
		e.holder, e.speaker = v.holder(k)
		e.indefinite = v.lower(v.phrases[k].first) == "a" || v.lower(v.phrases[k].first) == "an"
	}
	f.used[t] = true
	f.events = append(f.events, e)
}

// definite reports whether the phrase of noun t speaks of an agreement as known: "the pact".
func (v *view) definite(t int) bool {
	k := v.phraseAt(t)
	return t >= 0 && k >= 0 && (v.lower(v.phrases[k].first) == "the" || v.lower(v.phrases[k].first) == "this")
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
	if p.prep < 0 || k == 0 {
		return ""
	}
	if v.phrases[k-1].last == p.prep {
		return actions[v.lemma(v.phrases[k-1].head)]
	}
	for k--; k > 0 && v.lower(p.prep) == "of" && v.scenery(k) && p.prep-v.phrases[k-1].last < maxAside; k-- {
		if s := actions[v.lemma(v.phrases[k-1].head)]; s != "" {
			return s // "the signing on Saturday, in Cairo, of a treaty"
		}
	}
	return ""
}

// scenery reports whether phrase k says when or where.
func (v *view) scenery(k int) bool {
	return v.phrases[k].time || locative[v.prepOf(k)] && v.tag(v.phrases[k].head) == "NNP"
}

// maxAside is how many words may lie between a noun of action and its agreement.
const maxAside = 9

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
	"expiration": "ended", "expiry": "ended", "suspension": "suspended", "adjournment": "suspended", "postponement": "suspended", "rejection": "rejected",
	"announcement": "agreed", "conclusion": "agreed", "resumption": "negotiating", "failure": "rejected", "breakdown": "rejected",
}

// signings are nouns of action that make an agreement of any paper.
var signings = set("signing signature")

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

// eitherWay reports whether phrase k says that it does not matter whether there is an agreement ("with or without").
func (v *view) eitherWay(k int) bool {
	p := v.phrases[k]
	return p.prep-1 > v.first && v.lower(p.prep) == "without" && v.lower(p.prep-1) == "or"
}

// defied reports whether phrase k stands for a truce that someone attacks in spite of.
func (v *view) defied(k int) bool {
	if v.prepOf(k) != "despite" {
		return false
	}
	for i := v.first; i < v.last; i++ {
		if hostile[v.lemma(i)] && isVerb(v.tag(i)) {
			return true
		}
	}
	return false
}

var hostile = set("shell attack fire strike bomb bombard kill raid shoot clash ambush launch fight continue resume rage wound")

// watched returns the verb whose subjects look on while an agreement of phrase k is signed, for the states that sign
// it, or -1.
func (v *view) watched(k int) int {
	for i := v.phrases[k].first; i >= v.first; i-- {
		if isVerb(v.tag(i)) && v.mainVerb(i) {
			if witnesses[v.lemma(i)] {
				return i
			}
			return -1
		}
	}
	return -1
}

var witnesses = set("witness attend oversee watch preside")
