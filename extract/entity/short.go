package entity

import (
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
		return append(out, x.placeShortForms(f)...)
	case article.Event:
		return append(out, x.suffixForms(f.words)...)
	}
	out = append(out, x.suffixForms(f.words)...)
	out = append(out, x.prefixForms(f)...)
	return append(out, ofForms(f.words)...)
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
	if n := len(w); n > 2 && n < 5 && !smallWords[w[n-2]] {
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
	return kind == string(t) || kind == "company" && t == article.Organization
}
