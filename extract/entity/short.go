package entity

import (
	"slices"
	"strings"

	"dateline/article"
)

// plainName is a name without the words that tell a company's legal form.
func (x *Extractor) plainName(f *form) string {
	w := f.words
	for len(w) > 1 && x.generics[w[len(w)-1]] == "company" {
		w = w[:len(w)-1]
	}
	return strings.Join(w, " ")
}

// shortForms are the shorter names that may stand for a place, an organization or an event.
func (x *Extractor) shortForms(f *form) []string {
	out := []string{x.plainName(f)}
	switch f.typ {
	case article.Place:
		return x.ownNames(f, append(out, x.placeShortForms(f)...))
	case article.Event:
		return append(out, x.suffixForms(f.words)...)
	}
	out = append(out, x.suffixForms(f.words)...)
	out = append(out, x.prefixForms(f)...)
	return x.ownNames(f, append(out, ofForms(f.words)...))
}

// ownNames drops the short forms that the gazetteers know as another thing: "Taliban" of "Pakistani Taliban", "Khartoum"
// of "Khartoum State", "Democratic Party" of "Christian Democratic Party".
func (x *Extractor) ownNames(f *form, short []string) []string {
	own := x.canonical(f.text, f.typ).name
	return slices.DeleteFunc(short, func(s string) bool {
		if f.typ == article.Organization && strings.Contains(s, " ") && x.keeps(f, s) {
			return false
		}
		other := x.canonical(s, f.typ).name
		return other != "" && other != own
	})
}

// keeps reports whether a form of several words leaves out nothing that tells organizations apart: words at the end, a
// country ("Supreme Court" of "Italian Supreme Court") or an ordinal.
func (x *Extractor) keeps(f *form, short string) bool {
	before, ok := strings.CutSuffix(strings.Join(f.words, " "), " "+short)
	return !ok || x.names(before) || x.longer(f.key, short, f.typ)
}

// suffixForms are all runs of words at the end: "Supreme Court" of "Italian Supreme Court".
func (x *Extractor) suffixForms(w []string) []string {
	var out []string
	for i := 1; i < len(w); i++ {
		if !smallWords[w[i]] && x.generics[w[i]] != "company" {
			out = append(out, strings.Join(w[i:], " "))
		}
	}
	return out
}

// prefixForms are the runs of words at the beginning that only generic words follow: "Ford" of "Ford Motor Company".
func (x *Extractor) prefixForms(f *form) []string {
	var out []string
	for n := len(f.words) - 1; n > 0 && x.generic(f.words[n], f.typ); n-- {
		if short := strings.Join(f.words[:n], " "); n > 1 || !x.names(short) {
			out = append(out, short)
		}
	}
	return out
}

// names reports whether a word is a name of its own: a country or a people.
func (x *Extractor) names(word string) bool {
	if _, ok := x.tables.Country(word); ok {
		return true
	}
	_, ok := x.tables.Demonym(word)
	return ok
}

// ofForms drop what follows "of" or "for": "Supreme Court" of "Supreme Court of the United Kingdom".
func ofForms(w []string) []string {
	var out []string
	for i := 1; i < len(w); i++ {
		if w[i] == "of" || w[i] == "for" || w[i] == "in" {
			out = append(out, strings.Join(w[:i], " "))
		}
	}
	if n := len(w); n > 2 && n < 5 && !slices.ContainsFunc(w, func(s string) bool { return smallWords[s] }) {
		out = append(out, w[0]+" "+w[n-1])
	}
	return out
}

// placeShortForms drop the kind of place: "Qom" of "Qom Province", "Everest" of "Mount Everest".
func (x *Extractor) placeShortForms(f *form) []string {
	var out []string
	for n := len(f.words) - 1; n > 0 && x.generic(f.words[n], f.typ); n-- {
		out = append(out, strings.Join(f.words[:n], " "))
	}
	for i := 1; i < len(f.words); i++ {
		if x.generics[strings.Join(f.words[:i], " ")] == "before" {
			out = append(out, strings.Join(f.words[i:], " "))
		}
	}
	return out
}

func (x *Extractor) generic(word string, t article.EntityType) bool {
	kind := x.generics[word]
	return kind == string(t) || kind == "any" || kind == "company" && t == article.Organization
}

// singular makes the plural of a name's last word like the singular: "Defence Forces" and "Defence Force".
func singular(name string) string {
	if len(name) > 4 && strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") {
		return name[:len(name)-1]
	}
	return name
}

// firstWord is the word by which an organization of two is known, "Northrop" of "Northrop Grumman": one that is no
// name of something else.
func (x *Extractor) firstWord(f *form) (string, bool) {
	if f.typ != article.Organization || len(f.words) != 2 || len(f.words[0]) < 4 {
		return "", false
	}
	return f.words[0], x.tables.Kinds(f.words[0]) == 0
}
