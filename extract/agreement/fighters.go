package agreement

import (
	"strings"

	"dateline/article"
)

// fighters are nouns for those who fight a state. They stand for their group, never for the state whose demonym they
// carry ("the Syrian rebels").
var fighters = set("rebel guerrilla insurgent militant separatist fighter militia")

// armed reports whether the phrase of token h is one of a group or force that fights a state ("the main rebel group").
func (v *view) armed(h int) bool {
	k := v.phraseAt(h)
	if k < 0 || !bands[v.lemma(h)] {
		return false
	}
	for i := v.phrases[k].first; i < h; i++ {
		if fighters[v.lemma(i)] || v.lower(i) == "armed" {
			return true
		}
	}
	return false
}

// bands are nouns for groups of people, who may be fighters.
var bands = set("group movement faction coalition force alliance organization army")

// armedGroups returns the groups that "the rebels" means: one named in their own phrase or after "of", the last one named
// before token h, or else the first one after it, since a lead may say "Muslim rebels" and the next sentence their name.
// A number says how many are sought ("two rebel groups").
func (r *resolver) armedGroups(h int) []int {
	var out []int
	want := r.v.counted(h)
	for i := h; i >= 0 && h-i < maxBack && len(out) < want; i-- {
		if r.isArmedGroup(r.at(i)) {
			out = union(out, []int{r.at(i)})
		}
	}
	for i := h + 1; i < len(r.v.d.Tokens) && i-h < maxBack/2 && len(out) < want; i++ {
		if r.isArmedGroup(r.at(i)) {
			out = union(out, []int{r.at(i)})
		}
	}
	return out
}

// counted is the number in the phrase of token h, or one.
func (v *view) counted(h int) int {
	if k := v.phraseAt(h); k >= 0 {
		for i := v.phrases[k].first; i < h; i++ {
			if n := numerals[v.lower(i)]; n > 0 {
				return n
			}
		}
	}
	return 1
}

var numerals = map[string]int{"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

// loyal returns who the fighters at h obey: "rebels loyal to Riek Machar".
func (r *resolver) loyal(h int) []int {
	k := r.v.phraseAt(h)
	if k < 0 || k+1 >= len(r.v.phrases) || r.v.lower(r.v.phrases[k+1].first-1) != "to" || r.v.lower(r.v.phrases[k+1].first-2) != "loyal" {
		return nil
	}
	return r.parties(r.v.listRight(k + 1))
}

// isArmedGroup reports whether entity e is an organization that the name tells to be one of fighters, not a state's army.
func (r *resolver) isArmedGroup(e int) bool {
	if e < 0 || r.es.List[e].Type != article.Organization || r.armed(e) != e {
		return false
	}
	name := r.es.List[e].Name
	if armedGroups[firstWord(name)] {
		return true
	}
	for _, w := range strings.Fields(name) {
		if groupWords[w] {
			return true
		}
	}
	return r.calledFighters(e)
}

// calledFighters reports whether the text calls an organization one of fighters right before its name: "the rebel
// Democratic Alliance", "guerrillas of the People's Front".
func (r *resolver) calledFighters(e int) bool {
	d := r.v.d
	for _, m := range r.es.List[e].Mentions {
		for t, n := d.TokenAt(m.Start)-1, 0; t >= 0 && n < 3; t, n = t-1, n+1 {
			if fighters[d.Tokens[t].Lemma] {
				return true
			}
			if w := d.Tokens[t].Lower; w != "the" && w != "of" && w != "group" && w != "coalition" {
				break
			}
		}
	}
	return false
}

// groupWords are words in the names of armed groups.
var groupWords = set("Liberation Resistance Tigers Brigades Brigade Front Movement Jihad Rebels Maoists Guerrillas Militia")
