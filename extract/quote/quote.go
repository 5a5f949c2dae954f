// Package quote finds direct quotations of at least four words and who said them.
//
// Quotations are found by their marks. Speakers are found by an ordered list of rules, each for one kind of sign: a
// verb of saying after or before the quotation, "according to", a colon, a quotation that goes on (cf. O'Keefe et al.
// 2012; Muzny et al. 2017, whose deterministic sieves this follows in spirit). The subject of the verb comes from the
// dependency parse, else from the order of words, and names, descriptions and pronouns resolve to the entities.
package quote

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/entity"
)

// Extract finds the quotations of a document in text order.
func Extract(d *doc.Document, e *entity.Entities) []article.Quote {
	s := newScene(d, e)
	s.said = make([]answer, len(s.quotes))
	out := []article.Quote{}
	for i := range s.quotes {
		q := &s.quotes[i]
		s.said[i] = answer{nobody, -1}
		if !q.long && !(i+1 < len(s.quotes) && s.quotes[i+1].long) {
			continue // nobody asks who said it
		}
		rule, a := s.attribute(i)
		s.said[i] = a
		if !q.long || s.title(q) {
			continue
		}
		out = append(out, s.quote(q, rule, a))
	}
	return out
}

var rules = Rules()

// attribute tries the rules; without any answer the rule is nil.
func (s *scene) attribute(i int) (*Rule, answer) {
	for k := range rules {
		if a, ok := rules[k].Find(s, i); ok {
			return &rules[k], a
		}
	}
	return nil, answer{nobody, -1}
}

// quote makes the fact.
func (s *scene) quote(q *quotation, rule *Rule, a answer) article.Quote {
	out := article.Quote{Span: q.Span, Rule: "unattributed", Confidence: 0.5, Sentence: s.sentences(q, a.token)}
	if rule != nil {
		out.Rule, out.Confidence = rule.Name, rule.Confidence
	}
	if a.speaker >= 0 {
		out.Speaker = s.entities.List[a.speaker].ID
	}
	return out
}

// sentences spans the sentences that the quotation touches and the one with the words of saying, where they adjoin.
func (s *scene) sentences(q *quotation, token int) article.Span {
	first, last := s.SentenceAt(q.from), s.SentenceAt(max(q.from, q.to-1))
	if token >= 0 {
		if t := s.SentenceAt(token); t >= first-1 && t <= last+1 {
			first, last = min(first, t), max(last, t)
		}
	}
	first, last = max(first, 0), min(last, len(s.Sentences)-1)
	return article.Span{Start: min(s.Sentences[first].Start, q.Start), End: max(s.Sentences[last].End, q.End)}
}
