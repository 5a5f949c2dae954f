package agreement

import (
	"strings"

	"dateline/article"
)

// fighters are nouns for those who fight a state. They stand for their group, never for the state whose demonym they
// carry ("the Syrian rebels").
var fighters = set("rebel guerrilla insurgent militant separatist fighter militia")

// armedGroup returns the group that "the rebels" means: one named in their own phrase or after "of", the last one named
// before token h, or else the first one after it, since a lead may say "Muslim rebels" and the next sentence their name.
func (r *resolver) armedGroup(h int) []int {
	d := r.v.d
	for i := h; i >= 0 && h-i < maxBack; i-- {
		if r.isArmedGroup(r.at(i)) {
			return []int{r.at(i)}
		}
	}
	for i := h + 1; i < len(d.Tokens) && i-h < maxBack/2; i++ {
		if r.isArmedGroup(r.at(i)) {
			return []int{r.at(i)}
		}
	}
	return nil
}

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
	return false
}

// groupWords are words in the names of armed groups.
var groupWords = set("Liberation Resistance Tigers Brigades Brigade Front Movement Jihad Rebels Maoists Guerrillas Militia")
