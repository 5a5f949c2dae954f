package quote

import "strings"

// saying are verbs that report speech wherever they stand, as lemmas.
var saying = set(`say tell add write tweet retweet state note announce claim declare explain warn insist argue reply respond remark
	comment reveal admit acknowledge continue conclude recall observe stress emphasize emphasise underline underscore reiterate
	urge demand promise vow pledge joke quip shout yell cry chant whisper allege assert maintain contend testify confirm deny
	report suggest threaten read reason assure inform post blog boast complain caution predict opine counter retort answer interject lament
	exclaim concede disclose mention appeal affirm ask beg plead state proclaim repeat elaborate clarify advise remind
	react assail respond recount narrate recite sing speculate surmise venture mutter murmur scream gush rant protest decree`)

// citing are verbs that report speech when they stand before the quotation.
var citing = set(`call describe criticize criticise denounce condemn praise thank label brand dub cite express blame reject dismiss tout hail
	welcome mock slam blast characterize characterise speak think believe hope agree accuse refer quote paraphrase rule hold find see vow
	signal point estimate expect order teach pray wish feel know decry deplore salute commend deem term argue portray
	attack defend support oppose respond apologize apologise congratulate greet address rebuke reprimand ridicule oppose propose
	caption conclude consider fear offer`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// speaks reports whether a token is a verb among the given ones, outside quotations.
func (s *scene) speaks(t int, verbs map[string]bool) bool {
	if s.quoted(t) {
		return false
	}
	tok := &s.Tokens[t]
	if strings.HasPrefix(tok.Tag, "VB") {
		return verbs[s.lemma(t)]
	}
	return s.is(t, "said", "says", "read", "reads", "tweeted", "tweets", "replies", "reports", "claims") && verbs["say"] && s.meets(t) || s.mistagged(t, verbs)
}

// mistagged reports whether a plural noun is a verb for all that: after a person's name and before "that" or a quotation.
func (s *scene) mistagged(t int, verbs map[string]bool) bool {
	if !s.tag(t, "NNS") || t == 0 || !verbs[stem(s.lower(t))] {
		return false
	}
	i := s.entities.At(t - 1)
	return i >= 0 && s.person(i) && (s.is(t+1, "that") || s.meets(t))
}

// meets reports whether a quotation follows right after a token, or after a comma or colon.
func (s *scene) meets(t int) bool {
	if s.is(t+1, ",", ":") {
		t++
	}
	return t+1 < len(s.Tokens) && s.inside[t+1] != 0
}

// lemma is a token's lemma; where there is none, a guess from its ending.
func (s *scene) lemma(t int) string {
	tok := &s.Tokens[t]
	if tok.Lemma != "" {
		return strings.ToLower(tok.Lemma)
	}
	return stem(tok.Lower)
}

// stem undoes the regular endings of verbs, and the irregular ones of saying.
func stem(w string) string {
	if base, ok := irregular[w]; ok {
		return base
	}
	for _, x := range [...]struct{ ending, instead string }{{"ies", "y"}, {"ied", "y"}, {"es", "e"}, {"ed", "e"}, {"ing", "e"}, {"s", ""}, {"ed", ""}, {"ing", ""}, {"es", ""}} {
		base := strings.TrimSuffix(w, x.ending) + x.instead
		if base != w && strings.HasSuffix(w, x.ending) && (saying[base] || citing[base]) {
			return base
		}
	}
	return w
}

var irregular = map[string]string{"said": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think",
	"spoke": "speak", "read": "read", "held": "hold", "found": "find", "saw": "see", "sang": "sing", "taught": "teach", "felt": "feel", "knew": "know",
	"admitted": "admit", "quipped": "quip", "begged": "beg", "referred": "refer", "dubbed": "dub"}
