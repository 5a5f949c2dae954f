package agreement

import (
	"fmt"
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/entity"
	"dateline/extract/gazetteer"
)

// Candidate is one possible agreement before selection.
type Candidate struct {
	article.Agreement          // without Parties
	Sentence          int      // index into Document.Sentences
	Class             class    // of its noun; 0 for none
	Parties           []int    // see resolver
	Explicit          int      // how many parties the sentence itself gives
	States            int      // parties that are countries
	Named             int      // parties that the sentence calls by name or demonym
	Another           bool     // the sentence says that it is one more agreement
	Features          []string // for the model
	fighters          []int    // who fights in the sentence of a truce
}

// Candidates returns every act of the document that may be an agreement, in text order, with its features and
// confidence. It serves Extract and training.
func (x *Extractor) Candidates(d *doc.Document, es *entity.Entities, dates []article.Date, amounts []article.Amount) []Candidate {
	timeTokens := timeTokens(d, dates)
	var out []Candidate
	for i, s := range d.Sentences {
		if !triggers(d, s) {
			continue
		}
		v := newView(d, s, func(t int) bool { return timeTokens[t] }, func(t int) bool { return es.At(t) >= 0 })
		r := &resolver{v: v, es: es, tables: x.tables}
		for _, e := range find(v) {
			if c, ok := r.candidate(i, e, dates, amounts); ok && len(c.Parties)+len(c.fighters) > 0 || c.Class != 0 {
				out = append(out, c)
			}
		}
	}
	r := &resolver{es: es, tables: x.tables}
	for i := range out {
		out[i].Parties, out[i].fighters = r.settle(out[i].Parties), r.settle(out[i].fighters)
		if out[i].Kind == "ceasefire" {
			out[i].Parties = r.armies(out[i].Parties)
		}
	}
	complete(out)
	fight(out)
	for i := range out {
		out[i].place(out[:i])
		out[i].Confidence = x.model.Score(out[i].Features)
	}
	return out
}

// triggers reports whether a sentence has a word that can name an agreement.
func triggers(d *doc.Document, s doc.Sentence) bool {
	for _, t := range d.Tokens[s.First:s.Last] {
		if acts[t.Lemma] != nil || t.Lemma == "agree" || heavy[t.Lemma] || heavy[t.Lower] {
			return true
		}
		if _, ok := alone[t.Lemma]; ok {
			return true
		}
	}
	return false
}

// timeTokens marks the tokens that lie in a date.
func timeTokens(d *doc.Document, dates []article.Date) []bool {
	in := make([]bool, len(d.Tokens))
	for _, x := range dates {
		first, last := d.TokensIn(x.Start, x.End)
		for t := first; t < last && !(last == first+1 && strings.HasPrefix(d.Tokens[t].Tag, "JJ")); t++ {
			in[t] = true
		}
	}
	return in
}

// candidate resolves an event to a record; it is false where the parties make no sense.
func (r *resolver) candidate(sentence int, e event, dates []article.Date, amounts []article.Amount) (Candidate, bool) {
	nActors, nPartners, nInner := r.assemble(&e)
	if r.implausible(&e, nActors, nPartners) {
		return Candidate{}, false
	}
	d, s := r.v.d, r.v.d.Sentences[sentence]
	subject := r.v.subjectOf(&e)
	c := Candidate{fighters: r.belligerents(&e), Sentence: sentence, Parties: e.parties, Explicit: len(e.parties)}
	c.Span = article.Span{Start: s.Start, End: s.End}
	c.Trigger = article.Span{Start: d.Tokens[e.first].Start, End: d.Tokens[e.last-1].End}
	c.Status, c.Kind, c.Rule = e.status, r.kindOf(&e, subject), e.rule
	if subject[1] > subject[0] {
		c.Subject = d.Text[d.Tokens[subject[0]].Start:d.Tokens[subject[1]-1].End]
	}
	c.Date = r.dateOf(&e, dates)
	c.Amounts = r.amountsOf(s, amounts)
	if e.noun >= 0 {
		c.Class = nouns[r.v.nounLemma(e.noun)].class
	}
	for _, p := range c.Parties {
		if r.isState(p) {
			c.States++
		}
	}
	c.Named, c.Another = r.naming(c.Parties), r.another(&e)
	c.Features = r.describe(&e, &c, nActors, nPartners, nInner)
	return c, true
}

// implausible reports whether the parties cannot be those of such an agreement: a purchase without a buyer or a
// company, a pledge by one, a person who joins something, a state that is joined, a person alone.
func (r *resolver) implausible(e *event, actors, partners int) bool {
	switch e.rule {
	case "buy":
		return actors == 0 || partners == 0 && r.v.lemma(e.verb) == "take"
	case "pledge":
		return actors < 2
	case "join":
		for _, p := range r.called(e.goods) {
			if r.isState(p) {
				return true
			}
		}
		return r.private(e)
	}
	return len(e.parties) == 1 && r.private(e)
}

// private reports whether a person takes part.
func (r *resolver) private(e *event) bool {
	for _, p := range e.parties {
		if r.typeOf(p) == article.Person {
			return true
		}
	}
	return false
}

// assemble resolves who takes part.
func (r *resolver) assemble(e *event) (nActors, nPartners, nInner int) {
	inner := r.nounParties(e)
	partners := union(r.parties(e.partners), r.called(e.goods))
	if len(partners) > 1 && e.paired {
		e.actors = nil
	}
	actors := r.parties(e.actors)
	if e.content != nil && len(actors) == 0 {
		partners, e.content = nil, nil
	}
	if e.verb >= 0 && mediators[r.v.lemma(e.verb)] {
		actors = nil
	}
	announced := announcers[r.v.lemma(max(e.verb, r.v.first))] && len(inner) == 0 && !e.paired
	if e.outsider && !announced && len(union(union([]int{}, inner), partners)) >= 2 {
		actors = nil
	}
	e.parties = union(union(union([]int{}, actors), partners), inner)
	if len(e.parties) == 1 {
		e.parties = r.counterpart(e)
	}
	for _, h := range e.goods {
		if len(e.parties) == 1 {
			e.parties = union(e.parties, r.makers(h))
		}
	}
	if len(e.parties) == 1 && len(partners) == 1 {
		e.parties = union(r.parties(e.holder), e.parties)
	}
	if len(e.parties) == 1 && len(partners) == 1 && e.verb >= 0 {
		e.parties = union(r.bodies(r.parties(e.speaker)), e.parties)
	}
	if len(e.parties) == 0 && e.indefinite {
		e.parties = union(r.parties(e.holder), r.parties(e.speaker))
	}
	return len(actors), len(partners), len(inner)
}

// mediators are verbs whose subject is never a party.
var mediators = set("broker mediate hail welcome praise")

// announcers are verbs whose subject announces what it has agreed with others.
var announcers = set("announce unveil declare confirm")

// counterpart adds to a single party the first state or body that it commits itself to something with.
func (r *resolver) counterpart(e *event) []int {
	for _, h := range e.content {
		for _, p := range r.head(h) {
			if !contains(e.parties, p) && (r.isState(p) || r.typeOf(p) == article.Organization) {
				return append(e.parties, p)
			}
		}
	}
	return e.parties
}

// called returns the parties that the heads call by name.
func (r *resolver) called(heads []int) []int {
	var out []int
	for _, h := range heads {
		if e := r.es.At(h); e >= 0 {
			out = union(out, r.named(e, h))
		}
	}
	return out
}

// makers returns the companies named in the phrase of goods h: "20 Boeing Dreamliners".
func (r *resolver) makers(h int) []int {
	var out []int
	for _, p := range r.inner(h) {
		if r.typeOf(p) == article.Organization {
			out = append(out, p)
		}
	}
	return out
}

// bodies keeps states and organizations.
func (r *resolver) bodies(parties []int) []int {
	var out []int
	for _, p := range parties {
		if r.isState(p) || r.typeOf(p) == article.Organization {
			out = append(out, p)
		}
	}
	return out
}

// nounParties returns the parties named inside the noun phrase of the agreement: "Iran's deal", "the US-Japan
// alliance", "Israeli-Palestinian talks". Cities name treaties, but are no parties to them.
func (r *resolver) nounParties(e *event) []int {
	if e.noun < 0 {
		return nil
	}
	var out []int
	k := r.v.phraseAt(e.noun)
	for i := r.v.phrases[max(k, 0)].first; k >= 0 && i < e.noun; i++ {
		x := r.es.At(i)
		switch {
		case x < 0:
			if !r.companyAfter(i, e.noun) {
				out = union(out, r.demonyms(r.v.d.Tokens[i].Text))
			}
		case r.es.List[x].Type == article.Person:
			out = union(out, r.inOffice(x))
		case r.es.List[x].Type == article.Organization && !treaty(r.es.List[x].Name), r.isState(x):
			out = union(out, []int{x})
		}
	}
	return out
}

// amountsOf returns the indexes of the amounts in the sentence.
func (r *resolver) amountsOf(s doc.Sentence, amounts []article.Amount) []int {
	out := []int{}
	for i, a := range amounts {
		if a.Start >= s.Start && a.End <= s.End {
			out = append(out, i)
		}
	}
	return out
}

// place adds the features that depend on the candidates before.
func (c *Candidate) place(before []Candidate) {
	f := c.Features
	f = add(f, c.Sentence == 0, "first sentence")
	f = add(f, c.Sentence > 0 && c.Sentence < 3, "early")
	f = add(f, c.Explicit < 2 && len(c.Parties) >= 2, "completed")
	f = add(f, c.Another, "another")
	f = append(f, fmt.Sprintf("named=%d", min(c.Named, 2)))
	f = append(f, fmt.Sprintf("parties=%d", min(len(c.Parties), 3)))
	told, sentence := false, false
	for i := range before {
		told = told || before[i].Sentence < c.Sentence && before[i].Explicit > 1 && same(before[i], *c)
		sentence = sentence || before[i].Sentence == c.Sentence
	}
	f = add(f, told, "told")
	c.Features = add(f, sentence, "second in sentence")
}

// Record turns a candidate into the agreement, adding countries to es.
func (c Candidate) Record(es *entity.Entities, tables *gazetteer.Tables) article.Agreement {
	a := c.Agreement
	a.Parties = make([]string, 0, len(c.Parties))
	for _, p := range c.Parties {
		if p < 0 {
			p = es.Country(tables.Countries()[-1-p].Code)
		}
		a.Parties = append(a.Parties, es.List[p].ID)
	}
	a.Plover = plover(a.Status, a.Kind)
	return a
}
