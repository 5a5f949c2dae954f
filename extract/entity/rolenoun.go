package entity

import (
	"strings"

	"dateline/extract/doc"
)

// roleTitles are the full forms of abbreviated offices.
var roleTitles = map[string]string{
	"sen.": "Senator", "gov.": "Governor", "rep.": "Representative", "gen.": "General", "col.": "Colonel",
	"maj.": "Major", "lt.": "Lieutenant", "capt.": "Captain", "sgt.": "Sergeant", "adm.": "Admiral",
	"prof.": "Professor", "rev.": "Reverend", "sec.": "Secretary", "amb.": "Ambassador", "cmdr.": "Commander",
	"cpl.": "Corporal", "brig.": "Brigadier", "pres.": "President", "del.": "Delegate",
}

// roleNoun gives the singular of a noun for an office or occupation, lower case; ok is false for another word
// and for one that is tagged as what else it can be ("heads", "general").
func (x *Extractor) roleNoun(t doc.Token) (noun string, ok bool) {
	word := t.Lower
	if !isNoun(t.Tag) && (verbal[word] || verbal[singularNoun(word)]) {
		return "", false
	}
	if x.isRole(word) {
		return word, true
	}
	if one := singularNoun(word); one != word && x.isRole(one) {
		return one, true
	}
	return "", false
}

func (x *Extractor) isRole(word string) bool {
	kind := x.persons[word]
	return strings.HasPrefix(kind, "role") || kind == "abbreviation"
}

// verbal are role nouns that are verbs or adjectives too.
var verbal = map[string]bool{
	"head": true, "chief": true, "chair": true, "host": true, "judge": true, "coach": true, "guard": true, "star": true,
	"model": true, "partner": true, "major": true, "general": true, "private": true, "cook": true, "pilot": true,
	"marshal": true, "whip": true, "anchor": true, "butcher": true, "engineer": true, "premier": true, "forward": true,
	"representative": true, "principal": true, "author": true, "spy": true,
}

// courtesy are titles that are no office.
var courtesy = map[string]bool{"mr": true, "mr.": true, "mrs": true, "mrs.": true, "ms": true, "ms.": true, "dr": true,
	"dr.": true, "miss": true, "sir": true}

// singularNoun undoes the regular plural and "men".
func singularNoun(word string) string {
	switch {
	case strings.HasSuffix(word, "women"), strings.HasSuffix(word, "men"):
		return word[:len(word)-3] + "man"
	case strings.HasSuffix(word, "ies") && len(word) > 4:
		return word[:len(word)-3] + "y"
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && len(word) > 3:
		return word[:len(word)-1]
	}
	return word
}

func isNoun(tag string) bool { return strings.HasPrefix(tag, "NN") }

// occupational reports a common noun that, directly before a person's name, can only be an occupation: "cellist".
func occupational(t doc.Token) bool {
	if t.Tag != "NN" || len(t.Lower) < 6 {
		return false
	}
	for _, end := range []string{"ist", "eer", "man", "woman", "ologist", "ician", "grapher", "maker"} {
		if strings.HasSuffix(t.Lower, end) {
			return true
		}
	}
	return false
}
