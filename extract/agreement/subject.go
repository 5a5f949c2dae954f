package agreement

import "strings"

// subjectOf returns the tokens that say what was agreed: what is bought or sold, else the infinitive, clause or
// prepositional phrase after the trigger, else the noun phrase of the agreement without possessors; an empty range for
// none.
func (v *view) subjectOf(e *event) [2]int {
	if s := v.goodsOf(e); s[1] > s[0] {
		return s
	}
	start := e.last
	switch k := v.phraseAt(e.noun); {
	case e.rule == "agree" || e.rule == "allow" || e.noun < 0:
		start = e.verb + 1
	case k >= 0:
		start = v.phrases[k].last
		if k+1 < len(v.phrases) && v.phrases[k+1].prep == start && v.lower(start) == "of" && e.noun == v.phrases[k].head {
			start = v.phrases[k+1].last // "memorandum of understanding"
		}
	}
	if s := v.content(start, e.rule == "agree"); s[1] > s[0] {
		return s
	}
	k := v.phraseAt(e.noun)
	if e.noun < 0 || k < 0 {
		return [2]int{}
	}
	if k+1 < len(v.phrases) && shares[v.nounLemma(v.phrases[k+1].head)] && v.phrases[k+1].prep == v.phrases[k].last && v.prepOf(k+1) == "of" {
		return v.trimmed(v.phrases[k+1].first, v.whole(k+1)) // "the sale of a stake in X"
	}
	return v.trimmed(v.phrases[k].first, v.sized(k, e.noun))
}

// sized returns the end of what noun t of phrase k names, with the sum that it is of ("a loan of 5 million dollars").
func (v *view) sized(k, t int) int {
	if k+1 < len(v.phrases) && v.phrases[k+1].prep == t+1 && v.prepOf(k+1) == "of" && v.tag(v.phrases[k+1].first) == "CD" {
		return v.phrases[k+1].last
	}
	return t + 1
}

// goodsOf returns what a verb of buying and selling is about: its object with the phrases that belong to it.
func (v *view) goodsOf(e *event) [2]int {
	if e.noun >= 0 || e.verb < 0 || v.passive(e.verb) || !trades[e.rule] {
		return [2]int{}
	}
	heads := v.objects(e.verb)
	if len(heads) == 0 || v.phraseAt(heads[0]) < 0 {
		return [2]int{}
	}
	first := v.phrases[v.phraseAt(heads[0])].first
	return v.trimmed(first, v.whole(v.phraseAt(heads[len(heads)-1])))
}

// whole returns the end of phrase k with the phrases that belong to it.
func (v *view) whole(k int) int {
	for k+1 < len(v.phrases) && v.phrases[k+1].prep == v.phrases[k].last && v.completes(k, v.prepOf(k+1)) && !v.phrases[k+1].time {
		k++
	}
	return v.phrases[k].last
}

// completes reports whether a preposition after phrase k opens what belongs to it: "a stake in X", "20 tons of wheat".
func (v *view) completes(k int, prep string) bool {
	return prep == "of" || prep == "for" || prep == "in" && shares[v.nounLemma(v.phrases[k].head)]
}

var trades = set("buy sell order join lend")

// openers introduce what was agreed.
var openers = set("to on for over about that regarding concerning covering under which committing calling allowing aimed upon")

// content finds the first opener after token start, past partners, dates and places, and returns what it opens; to
// tells whether "to" and a noun phrase count.
func (v *view) content(start int, to bool) [2]int {
	for i := start; i < v.last && i-start < 25; i++ {
		w := v.lower(i)
		switch {
		case w == ";" || v.tag(i) == "VBD" || v.tag(i) == "MD" || v.tag(i) == "VBZ" && i > start:
			return [2]int{}
		case w == "," && i+1 < v.last && v.tag(i+1) == "VBG" && !openers[v.lower(i+1)]:
			return [2]int{}
		case w == "to" && v.group[i-v.first] != i && !to, !openers[w], v.phraseAt(i) >= 0, i+1 >= v.last, v.lower(i+1) == "the" && v.scene(i+2):
			continue
		}
		if k := v.phraseAt(i + 1); k >= 0 && v.phrases[k].time || k < 0 && v.timed(i+1) {
			continue
		}
		if w == "which" && i > start+1 || w == "under" && i == start && v.lower(i+1) != "which" {
			return [2]int{}
		}
		if w == "committing" {
			for i+1 < v.last && v.lower(i) != "to" {
				i++
			}
		}
		if w == "under" && v.lower(i+1) == "which" {
			i++
		}
		return v.trimmed(i+1, v.contentEnd(i+1))
	}
	return [2]int{}
}

// timed reports whether token i is a preposition before a time ("dragged on since early 2018").
func (v *view) timed(i int) bool {
	k := v.phraseAt(min(i+1, v.last-1))
	return v.tag(i) == "IN" && k >= 0 && v.phrases[k].time && v.phrases[k].prep == i
}

// scene reports whether token i is a noun of where it took place ("on the sidelines of").
func (v *view) scene(i int) bool {
	return i < v.last && (v.lower(i) == "sidelines" || v.lower(i) == "sideline" || v.lower(i) == "margins" || v.lower(i) == "eve")
}

// contentEnd returns where the content that starts at i ends: at a mark that is not one of a list, or a word that opens
// another clause.
func (v *view) contentEnd(i int) int {
	for j := i + 1; j < v.last; j++ {
		w := v.lower(j)
		switch {
		case w == "," && v.listed(j):
		case w == "," || w == ";" || w == "." || w == "(" || w == "—" || w == "''" || w == "\"" || w == "”":
			return j
		case w == "–" && v.d.Tokens[j-1].End < v.d.Tokens[j].Start:
			return j
		case j > i+1 && clauseWords[w] && w != "that" && (w != "as" || v.inside(j+1) && v.tag(j+1) == "PRP"):
			return j
		case v.predicate(i, j):
			return j
		case w == "with" && j > i+2, w == "during", w == "amid", w == "which":
			return j
		case v.tag(j) == "VBG" && j > i+1 && strings.HasPrefix(v.tag(j-1), "NN") && w != "including":
			return j
		case (w == "on" || w == "in" || w == "by") && j+1 < v.last && v.phraseAt(j+1) >= 0 && v.phrases[v.phraseAt(j+1)].time:
			return j
		case w == "in" && j+3 < v.last && v.lower(j+1) == "a" && v.tag(j+2) != "NNP" && j > i+2 && v.money(j+2):
			return j
		}
	}
	return v.last
}

// predicate reports whether the finite verb at j has the agreement for its subject, so that what began at i with a noun
// phrase ends before it: "an agreement on visas was signed".
func (v *view) predicate(i, j int) bool {
	k := v.phraseAt(i)
	if tag := v.tag(j); k < 0 || tag != "VBD" && tag != "VBZ" && tag != "VBP" && tag != "MD" {
		return false
	}
	opener := i - 1
	if opener < v.first || !topics[v.lower(opener)] || v.lower(opener) == "to" || v.lower(opener) == "under" {
		return false
	}
	for t := i; t < j; t++ {
		if w := v.lower(t); w == "that" || w == "which" || w == "who" || v.group[t-v.first] >= 0 && v.group[t-v.first] != v.group[j-v.first] {
			return false
		}
	}
	return true
}

// money reports whether a sum follows at i ("in a $3 billion deal").
func (v *view) money(i int) bool {
	for j := i; j < min(i+3, v.last); j++ {
		if v.tag(j) == "$" || v.tag(j) == "#" || strings.ContainsAny(v.lower(j), "$£€¥") {
			return true
		}
	}
	return false
}

// listed reports whether the comma at i separates items of a list of noun phrases.
func (v *view) listed(i int) bool {
	if i+1 >= v.last || v.lower(i+1) == "and" {
		return i+2 < v.last && v.phraseAt(i+2) >= 0
	}
	k := v.phraseAt(i + 1)
	if k < 0 || v.phraseAt(i-1) < 0 {
		return false
	}
	end := v.phrases[k].last
	return end+1 < v.last && (v.lower(end) == "," || v.lower(end) == "and") && !v.startsClause(k) && !v.phrases[k].time
}

// trimmed cuts articles, possessors and marks off the ends of a range.
func (v *view) trimmed(first, last int) [2]int {
	for i := first; i < last-1; i++ {
		if v.tag(i) == "POS" && v.phraseAt(i) == v.phraseAt(first) && v.phraseAt(last-1) == v.phraseAt(first) {
			first = i + 1
		}
	}
	for first < last && (leading[v.lower(first)] || strings.ContainsAny(v.lower(first), ",;:\"“")) {
		first++
	}
	for first < last && strings.ContainsAny(v.lower(last-1), ".,;:\"”") && len(v.lower(last-1)) == 1 {
		last--
	}
	return [2]int{first, last}
}

var leading = set("the a an its their his her this that proposed planned new")
