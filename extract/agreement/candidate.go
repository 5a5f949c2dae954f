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
	Back              bool     // the words point back to an agreement told before ("the deal")
	Another           bool     // the sentence says that it is one more agreement
	Features          []string // for the model
	Guessed           bool     // nothing but standing in the text near it makes its parties
	fighters          []int    // who fights in the sentence of a truce
	around            []int    // who is named near an act without parties
	again             bool     // persons put their names to an agreement told before ("signed the pact")
}

// Candidates returns every act of the document that may be an agreement, in text order, with its features and
// confidence. It serves Extract and training.
func (x *Extractor) Candidates(d *doc.Document, es *entity.Entities, dates []article.Date, amounts []article.Amount) []Candidate {
	timeTokens, sums, peoples := timeTokens(d, dates), sumTokens(d, amounts), peoplesIn(d, x.tables)
	var out []Candidate
	for i, s := range d.Sentences {
		if s.Last-s.First > maxSentence || !triggers(d, s) {
			continue
		}
		v := newView(d, s, func(t int) bool { return timeTokens[t] }, func(t int) bool { return es.At(t) >= 0 })
		r := &resolver{v: v, es: es, tables: x.tables, sums: sums, peoples: peoples}
		inside := datesIn(s, dates)
		for _, e := range find(v) {
			if c, ok := r.candidate(i, e, inside, amounts); ok && len(c.Parties)+len(c.fighters) > 0 || c.Class != 0 {
				out = append(out, c)
			}
		}
	}
	r := &resolver{es: es, tables: x.tables}
	for i := range out {
		out[i].Parties, out[i].fighters, out[i].around = r.settle(out[i].Parties), r.settle(out[i].fighters), r.settle(out[i].around)
		if out[i].Kind == "ceasefire" {
			out[i].Parties = r.armies(out[i].Parties)
		}
	}
	complete(out)
	fight(out)
	stand(out)
	sequel(out, d, amounts)
	for i := range out {
		from, _ := between(out[:i], out[i].Sentence-horizon, out[i].Sentence)
		out[i].place(out[from:i])
		out[i].Confidence = x.model.Score(out[i].Features)
	}
	return out
}

// maxSentence is how many tokens a sentence may have; what is longer is a list or a table, and costs its square.
const maxSentence = 500

// triggers reports whether a sentence has a word that can name an agreement.
func triggers(d *doc.Document, s doc.Sentence) bool {
	for _, t := range d.Tokens[s.First:s.Last] {
		if acts[t.Lemma] != nil || t.Lemma == "agree" || heavy[t.Lemma] || heavy[t.Lower] || signings[t.Lemma] {
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

// sumTokens marks the tokens that lie in an amount of money.
func sumTokens(d *doc.Document, amounts []article.Amount) []bool {
	in := make([]bool, len(d.Tokens))
	for _, a := range amounts {
		first, last := d.TokensIn(a.Start, a.End)
		for t := first; t < last && a.Type == "money"; t++ {
			in[t] = true
		}
	}
	return in
}

// candidate resolves an event to a record, with the dates of its sentence; it is false where the parties make no sense.
func (r *resolver) candidate(sentence int, e event, dates []article.Date, amounts []article.Amount) (Candidate, bool) {
	nActors, nPartners, nInner := r.assemble(&e)
	if r.implausible(&e, nActors) {
		return Candidate{}, false
	}
	d, s := r.v.d, r.v.d.Sentences[sentence]
	subject := r.v.subjectOf(&e)
	c := Candidate{fighters: r.belligerents(&e), around: r.bystanders(&e, sentence), Sentence: sentence, Parties: e.parties, Explicit: len(e.parties)}
	c.Span = article.Span{Start: s.Start, End: s.End}
	c.Trigger = article.Span{Start: d.Tokens[e.first].Start, End: d.Tokens[e.last-1].End}
	c.Status, c.Kind, c.Rule = e.status, r.kindOf(&e, subject), e.rule
	if subject[1] > subject[0] {
		c.Subject = d.Text[d.Tokens[subject[0]].Start:d.Tokens[subject[1]-1].End]
	}
	c.Date = r.dateOf(&e, dates)
	c.Amounts = amountsIn(s, amounts)
	if e.noun >= 0 {
		c.Class = nouns[r.v.nounLemma(e.noun)].class
	}
	for _, p := range c.Parties {
		if r.isState(p) {
			c.States++
		}
	}
	c.Named, c.Another, c.Back = r.naming(c.Parties), r.another(&e), r.v.pointsBack(&e)
	c.again = r.signed(&e) && r.v.definite(e.noun)
	c.Features = r.describe(&e, &c, nActors, nPartners, nInner, dates)
	return c, true
}

// place adds the features that depend on the candidates before.
func (c *Candidate) place(before []Candidate) {
	f := c.Features
	f = add(f, c.Sentence == 0, "first sentence")
	f = add(f, c.Sentence > 0 && c.Sentence < 3, "early")
	f = add(f, c.Explicit < 2 && len(c.Parties) >= 2, "completed")
	f = add(f, c.Another, "another")
	f = add(f, c.Guessed, "guessed")
	f = add(f, c.Back, "points back")
	f = add(f, len(c.Parties) == 0, "nobody")
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
