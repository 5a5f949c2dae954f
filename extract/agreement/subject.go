package agreement

import "strings"

// subjectOf returns the tokens that say what was agreed: the infinitive, clause or prepositional phrase after the
// trigger, else the modifiers of its noun; an empty range for none.
func (v *view) subjectOf(e *event) [2]int {
	start := e.last
	if e.noun >= 0 {
		start = e.noun + 1
		if k := v.phraseAt(e.noun); k >= 0 {
			start = v.phrases[k].last
		}
	}
	if e.verb >= 0 && e.noun < 0 {
		start = e.verb + 1
	}
	if s := v.content(start); s[1] > s[0] {
		return s
	}
	if e.noun >= 0 {
		if k := v.phraseAt(e.noun); k >= 0 {
			return v.trimmed(v.phrases[k].first, e.noun+1)
		}
	}
	if e.verb >= 0 {
		if hs := v.objects(e.verb); len(hs) > 0 {
			k := v.phraseAt(hs[0])
			return v.trimmed(v.phrases[k].first, v.phrases[v.phraseAt(hs[len(hs)-1])].last)
		}
	}
	return [2]int{}
}

// openers introduce what was agreed; the bool tells whether the word itself belongs to the span.
var openers = map[string]bool{"to": false, "on": false, "for": false, "over": false, "about": false, "that": false, "regarding": false, "concerning": false, "covering": false, "under": false, "which": false, "committing": false, "calling": false, "allowing": false, "aimed": false, "in": false, "of": false, "worth": true}

// content finds the first opener after token start, past partners, dates and places, and returns what it opens.
func (v *view) content(start int) [2]int {
	for i := start; i < v.last && i-start < 25; i++ {
		w := v.lower(i)
		switch {
		case w == ";" || v.tag(i) == "VBD" || v.tag(i) == "MD" || v.tag(i) == "VBZ" && i > start:
			return [2]int{}
		case w == "to" && v.group[i-v.first] != i:
			continue // "to" a recipient
		case w == "in" || w == "of" && i > start:
			continue
		case w == "under" || w == "in":
			continue
		}
		if _, ok := openers[w]; !ok || i+1 >= v.last {
			continue
		}
		if k := v.phraseAt(i + 1); k >= 0 && v.phrases[k].time {
			continue
		}
		if w == "which" && i > start+1 {
			return [2]int{}
		}
		return v.trimmed(i+1, v.contentEnd(i+1))
	}
	return [2]int{}
}

// contentEnd returns where the content that starts at i ends: at a mark, or a word that opens another clause.
func (v *view) contentEnd(i int) int {
	for j := i + 1; j < v.last; j++ {
		w := v.lower(j)
		switch {
		case w == "," || w == ";" || w == "." || w == "(" || w == "—" || w == "–" || w == "''" || w == "\"" || w == "”":
			return j
		case j > i+1 && clauseWords[w] && w != "that" && w != "as":
			return j
		case w == "with" && j > i+2 || w == "during" || w == "amid":
			return j
		case (w == "on" || w == "in") && j+1 < v.last && v.phraseAt(j+1) >= 0 && v.phrases[v.phraseAt(j+1)].time:
			return j
		}
	}
	return v.last
}

// trimmed cuts articles and marks off the ends of a range.
func (v *view) trimmed(first, last int) [2]int {
	for first < last && (v.lower(first) == "the" || v.lower(first) == "a" || v.lower(first) == "an" || v.lower(first) == "its" || v.lower(first) == "their" || strings.ContainsAny(v.lower(first), ",;:\"“")) {
		first++
	}
	for first < last && strings.ContainsAny(v.lower(last-1), ".,;:\"”") && len(v.lower(last-1)) == 1 {
		last--
	}
	return [2]int{first, last}
}
