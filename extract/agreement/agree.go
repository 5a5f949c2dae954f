package agreement

import "strings"

// agree takes the verb "agree" with what follows it: an infinitive, "on" or "to" and a noun phrase, "that" and a
// clause, "with" and a partner.
func (f *finder) agree(t int) {
	v := f.v
	if f.act(t, acts["agree"]) {
		return
	}
	if v.opinion(t) {
		return
	}
	e := newEvent(v, "agree", t, -1)
	e.status = e.mood.status("agreed")
	f.people(&e, v.passive(t))
	if v.passive(t) && v.lower(t+1) == "that" {
		e.actors = v.clauseSubject(t + 2)
	}
	if i := f.complement(t); i >= 0 {
		e.last = i + 1
	}
	f.used[t] = true
	f.events = append(f.events, e)
}

// clauseSubject returns the heads of the noun phrases that open the clause at token i.
func (v *view) clauseSubject(i int) []int {
	if k := v.phraseAt(i); k >= 0 {
		return v.list(k, true)
	}
	return nil
}

// opinion reports whether verb t only shares a view: "agrees with the minister that".
func (v *view) opinion(t int) bool {
	if t+1 >= v.last || v.lower(t+1) != "with" {
		return false
	}
	for i := t + 2; i < min(t+12, v.last); i++ {
		if v.tag(i) == "TO" || v.lower(i) == "on" {
			return false
		}
		if v.lower(i) == "that" || v.lower(i) == "," || v.lower(i) == "." {
			return true
		}
	}
	return false
}

// complement returns the word that opens what verb t governs, if it is near.
func (f *finder) complement(t int) int {
	for i := t + 1; i < min(t+8, f.v.last); i++ {
		switch f.v.lower(i) {
		case "to", "on", "that", "upon", "over":
			return i
		case "with", ",":
			return -1
		}
	}
	return -1
}

// infinitive returns the verb of the infinitive that verb t governs, or -1.
func (v *view) infinitiveOf(t int) int {
	for i := t + 1; i < min(t+14, v.last); i++ {
		if v.tag(i) == "TO" && v.group[i-v.first] == i {
			for i++; i < v.last; i++ {
				if isVerb(v.tag(i)) {
					return i
				}
			}
		}
		if isVerb(v.tag(i)) || v.tag(i) == "MD" || strings.HasPrefix(v.tag(i), "W") || v.lower(i) == ";" {
			return -1
		}
	}
	return -1
}

// contentHeads returns the heads of the noun phrases in what verb t commits to: its first infinitive's objects, then
// those behind prepositions that can lead to a counterpart.
func (v *view) contentHeads(t int) []int {
	i := v.infinitiveOf(t)
	if i < 0 {
		return nil
	}
	heads := append(v.shareIn(i), v.objects(i)...)
	if v.lemma(i) == "pay" {
		heads = append(heads, v.paidFor(i)...)
	}
	if gives[v.lemma(i)] && len(heads) > 0 {
		heads = append(v.namesBefore(heads[0]), heads...)
	}
	if j := v.infinitiveOf(i); j >= 0 {
		heads = append(heads, v.objects(j)...)
		i = j
	} else if i+1 < v.last && v.tag(i+1) == "VB" {
		heads = append(heads, v.objects(i+1)...)
	}
	if moves[v.lemma(i)] {
		return heads // where troops are sent to is no party
	}
	return append(heads, v.partners(i, counterpart)...)
}

// paidFor returns the heads of what verb t pays for, of what that is part of, and of who owned it: "to pay 5 million
// dollars for a stake in a field owned by X".
func (v *view) paidFor(t int) []int {
	var out []int
	for _, h := range v.partners(t, set("for")) {
		out = append(append(out, v.partners(h, set("in of"))...), v.partners(h, set("from by"))...)
	}
	return out
}

// moves are verbs after which "to" and "from" say where.
var moves = set("send deploy return move withdraw travel go fly dispatch transfer pull")

// gives are verbs with a receiver before what is given.
var gives = set("grant give offer lend pay sell provide hand supply")

// namesBefore returns the tokens of a noun phrase before its head, the last first: a receiver may be run into it ("the
// U.S. exclusive rights").
func (v *view) namesBefore(h int) []int {
	var out []int
	if k := v.phraseAt(h); k >= 0 {
		for i := h - 1; i >= v.phrases[k].first; i-- {
			if v.tag(i) == "NNP" {
				out = append(out, i)
			}
		}
	}
	return out
}

var counterpart = set("with to for in from against")
