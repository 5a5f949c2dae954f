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
		},
		No: []Example{{`Ann Day read out: "we want it back".`, []string{"person Ann Day"}, "we want", "Ann Day"}},
	}
}

var signs = set(`sign signs banner banners placard placards poster posters slogan slogans chant chants shirt t-shirt headline
	inscription graffiti sticker stickers`)

func findSign(s *scene, i int) (answer, bool) {
	q := &s.quotes[i]
	if first, last := s.tail(q); first < last && signs[s.lower(first)] && !s.stops(q, first) {
		return answer{nobody, first}, true
	}
	for t := q.from - 1; t > q.from-6 && t >= s.lead(q); t-- {
		if signs[s.lower(t)] && !s.quoted(t) {
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

// title reports whether a passage is the title of a work: words with capitals, no stop, after a noun for works.
func (s *scene) title(q *quotation) bool {
	if q.last > q.first && s.is(q.last-1, "!", "?") || !s.capitals(q) {
		return false
	}
	for t := q.from - 1; t > q.from-4 && t >= 0 && !s.quoted(t); t-- {
		if works[s.lower(t)] {
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
