package agreement

import "strings"

// phrase is a base noun phrase: Tokens[first:last] with its head and the preposition before it.
type phrase struct {
	first, last int
	head        int
	prep        int  // token of the preposition that governs the phrase; -1 for none
	time        bool // the phrase is a date
}

// add records the noun phrase Tokens[first:last].
func (v *view) add(first, last int, isTime func(int) bool) {
	p := phrase{first: first, last: last, head: last - 1, prep: -1, time: isTime(first)}
	for p.head > first && !isNoun(v.tag(p.head)) {
		p.head--
	}
	if !isNoun(v.tag(p.head)) {
		p.head = last - 1
	}
	before := first - 1
	for before >= v.first && strings.HasPrefix(v.tag(before), "RB") {
		before--
	}
	if before >= v.first && isPreposition(v.tag(before)) && !complementizers[v.lower(before)] {
		p.prep = before
	}
	p.last = v.afterBrackets(last)
	for i := first; i < p.last; i++ {
		v.at[i-v.first] = len(v.phrases)
	}
	v.phrases = append(v.phrases, p)
}

// nounPhrase returns the end of the base noun phrase that starts at token i, or i. Dates are phrases of their own.
func (v *view) nounPhrase(i int, isTime func(int) bool) int {
	start, noun, when := i, false, isTime(i)
	for ; i < v.last && isTime(i) == when; i++ {
		if i > start && startsPhrase(v.tag(i)) && v.tag(i-1) != "PDT" {
			break
		}
		tag := v.tag(i)
		switch {
		case v.lower(i) == "worth":
			return v.close(start, i, noun)
		case isNoun(tag):
			noun = true
		case when, tag == "POS", tag == "CD", tag == "$", tag == "#", strings.HasPrefix(tag, "JJ"), startsPhrase(tag):
		case v.inCompound(start, i):
		case v.acronym(i):
			i += 2
		case i > start && v.gloss(i) > i:
			i = v.gloss(i)
		case v.participleInside(start, i):
		case i > start && strings.HasPrefix(tag, "RB") && i+1 < v.last && (v.tag(i+1) == "CD" || v.tag(i+1) == "JJ" || v.tag(i+1) == "HYPH") && v.tag(i-1) != "POS" && !isNoun(v.tag(i-1)):
		default:
			return v.close(start, i, noun)
		}
	}
	return v.close(start, i, noun)
}

// close keeps a phrase that has a noun, or that is an adjective coordinated with the next ("Israeli and Egyptian
// negotiators").
func (v *view) close(start, end int, noun bool) int {
	if noun || end > start && v.tag(end-1) == "CD" {
		return end
	}
	if end > start && end < v.last && v.tag(end) == "CC" && v.tag(end-1) == "JJ" && isCapital(v.d.Tokens[end-1].Text) {
		return end
	}
	return start
}

// inCompound reports whether token i links the parts of a compound ("US-Japan", "AT & T", "U.S./U.K.").
func (v *view) inCompound(start, i int) bool {
	if i == start || i+1 >= v.last {
		return false
	}
	switch v.d.Tokens[i].Text {
	case "-", "–", "—", "/", "&", "‑":
		t := v.d.Tokens
		return t[i-1].End == t[i].Start && t[i].End == t[i+1].Start || t[i].Text == "&" || v.tag(i) == "HYPH"
	}
	return false
}

// acronym reports whether token i opens a short form in brackets inside a phrase ("Free Trade Area (FTA) agreement").
func (v *view) acronym(i int) bool {
	return v.lower(i) == "(" && i+3 < v.last && v.lower(i+2) == ")" && isCapital(v.d.Tokens[i+1].Text) && v.tag(i+3) == "NN"
}

// participleInside reports whether a participle modifies the noun after it ("a proposed deal").
func (v *view) participleInside(start, i int) bool {
	tag := v.tag(i)
	if tag != "VBN" && tag != "VBG" || i+1 >= v.last {
		return false
	}
	next := v.tag(i + 1)
	if !isNoun(next) && !strings.HasPrefix(next, "JJ") || strings.HasPrefix(next, "PRP") {
		return false
	}
	if i > start {
		agreement := tag == "VBG" && nouns[v.nounLemma(i-1)].class&anyPact != 0
		return v.tag(i-1) != "NNS" && !agreement // "agreements covering energy", "airlines signed deals", "a pact pledging aid"
	}
	if i == v.first || tag != "VBN" {
		return false
	}
	before := v.tag(i - 1)
	return before == "IN" || isVerb(before) && !auxiliaries[v.lemma(i-1)] // "resume stalled talks"
}

// verbGroup marks the verb group that starts at token i and returns the token after it; at any other token it
// returns i+1.
func (v *view) verbGroup(i int) int {
	if !isVerb(v.tag(i)) && v.tag(i) != "MD" && !(v.tag(i) == "TO" && i+1 < v.last && v.infinitive(i+1)) {
		return i + 1
	}
	start := i
	for ; i < v.last; i++ {
		tag := v.tag(i)
		if i > start && (tag == "TO" || v.participleInside(i, i)) || !isVerb(tag) && tag != "MD" && tag != "TO" && !v.adverbInside(i) {
			break
		}
		v.group[i-v.first] = start
	}
	return i
}

// infinitive reports whether a verb follows, perhaps after adverbs.
func (v *view) infinitive(i int) bool {
	for i < v.last && strings.HasPrefix(v.tag(i), "RB") {
		i++
	}
	return i < v.last && isVerb(v.tag(i))
}

// adverbInside reports whether token i is an adverb with a verb after it.
func (v *view) adverbInside(i int) bool {
	return strings.HasPrefix(v.tag(i), "RB") && i+1 < v.last && (isVerb(v.tag(i+1)) || strings.HasPrefix(v.tag(i+1), "RB") && v.adverbInside(i+1))
}

func isVerb(tag string) bool { return strings.HasPrefix(tag, "VB") }

func isNoun(tag string) bool { return strings.HasPrefix(tag, "NN") || tag == "PRP" }

func isPreposition(tag string) bool { return tag == "IN" || tag == "TO" }

// complementizers are tagged as prepositions but open clauses only.
var complementizers = set("that because while if although though unless whether whereas")

func startsPhrase(tag string) bool {
	return tag == "DT" || tag == "PRP$" || tag == "PRP" || tag == "PDT"
}

func isCapital(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }

// auxiliaries are verbs that a participle belongs to.
var auxiliaries = set("be have get become remain seem look stay feel")
