package agreement

import "strings"

// The shallow grammar: subjects, objects and prepositional phrases found by walking over base noun phrases and verb
// groups. It serves where a sentence was not parsed or the parse gives nothing.

// maxWalk bounds how many tokens a walk may cross, so that a degenerate sentence stays cheap.
const maxWalk = 60

// surfaceSubjects returns the heads of the noun phrases that are the subject of verb t.
func (v *view) surfaceSubjects(t, depth int) []int {
	if depth > 4 {
		return nil
	}
	first, _ := v.groupAt(t)
	if v.tag(first) == "TO" {
		return v.controller(first, depth)
	}
	return v.subjectBefore(first, t, depth)
}

// subjectBefore walks left from the verb group that starts at first.
func (v *view) subjectBefore(first, t, depth int) []int {
	if v.tag(t) == "VBG" && first == t && t > v.first && v.tag(t-1) == "IN" && gerundPreps[v.lower(t-1)] {
		if main := v.verbLeft(t - 1); main >= 0 {
			return v.surfaceSubjects(main, depth+1)
		}
		return v.mainSubject(t, depth)
	}
	if v.tag(t) == "VBG" && first == t && t-1 > v.first && blames[v.lower(t-1)] && v.phraseAt(t-2) >= 0 {
		if heads, _ := v.listLeft(v.phraseAt(t - 2)); len(heads) > 0 {
			return heads
		}
	}
	clean := v.tag(t) != "VBG"
	for i := first - 1; i >= v.first && first-i < maxWalk; {
		k := v.phraseAt(i)
		switch {
		case k >= 0 && clean && subordinators[v.prepOf(k)] && v.group[t-v.first] >= 0:
			return []int{v.phrases[k].head} // "after the treaty between A and B was signed"
		case k >= 0 && v.adjunct(k, first, t):
			i = v.phrases[k].first - 1
			if v.phrases[k].prep >= 0 {
				i = v.phrases[k].prep - 1
			}
		case k >= 0:
			if q := v.appositionTo(k); q >= 0 && (strings.HasPrefix(v.tag(v.phrases[q].head), "NNP") || v.tag(v.phrases[k].head) != "NNP") {
				k = q
			}
			heads, jump := v.listLeft(k)
			if jump >= v.first || len(heads) == 0 {
				i = jump
				continue
			}
			if verb := v.objectOf(heads, first); verb >= 0 {
				return v.surfaceSubjects(verb, depth+1)
			}
			return heads
		case v.lower(i) == "that" && v.tag(i) == "IN":
			return nil
		case v.tag(i) == "WDT" || v.tag(i) == "WP" || v.lower(i) == "that":
			return v.antecedent(i)
		case v.tag(i) == "CC" && v.verbLeft(i) >= 0:
			return v.surfaceSubjects(v.verbLeft(i), depth+1)
		case v.tag(t) == "VBN" && first == t && (v.lemma(i) == "have" || v.lemma(i) == "be"):
			return v.surfaceSubjects(i, depth+1) // "have “sort of” agreed"
		case isVerb(v.tag(i)) || v.tag(i) == "MD":
			rel := v.relativeBefore(i)
			if rel < 0 {
				if v.tag(t) == "VBG" || v.tag(i) == "VBN" {
					return v.surfaceSubjects(i, depth+1)
				}
				return nil
			}
			i = rel - 1
		default:
			clean = clean && v.lower(i) != ","
			i--
		}
	}
	if v.tag(t) == "VBG" || v.tag(t) == "VBN" {
		return v.mainSubject(t, depth)
	}
	return nil
}

// blames are prepositions after someone who is accused or praised of the gerund that follows.
var blames = set("of for from")

// gerundPreps open gerunds whose subject is that of the main clause.
var gerundPreps = set("after before since without by despite following upon in while when")

// objectOf returns the verb whose object a coordination is, when it stands between that verb and the verb group at
// first ("sold stores and opened offices"); -1 where it is a subject, as after a verb of saying.
func (v *view) objectOf(heads []int, first int) int {
	k := v.phraseAt(heads[len(heads)-1])
	i := v.phrases[k].first - 1
	for i >= v.first && (strings.HasPrefix(v.tag(i), "RB") || v.tag(i) == "DT" || v.tag(i) == "PRP$") {
		i--
	}
	if i < v.first || !isVerb(v.tag(i)) || v.group[i-v.first] < 0 || saying[v.lemma(i)] || v.phrases[v.phraseAt(heads[0])].last == first && v.tag(i) != "VBG" {
		return -1
	}
	return i
}

// saying are verbs that may be followed by a clause without "that".
var saying = set("say announce report believe think claim state confirm hope expect know note add suggest insist agree mean show reveal declare acknowledge deny tell indicate conclude argue allege assert hear see feel fear")

// adjunct reports whether phrase k cannot be the subject of the verb group at first: a date, or in a prepositional
// phrase other than an absolute one ("with Comac signing").
func (v *view) adjunct(k, first, t int) bool {
	p := v.phrases[k]
	if p.time {
		return true
	}
	if p.prep < 0 {
		return false
	}
	prep := v.lower(p.prep)
	return !(p.last == first && (prep == "with" && v.tag(t) == "VBG" || subordinators[prep] && v.tag(t) != "VBG"))
}

// subordinators are prepositions that open clauses as well.
var subordinators = set("after before since as until than for so like")

// appositionTo returns the phrase that phrase k explains, in "X, a firm, signed", or -1.
func (v *view) appositionTo(k int) int {
	p := v.phrases[k]
	if k == 0 || p.last >= v.last || v.lower(p.last) != "," || p.first-1 < v.first || v.lower(p.first-1) != "," {
		return -1
	}
	for q := k - 1; q >= 0; q-- {
		if v.phrases[q].last != p.first-1 && q == k-1 {
			return -1
		}
		if v.phrases[q].prep < 0 {
			return q
		}
	}
	return -1
}

// listLeft returns the heads of the coordination that ends with phrase k. When the coordination turns out to lie in a
// prepositional phrase ("talks between A and B"), it returns the token to go on from.
func (v *view) listLeft(k int) (heads []int, jump int) {
	heads = []int{v.phrases[k].head}
	joined, sure := false, 1
	for k > 0 {
		and, sep := v.separator(k-1, k)
		if !sep || !joined && !and {
			break
		}
		joined = true
		k = v.headOf(k - 1)
		if p := v.phrases[k]; p.prep >= 0 && v.lower(p.prep) != "of" {
			if !and && locative[v.lower(p.prep)] {
				return heads[:sure], -1 // "in Istanbul, Turkey, the governments …"
			}
			if subordinators[v.lower(p.prep)] {
				heads = append(heads, p.head)
				return heads, -1
			}
			return nil, p.prep - 1
		}
		if v.phrases[k].time {
			break
		}
		heads = append(heads, v.phrases[k].head)
		if and {
			sure = len(heads)
		}
	}
	return heads, -1
}

// headOf climbs from a phrase in an of-phrase to the phrase that governs it.
func (v *view) headOf(k int) int {
	for k > 0 && v.phrases[k].prep >= 0 && v.phrases[k-1].last == v.phrases[k].prep && attributive[v.lower(v.phrases[k].prep)] {
		k--
	}
	return k
}

var attributive = map[string]bool{"of": true, "from": true, "for": true}

// separator reports whether the tokens between phrases j and k are those of a list, and whether they hold "and".
func (v *view) separator(j, k int) (and, sep bool) {
	i, end := v.phrases[j].last, v.phrases[k].first
	if i == end {
		return false, false
	}
	for ; i < end; i++ {
		switch w := v.lower(i); {
		case w == "and" || w == "&" || w == "plus":
			and = true
		case i+2 < end+1 && w == "as" && v.lower(i+1) == "well", i+1 < end+1 && (w == "along" || w == "together") && v.lower(i+1) == "with":
			and = true
			i++
			if w == "as" {
				i++
			}
		case w == "," || w == "both" || w == "also":
		default:
			return false, false
		}
	}
	return and, true
}

// listRight returns the heads of the coordination that starts with phrase k.
func (v *view) listRight(k int) []int {
	heads := []int{v.phrases[k].head}
	var pending []int
	for j := k; j+1 < len(v.phrases); j++ {
		and, sep := v.separator(j, j+1)
		if !sep && v.phrases[j+1].prep == v.phrases[j].last && attributive[v.lower(v.phrases[j+1].prep)] {
			continue // "the ministry of defence and …"
		}
		if !sep && v.phrases[j+1].time && v.phrases[j+1].prep == v.phrases[j].last {
			continue // "joined NATO in 1999 and the European Union"
		}
		if !sep || v.phrases[j+1].time || !pairs[v.prepOf(k)] && v.startsClause(j+1) {
			break
		}
		pending = append(pending, v.phrases[j+1].head)
		if and {
			heads, pending = append(heads, pending...), nil
			if v.phrases[j+1].last < v.last && v.lower(v.phrases[j+1].last) != "," {
				break
			}
		}
	}
	return heads
}

var pairs = set("between among amongst")

// prepOf is the preposition of phrase k, or "".
func (v *view) prepOf(k int) string {
	if p := v.phrases[k].prep; p >= 0 {
		return v.lower(p)
	}
	return ""
}

// startsClause reports whether a finite verb follows phrase k directly, so that it is the subject of a new clause.
func (v *view) startsClause(k int) bool {
	i := v.phrases[k].last
	return i < v.last && (v.tag(i) == "MD" || v.tag(i) == "VBZ" || v.tag(i) == "VBP" || v.tag(i) == "VBD")
}

// verbLeft returns the verb that the conjunction at i joins to what follows, or -1: the last verb before it.
func (v *view) verbLeft(i int) int {
	for j := i - 1; j >= v.first && i-j < maxWalk; j-- {
		if isVerb(v.tag(j)) && v.group[j-v.first] >= 0 {
			if rel := v.relativeBefore(j); rel >= 0 {
				j = rel
				continue
			}
			return j
		}
	}
	return -1
}

// relativeBefore returns the relative pronoun of the clause that verb i belongs to, or -1.
func (v *view) relativeBefore(i int) int {
	first, _ := v.groupAt(i)
	for j := first - 1; j >= v.first && first-j < 12; j-- {
		switch {
		case v.tag(j) == "WDT" || v.tag(j) == "WP" || v.tag(j) == "WP$":
			return j
		case isVerb(v.tag(j)) || v.lower(j) == ",":
			return -1
		}
	}
	return -1
}

// antecedent returns the heads that the relative pronoun at i stands for.
func (v *view) antecedent(i int) []int {
	j := i - 1
	if j >= v.first && isPreposition(v.tag(j)) {
		j--
	}
	if j >= v.first && v.lower(j) == "," {
		j--
	}
	k := v.phraseAt(j)
	if k < 0 {
		return nil
	}
	for k > 0 && v.phrases[k].prep >= 0 && v.phrases[k-1].last == v.phrases[k].prep {
		k--
	}
	heads, _ := v.listLeft(k)
	return heads
}

// controller returns the subject of the infinitive whose "to" is token i: the object of a verb that asks or lets
// ("urged Iran to sign"), else the subject of the verb before.
func (v *view) controller(i, depth int) []int {
	for j := i - 1; j >= v.first && i-j < maxWalk; j-- {
		if k := v.phraseAt(j); k >= 0 && !v.phrases[k].time {
			p := v.phrases[k]
			before := p.first - 1
			if p.prep >= 0 {
				before = p.prep - 1
			}
			if before >= v.first && controls[v.lemma(before)] {
				return v.listRight(k)
			}
			j = p.first
			continue
		}
		if isVerb(v.tag(j)) {
			return v.surfaceSubjects(j, depth+1)
		}
	}
	return nil
}

// mainSubject returns the subject of the clause that a participle or gerund at t hangs on: the first phrase of the
// sentence before or after it that is no adjunct.
func (v *view) mainSubject(t, depth int) []int {
	for j := t + 1; j < v.last; j++ {
		if v.group[j-v.first] < 0 || v.tag(j) == "VBG" || v.tag(j) == "TO" || v.tag(j) == "VB" {
			continue
		}
		if first, _ := v.groupAt(j); v.tag(first) != "TO" {
			return v.subjectBefore(first, j, depth+1)
		}
	}
	return nil
}

// surfaceObjects returns the heads of the noun phrases that follow verb t directly.
func (v *view) surfaceObjects(t int) []int {
	_, i := v.groupAt(t)
	for i < v.last && (strings.HasPrefix(v.tag(i), "RB") || v.tag(i) == "RP" || v.lower(i) == "both") {
		i++
	}
	for i < v.last {
		k := v.phraseAt(i)
		if k < 0 || v.phrases[k].prep >= 0 && v.phrases[k].prep >= t {
			return nil
		}
		if !v.phrases[k].time {
			heads := v.listRight(k)
			if n := k + 1; n < len(v.phrases) && v.phrases[n].first == v.phrases[k].last && !v.phrases[n].time {
				heads = append(heads, v.phrases[n].head)
			}
			return heads
		}
		i = v.phrases[k].last
	}
	return nil
}

// surfacePartners returns the heads of the noun phrases that the first of the prepositions joins to token t, to its
// right and within its clause.
func (v *view) surfacePartners(t int, preps map[string]bool) []int {
	for k := range v.phrases {
		p := v.phrases[k]
		if p.first <= t || p.prep <= t {
			continue
		}
		if v.boundary(t, p.prep) {
			return nil
		}
		if preps[v.lower(p.prep)] && !p.time && !v.absolute(k) {
			return v.listRight(k)
		}
	}
	return nil
}

// absolute reports whether phrase k is the subject of a participle, in "with Estonia also providing support".
func (v *view) absolute(k int) bool {
	heads := v.listRight(k)
	end := v.phrases[v.phraseAt(heads[len(heads)-1])].last
	for end < v.last && strings.HasPrefix(v.tag(end), "RB") {
		end++
	}
	return end < v.last && v.tag(end) == "VBG"
}

// boundary reports whether a clause ends between tokens i and j.
func (v *view) boundary(i, j int) bool {
	_, i = v.groupAt(i)
	for ; i < j; i++ {
		switch tag := v.tag(i); {
		case tag == "WDT" || tag == "WP" || tag == "WRB" || tag == "MD" || tag == "VBD" || tag == "VBZ" || tag == "VBP":
			return true
		case v.lower(i) == ";" || tag == "IN" && clauseWords[v.lower(i)]:
			return true
		}
	}
	return false
}

var clauseWords = map[string]bool{"that": true, "after": true, "before": true, "while": true, "because": true, "although": true, "though": true, "if": true, "unless": true, "until": true, "whereas": true, "as": true, "since": true, "despite": true, "following": true}

// controls are verbs whose object acts in the infinitive after it.
var controls = map[string]bool{"urge": true, "ask": true, "order": true, "allow": true, "persuade": true, "force": true, "call": true, "press": true, "invite": true, "permit": true, "encourage": true, "tell": true, "want": true, "require": true, "push": true, "pressure": true, "convince": true, "help": true, "get": true, "lead": true, "enable": true, "on": true, "upon": true, "expect": true, "for": true}
