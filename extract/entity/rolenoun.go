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
	if !noun0(t.Tag) && (x.verbal[word] || x.verbal[singularNoun(word)]) {
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

func noun0(tag string) bool { return strings.HasPrefix(tag, "NN") }

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
