package agreement

import "dateline/article"

// people fills in who acts and with whom.
func (f *finder) people(e *event, asSubject bool) {
	v := f.v
	e.outsider = outsiders[v.lemma(e.verb)]
	if asSubject {
		e.actors = v.partners(e.verb, byPreps)
		e.speaker = v.reporter(v.governing(e.first))
	} else {
		e.actors = v.subjects(e.verb)
	}
	e.partners = v.partners(e.verb, withPreps)
	if e.noun >= 0 {
		e.partners = union(e.partners, v.partners(e.noun, withPreps))
		e.paired = len(v.partners(e.noun, pairs)) > 1
		e.goods = v.owned(e.noun)
	}
	if e.noun >= 0 && lent[v.nounLemma(e.noun)] {
		e.partners = union(e.partners, v.partners(e.noun, set("for to")))
	}
	if e.noun >= 0 {
		e.partners = union(e.partners, v.buyers(e.noun))
		e.content = v.client(e.noun)
	}
	switch e.rule {
	case "award":
		e.partners = union(e.partners, v.partners(e.verb, set("from to")))
		e.partners = union(e.partners, v.indirect(e.verb))
	case "propose":
		if v.lemma(e.verb) == "ask" {
			e.partners = union(e.partners, v.objects(e.verb))
		}
	case "accept", "reject":
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

// lent are nouns for what one gives another, who is named after "for" or "to".
var lent = set("loan bailout credit")

// client returns the heads of those for whom order t is carried out: "a contract to build a ship for X".
func (v *view) client(t int) []int {
	i := v.infinitiveOf(t)
	if i < 0 || !ordered[v.nounLemma(t)] || !works[v.lemma(i)] {
		return nil
	}
	return v.partners(i, set("for to"))
}

// works are verbs for what a contractor does.
var works = set("build supply provide deliver construct develop produce upgrade sell manufacture design install operate maintain make ship refurbish modernise modernize")

// buyers returns the heads of those from whom one has order t: "a deal for 20 jets from X".
func (v *view) buyers(t int) []int {
	k := v.phraseAt(t)
	if k < 0 || !ordered[v.nounLemma(t)] {
		return nil
	}
	for n := 0; n < 3 && k+1 < len(v.phrases) && v.phrases[k+1].prep == v.phrases[k].last; n++ {
		k++
		if v.prepOf(k) == "from" {
			return v.listRight(k)
		}
	}
	return nil
}

// ordered are nouns for what one gets from a buyer.
var ordered = set("order contract deal loan")

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

// owned returns the heads of what changes owner by noun t, and of who takes part ("the acquisition of X by Y").
func (v *view) owned(t int) []int {
	if nouns[v.nounLemma(t)].class != deal {
		return nil
	}
	heads := v.partners(t, set("of in"))
	for _, h := range heads {
		if shares[v.nounLemma(h)] {
			heads = union(heads, v.partners(h, set("in of"))) // "the sale of a stake in X"
		}
	}
	return union(heads, v.partners(t, set("by from to")))
}

// governing returns the first token of the noun phrase that token i belongs to, through "of": "the signing of a deal".
func (v *view) governing(i int) int {
	if k := v.phraseAt(i); k >= 0 {
		return v.phrases[v.headOf(k)].first
	}
	return i
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

// signed reports whether persons put their names to an agreement.
func (r *resolver) signed(e *event) bool {
	for _, h := range e.actors {
		if x := r.at(h); e.rule == "sign" && x >= 0 && r.es.List[x].Type == article.Person {
			return true
		}
	}
	return false
}

// asker returns the subject of the verb that asks for the infinitive t.
func (v *view) asker(t int) []int {
	first, _ := v.groupAt(t)
	if g := v.governor(first, t); g >= 0 && isVerb(v.tag(g)) {
		return v.subjects(g)
	}
	return nil
}
