// Package amount finds sums of money, percentages and quantities and computes their values.
//
// A document's sentences are cut into pieces finer than tokens ("US$4.2bn" is five), at each piece that can begin an
// amount the rules are tried, the longest match wins, and what stands around it tells an approximation, a bound, a
// range, or the conversion of the amount before. Numbers are exact (math/big) until they become a float64 once.
//
// Offsets are UTF-8 byte offsets into the document's text, half open. Everything is linear in the length of the text.
package amount

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/gazetteer"
)

// Extract finds the amounts of a document in text order; they do not overlap. The countries of g decide which dollars
// or pounds a text means; without g each word has its most common meaning.
func Extract(d *doc.Document, g *gazetteer.Tables) []article.Amount {
	return extract(&Sentence{doc: d, places: &places{doc: d, gazetteer: g}}, allRules)
}

// ExtractNeutral finds the amounts that are written alike in all languages: with signs, codes and symbols.
func ExtractNeutral(d *doc.Document) []article.Amount {
	return extract(&Sentence{doc: d, places: &places{doc: d}, foreign: true}, neutralRules)
}

// The lists are made once; they never change.
var (
	allRules     = Rules()
	neutralRules = neutral(allRules)
)

func neutral(rules []Rule) []Rule {
	var out []Rule
	for _, r := range rules {
		if r.Neutral {
			out = append(out, r)
		}
	}
	return out
}

func extract(s *Sentence, rules []Rule) []article.Amount {
	found := []article.Amount{}
	for _, sentence := range s.doc.Sentences {
		if s.worthwhile(sentence) {
			found = s.amounts(rules, sentence, found)
		}
	}
	s.places.settle(found, s.bare)
	return found
}

// worthwhile reports whether a sentence has a digit, a number word or a sign at all.
func (s *Sentence) worthwhile(x doc.Sentence) bool {
	for t := x.First; t < x.Last; t++ {
		w := s.doc.Tokens[t].Lower
		for i := range len(w) {
			if c := w[i]; c < 'a' || c > 'z' {
				return true
			}
		}
		if startsNumber(w) {
			return true
		}
	}
	return false
}

// amounts appends those of one sentence.
func (s *Sentence) amounts(rules []Rule, x doc.Sentence, out []article.Amount) []article.Amount {
	s.load(x)
	s.last = Found{}
	first := len(out)
	for i := 0; i < len(s.pieces); {
		f, rule := s.match(rules, i)
		if rule == nil {
			i++
			continue
		}
		if f.vague {
			i = f.last
			continue
		}
		out = append(out, s.amount(f, rule, x))
		if f.bare {
			s.bare = append(s.bare, len(out)-1)
		}
		if n := len(out); n-first > 1 {
			out = s.relate(out, f)
		}
		s.last, i = f, f.last
	}
	return out
}

// match tries the rules at a piece: the longest match wins, then the first rule.
func (s *Sentence) match(rules []Rule, i int) (best Found, rule *Rule) {
	if !s.opens(i) {
		return Found{}, nil
	}
	_, number := s.number(i)
	for k := range rules {
		if rules[k].Triggers[0] == "number" && !number {
			continue
		}
		f, ok := rules[k].Match(s, i)
		if ok && f.last > best.last {
			best, rule = f, &rules[k]
		}
	}
	return best, rule
}

// opens reports whether an amount may begin at a piece.
func (s *Sentence) opens(i int) bool {
	p := &s.pieces[i]
	switch p.kind {
	case digits, sign, fraction:
		return true
	case dash:
		return s.kind(i+1) == digits && s.glued(i+1) && !p.glued
	case word:
		next := s.kind(i + 1)
		return startsNumber(p.lower) || next == digits || next == sign || (next == other || next == slash) && s.kind(i+2) == digits
	}
	return false
}

// amount makes the fact.
func (s *Sentence) amount(f Found, rule *Rule, x doc.Sentence) article.Amount {
	a := article.Amount{
		Span: article.Span{Start: s.pieces[f.first].start, End: s.pieces[f.last-1].end},
		Type: f.kind, Unit: f.unit, Rule: rule.Name, Confidence: rule.Confidence,
		Sentence: article.Span{Start: x.Start, End: x.End},
	}
	if f.hi != nil {
		a.Min, a.Max = float(f.lo), float(f.hi)
	} else {
		a.Value = float(f.lo)
	}
	a.Approx, a.Bound = s.modifiers(f)
	return a
}
