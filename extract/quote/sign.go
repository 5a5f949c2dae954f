package quote

import "strings"

// sign finds what is written on things, and names of works; nobody says it.
func sign() Rule {
	return Rule{
		Name: "sign", Confidence: 0.8, Find: findSign,
		Doc: `A slogan on a sign, a banner or a shirt, with no speaker: a placard reading "…", "…" sign.`,
		Yes: []Example{
			{`"Where is our next mayor now?" sign in the crowd.`, nil, "Where", ""},
			{`Ann Day held a placard that read "we want it back".`, []string{"person Ann Day"}, "we want", ""},
			{`They had a banner from People's Voice saying "we want it back".`, []string{"organization People's Voice"}, "we want", "People's Voice"},
		},
		No: []Example{{`Ann Day described posters of the old video as "a skirmish in a war".`, []string{"person Ann Day"}, "a skirmish", "Ann Day"},
			{`Ann Day read out: "we want it back".`, []string{"person Ann Day"}, "we want", "Ann Day"}},
	}
}

var signs = set(`sign signs banner banners placard placards poster posters slogan slogans chant chants shirt t-shirt headline
	inscription graffiti sticker stickers`)

func findSign(s *scene, i int) (answer, bool) {
	q := &s.quotes[i]
	if first, last := s.tail(q); first < last && signs[s.lower(first)] && !s.stops(q, first) {
		return answer{nobody, first}, true
	}
	for t := q.from - 1; t > q.from-8 && t >= s.lead(q); t-- {
		if signs[s.lower(t)] && !s.quoted(t) && (t > q.from-6 || s.is(t+1, "from", "by")) {
			return answer{s.owner(t), t}, true
		}
	}
	return answer{}, false
}

// owner is whose sign it is: "a banner from People's Vote".
func (s *scene) owner(t int) int {
	if s.is(t+1, "from", "by", "of") {
		return s.firstName(t+2, min(len(s.Tokens), t+8))
	}
	return nobody
}

// title reports whether a passage is a name or the title of a work: after "titled", or words with capitals and no stop
// that have no finite verb or stand after a noun for works.
func (s *scene) title(q *quotation) bool {
	if s.christened(q) {
		return true
	}
	if q.last > q.first && s.is(q.last-1, "!", "?") || !s.capitals(q) {
		return false
	}
	if !s.finite(q) && !s.is(q.last-1, ".", ",") {
		return true
	}
	for t := q.from - 1; t > q.from-4 && t >= 0 && !s.quoted(t); t-- {
		if works[s.lower(t)] {
			return true
		}
	}
	return false
}

// christened reports whether a passage stands right after a word that gives names: "entitled", "a project called". What
// someone "called" or "dubbed" something is a quotation: "what he called".
func (s *scene) christened(q *quotation) bool {
	switch t := q.from - 1; {
	case s.quoted(t):
		return false
	case s.is(t, "titled", "entitled", "named", "codenamed", "headlined"):
		return true
	case s.is(t, "called", "dubbed"):
		return s.tag(t-1, "NN", "NNS") && s.entities.At(t-1) < 0 && !s.is(t-3, "what", "which") && !s.is(t-4, "what", "which")
	case s.is(t, "term", "acronym", "nickname"):
		return s.tag(t-1, "DT")
	}
	return false
}

// finite reports whether a passage has a finite verb.
func (s *scene) finite(q *quotation) bool {
	for t := q.first; t < q.last; t++ {
		if s.tag(t, "VBD", "VBZ", "VBP", "MD", "VB") {
			return true
		}
	}
	return false
}

var works = set(`titled entitled called named film movie song single album book novel series show play documentary report essay
	article poem opera musical track episode painting exhibition game programme program hit anthem paper memoir headlined dubbed codenamed theme`)

// capitals reports whether all words of four letters and more begin with a capital, and there are no commas at the end.
func (s *scene) capitals(q *quotation) bool {
	long := 0
	for t := q.first; t < q.last; t++ {
		w := s.Tokens[t].Text
		if len(w) < 4 || strings.ContainsAny(w, "0123456789") {
			continue
		}
		if !upper(w) {
			return false
		}
		long++
	}
	return long > 1
}
