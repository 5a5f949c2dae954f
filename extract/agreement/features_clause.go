package agreement

import (
	"strconv"
	"strings"

	"dateline/article"
)

// describeClause adds where in the sentence the act is told: as its main verb, as what someone says, or by the way.
func (r *resolver) describeClause(e *event, f []string) []string {
	d, t := r.v.d, e.verbOrNoun()
	what := "verb"
	if e.verb < 0 {
		what = "noun"
	}
	f = append(f, what+" is "+d.Rel(t))
	depth := 0
	for h := d.Head(t); h >= 0 && depth < 4; h = d.Head(h) {
		depth++
	}
	f = append(f, what+" depth="+strconv.Itoa(depth))
	if m := d.Child(t, "mark"); m >= 0 && e.verb >= 0 {
		f = append(f, "after "+r.v.lower(m))
	}
	return f
}

// describePhrase adds what the noun phrase of the agreement says beside its noun: its modifiers, whether it is one of
// many, what it is about.
func (r *resolver) describePhrase(e *event, f []string) []string {
	v := r.v
	k := -1
	if e.noun >= 0 {
		k = v.phraseAt(e.noun)
	}
	if k < 0 {
		return f
	}
	p := v.phrases[k]
	plain := true
	for i := p.first; i < e.noun; i++ {
		tag := v.tag(i)
		if tag == "NN" || tag == "NNS" || strings.HasPrefix(tag, "JJ") && !isCapital(v.d.Tokens[i].Text) || tag == "VBN" || tag == "VBG" {
			f = append(f, "modifier="+v.lemma(i))
			plain = false
		}
	}
	f = add(f, v.tag(e.noun) == "NNS", "plural")
	topic := p.last < v.last && topics[v.lower(p.last)]
	f = add(f, topic, "topic")
	f = add(f, plain && !topic, "plain "+e.rule)
	return f
}

// topics open what an agreement or talks are about.
var topics = set("on over about to aimed that under for")

// describeSentence adds what the rest of the sentence says of the act: that it is conditional, or lies years back.
func (r *resolver) describeSentence(f []string, dates []article.Date) []string {
	v := r.v
	for i := v.first; i < v.last; i++ {
		switch v.lemma(i) {
		case "if", "unless":
			f = append(f, "conditional")
		case "visit", "arrive", "counterpart", "meeting", "tour", "trip":
			f = append(f, "meeting")
		}
	}
	for _, x := range dates {
		first, last := v.d.TokensIn(x.Start, x.End)
		if first >= v.first && last <= v.last && len(x.Value) == 4 && calendar(x) {
			return append(f, "year")
		}
	}
	return f
}
