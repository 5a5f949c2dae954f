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
	if v.tag(t) == "VBG" && first == t && t-1 > v.first && blames[v.lower(t-1)] {
		if heads := v.blamed(t-2, depth); len(heads) > 0 {
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
			q := v.appositionTo(k)
			named := q >= 0 && !strings.HasPrefix(v.tag(v.phrases[q].head), "NNP") && v.tag(v.phrases[k].head) == "NNP"
			name := v.phrases[k].head
			if q >= 0 {
				k = q
			}
			heads, jump := v.listLeft(k)
			if named && len(heads) > 0 {
				heads[0] = name // "the oil company of Angola, Sonangol, signed"
			}
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

// blamed returns who is accused or praised in the words that end at token i: the list of noun phrases there, past a date,
// or the subject of the verb whose object is "each other".
func (v *view) blamed(i, depth int) []int {
	k := v.phraseAt(i)
	if k > 0 && v.phrases[k].time && v.phrases[k].prep < 0 {
		i = v.phrases[k].first - 1
		k = v.phraseAt(i)
	}
	if k >= 0 {
		heads, _ := v.listLeft(k)
		return heads
	}
	if i-2 >= v.first && v.lower(i) == "other" && v.lower(i-1) == "each" && isVerb(v.tag(i-2)) {
		return v.surfaceSubjects(i-2, depth+1)
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
	p, last := v.phrases[k], v.extent(k)
	if k == 0 || last >= v.last || v.lower(last) != "," || p.first-1 < v.first || v.lower(p.first-1) != "," {
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

// extent returns the end of phrase k with the of-phrases that belong to it: "the leader of South Sudan".
func (v *view) extent(k int) int {
	for k+1 < len(v.phrases) && v.phrases[k+1].prep == v.phrases[k].last && attributive[v.lower(v.phrases[k+1].prep)] {
		k++
	}
	return v.phrases[k].last
}

// surfaceObjects returns the heads of the noun phrases that follow verb t directly.
func (v *view) surfaceObjects(t int) []int {
	_, i := v.groupAt(t)
	for i < v.last && (strings.HasPrefix(v.tag(i), "RB") || v.tag(i) == "RP" || v.lower(i) == "both") {
		i++
	}
	for i < v.last {
		i = v.afterScene(i)
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

// afterScene returns the token after the words at i that say when or where, if an object may follow them ("ratified on
// Thursday a pact", "signed in Manila two agreements"); else i.
func (v *view) afterScene(i int) int {
	k := v.phraseAt(min(i+1, v.last-1))
	if k < 0 || v.phrases[k].prep != i || v.phrases[k].first != i+1 {
		return i
	}
	p := v.phrases[k]
	if p.time && v.lower(i) == "on" || v.lower(i) == "in" && v.tag(p.head) == "NNP" {
		return p.last
	}
	return i
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
			return v.list(k, pairs[v.prepOf(k)] || v.leads(t))
		}
	}
	return nil
}

// leads reports whether noun t comes before every verb of its sentence, so that the verb behind its list is its own:
// "Talks with Canada and India are under way".
func (v *view) leads(t int) bool {
	if !isNoun(v.tag(t)) {
		return false
	}
	for i := v.first; i < t; i++ {
		if v.group[i-v.first] >= 0 {
			return false
		}
	}
	return true
}
